# Two workers take numbers from one queue and put squares into another; None tells a worker to stop.
from multiprocessing import Process, Queue


def worker(jobs, results):
    for n in iter(jobs.get, None):
        results.put(n * n)


if __name__ == "__main__":
    jobs, results = Queue(), Queue()
    workers = [Process(target=worker, args=(jobs, results)) for _ in range(2)]
    for process in workers:
        process.start()
    for n in range(1, 11):
        jobs.put(n)
    for _ in workers:
        jobs.put(None)
    print(f"sum of squares: {sum(results.get() for _ in range(10))}")
    for process in workers:
        process.join()
