// Six threads, two permits in a POSIX semaphore. (macOS has no unnamed semaphores, so this is for Linux.)
// linux-only
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>

enum { TASKS = 6, PERMITS = 2 };

static sem_t permits;
static atomic_int running, most;

static void *task(void *unused) {
    sem_wait(&permits);
    int now = atomic_fetch_add(&running, 1) + 1;
    int before = atomic_load(&most);
    while (before < now && !atomic_compare_exchange_weak(&most, &before, now)) {
    }
    atomic_fetch_sub(&running, 1);
    sem_post(&permits);
    return unused;
}

int main(void) {
    pthread_t threads[TASKS];
    sem_init(&permits, 0, PERMITS);
    for (int k = 0; k < TASKS; k++)
        pthread_create(&threads[k], NULL, task, NULL);
    for (int k = 0; k < TASKS; k++)
        pthread_join(threads[k], NULL);
    printf("most running at once: %d\n", atomic_load(&most));
}
