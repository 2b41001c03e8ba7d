# Six tasks in a pool of two workers: how many run at the same time?
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

TASKS = 6
WORKERS = 2
lock = Lock()
running = most = 0


def task(n):
    global running, most
    with lock:
        running += 1
        most = max(most, running)
    square = n * n
    with lock:
        running -= 1
    return square


with ThreadPoolExecutor(max_workers=WORKERS) as pool:
    print("sum of squares:", sum(pool.map(task, range(1, TASKS + 1))))
print("most running at once:", most)
