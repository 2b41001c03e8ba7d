# queue.Queue(5) is a bounded buffer: put waits while it is full, get while it is empty.
import queue
import threading

buffer = queue.Queue(maxsize=5)


def produce():
    for item in range(1, 11):
        buffer.put(item)


producer = threading.Thread(target=produce)
producer.start()
for _ in range(10):
    print(buffer.get(), end=" ")
producer.join()
print()
