# CPython processes: what computing in two of them gains, what starting one costs, and what sending costs against sharing.
import multiprocessing
import os
import time
from multiprocessing.shared_memory import SharedMemory

N = 1_000_000
RUNS = 9
SIZE = 10_000_000


def compute():
    x = 0
    for k in range(N):
        x = (x + k) % 1009


def nothing():
    pass


def echo(end):
    while (data := end.recv()) is not None:
        end.send(len(data))


def look(end, name):
    block = SharedMemory(name)
    while end.recv() is not None:
        end.send(len(block.buf))
    block.close()


def fastest(work, runs=RUNS):
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def in_processes(context, count, target):
    def work():
        processes = [context.Process(target=target) for _ in range(count)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()

    return work


def there_and_back(context, target, arguments, message):
    """The time for a message to another process and a short answer."""
    here, there = context.Pipe()
    process = context.Process(target=target, args=(there, *arguments))
    process.start()

    def work():
        here.send(message)
        here.recv()

    work()  # the other process has started when this returns
    seconds = fastest(work, 5 * RUNS)
    here.send(None)
    process.join()
    return seconds


if __name__ == "__main__":
    fork = multiprocessing.get_context("fork")
    one = fastest(in_processes(fork, 1, compute))
    two = fastest(in_processes(fork, 2, compute))
    starts = {
        method: fastest(in_processes(multiprocessing.get_context(method), 1, nothing))
        for method in ["fork", "forkserver", "spawn"]
    }
    block = SharedMemory(create=True, size=SIZE)
    short = there_and_back(fork, echo, (), b"+")
    long = there_and_back(fork, echo, (), bytes(SIZE))
    shared = there_and_back(fork, look, (block.name,), b"+")
    block.close()
    block.unlink()
    print(f"cpus = {os.cpu_count()}  # logical CPUs")
    print(f"compute_1 = {one * 1000:.0f} ms  # one process computes")
    print(f"compute_2 = {two * 1000:.0f} ms  # two processes compute, the same amount each")
    print(f"compute_gain = {2 * one / two:.2f}  # work done in the same time, two processes against one")
    print(f"fork = {starts['fork'] * 1000:.1f} ms  # start and end a process: fork")
    print(f"forkserver = {starts['forkserver'] * 1000:.1f} ms  # start and end a process: forkserver, once it runs")
    print(f"spawn = {starts['spawn'] * 1000:.1f} ms  # start and end a process: spawn")
    print(f"send_short = {short * 1e6:.0f} µs  # one byte through a pipe, and an answer")
    print(f"send_long = {long * 1e6:.0f} µs  # {SIZE // 1_000_000} MB through a pipe, and an answer")
    print(f"share_long = {shared * 1e6:.0f} µs  # {SIZE // 1_000_000} MB in shared memory: one byte through a pipe, and an answer")
