# Two processes add to a number in a file, each addition under a lock that belongs to the file.
# linux-only
import fcntl
import os
import tempfile
from multiprocessing import Process

N = 1000


def add(path):
    for _ in range(N):
        with open(path, "r+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # given back when the file is closed
            total = int(file.read())
            file.seek(0)
            file.write(f"{total + 1}")


if __name__ == "__main__":
    descriptor, path = tempfile.mkstemp()
    os.write(descriptor, b"0")
    processes = [Process(target=add, args=(path,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    with open(path) as file:
        print(f"total = {file.read()}")
    os.remove(path)
