// One thread adds, the other subtracts, a million times each, under a mutex.
#include <pthread.h>
#include <stdio.h>

enum { TIMES = 1000000 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int i;

static void *change(void *by) {
    for (int n = 0; n < TIMES; n++) {
        pthread_mutex_lock(&lock);
        i += *(int *)by;
        pthread_mutex_unlock(&lock);
    }
    return NULL;
}

int main(void) {
    int up = 1, down = -1;
    pthread_t a, b;
    pthread_create(&a, NULL, change, &up);
    pthread_create(&b, NULL, change, &down);
    pthread_join(a, NULL);
    pthread_join(b, NULL);
    printf("i = %d\n", i);
}
