# While 1, 10, 100 objects of threading.Thread are alive: how many threads does the kernel list for this process?
# linux-only
import os
from threading import Event, Thread


def kernel_threads():
    return len(os.listdir("/proc/self/task"))


print(f"alone: {kernel_threads()}")
for n in [1, 10, 100]:
    counted = Event()
    threads = [Thread(target=counted.wait) for _ in range(n)]
    for thread in threads:
        thread.start()
    print(f"with {n}: {kernel_threads()}")
    counted.set()
    for thread in threads:
        thread.join()
    while kernel_threads() > 1:  # one that was joined may still be on its way out
        os.sched_yield()
