# One thread adds, the other subtracts, a hundred thousand times each, under a lock.
import threading

TIMES = 100_000
lock = threading.Lock()
i = 0


def change(by):
    global i
    for _ in range(TIMES):
        with lock:
            i += by


threads = [threading.Thread(target=change, args=(by,)) for by in (1, -1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("i =", i)
