# A plain int, two threads, a million i++ each: what one C compiler makes of it at three settings.
import os
import subprocess
import tempfile

RUNS = 100
N = 1_000_000
SOURCE = """
#include <pthread.h>
#include <stdio.h>
static int i;
static void *add(void *unused) {
    for (int k = 0; k < %d; k++) i++;
    return unused;
}
int main(void) {
    pthread_t a, b;
    pthread_create(&a, NULL, add, NULL);
    pthread_create(&b, NULL, add, NULL);
    pthread_join(a, NULL);
    pthread_join(b, NULL);
    printf("%%d\\n", i);
}
""" % N

print(f"runs = {RUNS}  # runs at each setting")
with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "plain.c")
    with open(source, "w") as file:
        file.write(SOURCE)
    for level in ("O0", "O1", "O2"):
        program = os.path.join(folder, level)
        subprocess.run(["gcc", f"-{level}", "-pthread", "-o", program, source], check=True)
        totals = [int(subprocess.check_output([program])) for _ in range(RUNS)]
        wrong = sum(total != 2 * N for total in totals)
        print(f"{level}_wrong = {wrong}  # -{level}: runs that printed a wrong total")
        print(f"{level}_lowest = {min(totals)}  # -{level}: lowest total")
        print(f"{level}_values = {len(set(totals))}  # -{level}: different totals seen")
