// While 1, 10, 100 threads of pthread_create are alive: how many threads does the kernel list for this process?
// linux-only
#define _POSIX_C_SOURCE 200809L // barriers are part of POSIX, not of C
#include <dirent.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>

static pthread_barrier_t counted;

static int kernel_threads(void) {
    int found = 0;
    DIR *tasks = opendir("/proc/self/task");
    for (struct dirent *entry; (entry = readdir(tasks));)
        found += entry->d_name[0] != '.';
    closedir(tasks);
    return found;
}

static void *wait_until_counted(void *unused) {
    pthread_barrier_wait(&counted);
    return unused;
}

int main(void) {
    printf("alone: %d\n", kernel_threads());
    for (int n = 1; n <= 100; n *= 10) {
        pthread_t threads[100];
        pthread_barrier_init(&counted, NULL, n + 1);
        for (int k = 0; k < n; k++)
            pthread_create(&threads[k], NULL, wait_until_counted, NULL);
        printf("with %d: %d\n", n, kernel_threads());
        pthread_barrier_wait(&counted);
        for (int k = 0; k < n; k++)
            pthread_join(threads[k], NULL);
        pthread_barrier_destroy(&counted);
        while (kernel_threads() > 1) // one that was joined may still be on its way out
            sched_yield();
    }
}
