# A number in shared memory has a lock of its own, and two processes still lose updates.
from multiprocessing import Process, Value

N = 50_000


def add(total):
    for _ in range(N):
        total.value += 1


if __name__ == "__main__":
    total = Value("i", 0)
    processes = [Process(target=add, args=(total,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"total = {total.value}")
