# Can another thread get in between reading `total` and writing it? Look, then try.
import dis
from threading import Thread

N = 1_000_000
total = 0


def one():
    return 1


def plain():
    global total
    for _ in range(N):
        total += 1


def with_a_call():
    global total
    for _ in range(N):
        total += one()


def calls_in_between(function):
    """The call instructions after `total` is loaded and before it is stored."""
    names = [(i.opname, i.argval) for i in dis.get_instructions(function)]
    load, store = names.index(("LOAD_GLOBAL", "total")), names.index(("STORE_GLOBAL", "total"))
    return sum(name.startswith("CALL") for name, _ in names[load:store])


for function in (plain, with_a_call):
    total = 0
    threads = [Thread(target=function) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{function.__name__}: calls in between: {calls_in_between(function)}, total = {total}")
