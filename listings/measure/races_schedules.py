# Counts the schedules of two threads with N unprotected additions each, by the total they end at.
from functools import cache


def schedules_by_total(n):
    steps = 2 * n  # of one thread: read, write, read, write, ...

    @cache
    def count(counter, threads):
        totals = {}
        for me, (done, seen) in enumerate(threads):
            if done == steps:
                continue
            reads = done % 2 == 0
            after = list(threads)
            after[me] = (done + 1, counter if reads else None)
            rest = count(counter if reads else seen + 1, tuple(after))
            for total, ways in rest.items():
                totals[total] = totals.get(total, 0) + ways
        return totals or {counter: 1}

    return count(0, ((0, None), (0, None)))


words = {1: "one addition", 3: "three additions", 4: "four additions", 10: "ten additions"}
for n, each in words.items():
    ways = schedules_by_total(n)
    print(f"orders_{n} = {sum(ways.values())}  # orders of two threads with {each} each")
    print(f"orders_{n}_all = {ways[2 * n]}  # ... that lose nothing")
    if n == 1:
        print(f"orders_1_total_1 = {ways[1]}  # ... that end at 1")
    else:
        print(f"orders_{n}_two = {ways[2]}  # ... that end at 2")
