# A process ends while it holds a lock. Which lock can be taken again?
# linux-only
import fcntl
import os
import tempfile
from multiprocessing import Lock, Process


def take_and_die(lock, path):
    lock.acquire()
    file = open(path)
    fcntl.flock(file, fcntl.LOCK_EX)
    os._exit(1)


if __name__ == "__main__":
    lock = Lock()
    descriptor, path = tempfile.mkstemp()
    process = Process(target=take_and_die, args=(lock, path))
    process.start()
    process.join()
    print(f"multiprocessing.Lock: {lock.acquire(timeout=0.2)}")
    file = open(path)
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises if it is taken
    print("lock of a file: True")
    os.remove(path)
