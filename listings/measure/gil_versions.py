# Which CPython versions lose updates, with and without a call between reading and writing the variable?
# Tries every python3.N that it finds: in the search path, and among pyenv's.
import glob
import os
import re
import shutil
import subprocess

RUNS = 10
PROGRAM = """
from threading import Thread
N = 1_000_000
total = 0
def one():
    return 1
def plain():
    global total
    for _ in range(N):
        total += 1
def call():
    global total
    for _ in range(N):
        total += one()
for function in (plain, call):
    wrong = 0
    for _ in range(%d):
        total = 0
        threads = [Thread(target=function) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        wrong += total != 2 * N
    print(wrong)
""" % RUNS


def interpreters():
    found = {}
    for minor in range(6, 30):
        path = shutil.which(f"python3.{minor}")
        kept = sorted(glob.glob(os.path.expanduser(f"~/.pyenv/versions/3.{minor}.*/bin/python3")))
        for candidate in kept + [path]:
            if candidate is None:
                continue
            asked = subprocess.run([candidate, "-V"], capture_output=True, text=True)
            version = re.fullmatch(r"Python 3\.(\d+)\.\d+", asked.stdout.strip())
            if version and int(version[1]) == minor:
                found[minor] = candidate
    return found


print(f"runs = {RUNS}  # runs of each, two threads of a million additions")
for minor, interpreter in interpreters().items():
    plain, call = subprocess.check_output([interpreter, "-c", PROGRAM], text=True).split()
    print(f"py3_{minor}_plain = {plain}  # CPython 3.{minor}, total += 1: runs that lost updates")
    print(f"py3_{minor}_call = {call}  # CPython 3.{minor}, total += one(): runs that lost updates")
