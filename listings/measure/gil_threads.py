# CPython threads that compute and threads that wait: seconds for one of them, and for several at once.
import os
import sys
import time
from threading import Thread

N = 1_000_000
RUNS = 25


def compute():
    x = 0
    for k in range(N):
        x = (x + k) % 1009


def wait():
    time.sleep(0.1)


def seconds(work, threads):
    """The wall time of `threads` threads that each do `work`, and the cores that they kept busy, in the fastest run."""
    measured = []
    for _ in range(RUNS):
        wall, cpu = time.perf_counter(), time.process_time()
        workers = [Thread(target=work) for _ in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        measured.append((wall, cpu / wall))
    return min(measured)


one, _ = seconds(compute, 1)
two, cores = seconds(compute, 2)
one_waits, _ = seconds(wait, 1)
ten_wait, _ = seconds(wait, 10)
print(f"cpus = {os.cpu_count()}  # logical CPUs")
print(f"runs = {RUNS}  # runs of each; the fastest counts")
print(f"switch_interval = {sys.getswitchinterval() * 1000:.0f} ms  # switch interval")
print(f"compute_1 = {one * 1000:.0f} ms  # one thread computes")
print(f"compute_2 = {two * 1000:.0f} ms  # two threads compute, the same amount each")
print(f"compute_ratio = {two / one:.2f}  # two threads' time over one thread's")
print(f"compute_cores = {cores:.2f}  # cores the two kept busy")
print(f"wait_1 = {one_waits * 1000:.0f} ms  # one thread sleeps 100 ms")
print(f"wait_10 = {ten_wait * 1000:.0f} ms  # ten threads sleep 100 ms each")
