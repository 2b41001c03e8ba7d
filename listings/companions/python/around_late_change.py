# A list is put into a queue and changed afterwards. Does the change go along?
from multiprocessing import Process, Queue
from time import sleep


def receive(queue):
    print(f"received {queue.get()}")


if __name__ == "__main__":
    queue = Queue()
    process = Process(target=receive, args=(queue,))
    process.start()
    numbers = [1, 2, 3]
    queue.put(numbers)
    sleep(0)  # stands for anything that lets another thread run, such as writing to a log
    numbers.append(4)
    process.join()
