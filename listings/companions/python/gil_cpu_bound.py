# Two threads that compute: how many cores do they keep busy?
import time
from threading import Thread

N = 2_000_000


def compute():
    x = 0
    for k in range(N):
        x = (x + k) % 1009


threads = [Thread(target=compute) for _ in range(2)]
wall, cpu = time.perf_counter(), time.process_time()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
print(f"cores kept busy: {cpu / wall:.1f}")
