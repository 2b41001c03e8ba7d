# The same counter, each addition under a lock.
from threading import Lock, Thread

N = 100_000
total = 0
lock = Lock()


def add():
    global total
    for _ in range(N):
        with lock:
            total += 1


threads = [Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("total =", total)
