# One process owns the number; two others ask it, over a socket, to add.
import socket
from multiprocessing import Process

N = 1000


def add(address):
    with socket.create_connection(address) as connection:
        for _ in range(N):
            connection.sendall(b"+")


if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as server:
        processes = [Process(target=add, args=(server.getsockname(),)) for _ in range(2)]
        for process in processes:
            process.start()
        total = 0
        for _ in processes:
            connection, _ = server.accept()
            with connection:
                while request := connection.recv(100):
                    total += len(request)
        for process in processes:
            process.join()
    print(f"total = {total}")
