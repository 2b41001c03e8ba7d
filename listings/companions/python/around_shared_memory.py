# A block of shared memory by name: each process fills its half, and nothing is copied or sent.
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory

SIZE = 1_000_000


def fill(name, start, byte):
    block = SharedMemory(name)
    block.buf[start : start + SIZE // 2] = bytes([byte]) * (SIZE // 2)
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=SIZE)
    halves = [(block.name, 0, 1), (block.name, SIZE // 2, 2)]
    processes = [Process(target=fill, args=half) for half in halves]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"sum of all bytes: {sum(block.buf[:SIZE])}")
    block.close()
    block.unlink()
