# What is sent to another process is a copy, made by pickle; and some things cannot be copied.
import pickle
from multiprocessing import Pipe, Process
from threading import Lock


def extend(end):
    numbers = end.recv()
    numbers.append(4)
    end.send(numbers)


if __name__ == "__main__":
    here, there = Pipe()
    process = Process(target=extend, args=(there,))
    process.start()
    numbers = [1, 2, 3]
    here.send(numbers)
    print(f"came back: {here.recv()}")
    print(f"still here: {numbers}")
    process.join()
    for thing in [Lock(), lambda n: n + 1]:
        try:
            pickle.dumps(thing)
        except Exception:
            print(f"cannot be sent: a {type(thing).__name__}")
