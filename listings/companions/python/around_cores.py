# Two processes that compute: how many cores do they keep busy?
import os
import time
from multiprocessing import Process

N = 4_000_000


def compute():
    x = 0
    for k in range(N):
        x = (x + k) % 1009


if __name__ == "__main__":
    processes = [Process(target=compute) for _ in range(2)]
    wall = time.perf_counter()
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    wall = time.perf_counter() - wall
    used = os.times()  # of the children that have been waited for
    cpu = used.children_user + used.children_system
    print(f"cores kept busy: {cpu / wall:.1f}")
