# While 1, 10, 100 tasks of asyncio are alive: how many threads does the kernel list for this process?
# linux-only
import asyncio
import os


async def main():
    for n in [1, 10, 100]:
        counted = asyncio.Event()
        tasks = [asyncio.create_task(counted.wait()) for _ in range(n)]
        await asyncio.sleep(0)  # lets each run until it waits
        print(f"with {n}: {len(os.listdir('/proc/self/task'))}")
        counted.set()
        await asyncio.gather(*tasks)


asyncio.run(main())
