# Two threads each add 1 to a global variable a million times.
from threading import Thread

N = 1_000_000
total = 0


def add():
    global total
    for _ in range(N):
        total += 1


threads = [Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("total =", total)
