# The same number in shared memory, with its lock held around each whole addition.
from multiprocessing import Process, Value

N = 50_000


def add(total):
    for _ in range(N):
        with total.get_lock():
            total.value += 1


if __name__ == "__main__":
    total = Value("i", 0)
    processes = [Process(target=add, args=(total,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"total = {total.value}")
