# Ten threads that wait for input: how many wait at the same time?
import os
from threading import Barrier, Lock, Thread

THREADS = 10
lock = Lock()
waiting = most = 0
about_to_read = Barrier(THREADS + 1)


def wait_for_a_byte(pipe):
    global waiting, most
    with lock:
        waiting += 1
        most = max(most, waiting)
    about_to_read.wait()
    os.read(pipe, 1)  # CPython releases the GIL around this system call
    with lock:
        waiting -= 1


pipes = [os.pipe() for _ in range(THREADS)]
threads = [Thread(target=wait_for_a_byte, args=(end,)) for end, _ in pipes]
for thread in threads:
    thread.start()
about_to_read.wait()
for _, end in pipes:
    os.write(end, b"x")
for thread in threads:
    thread.join()
print("most waiting at once:", most)
