// The same counter, each addition under a mutex. Nothing ties the mutex to the variable but the programmer.
#include <pthread.h>
#include <stdio.h>

enum { N = 1000000 };

static int total;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *add(void *unused) {
    for (int k = 0; k < N; k++) {
        pthread_mutex_lock(&lock);
        total++;
        pthread_mutex_unlock(&lock);
    }
    return unused;
}

int main(void) {
    pthread_t a, b;
    pthread_create(&a, NULL, add, NULL);
    pthread_create(&b, NULL, add, NULL);
    pthread_join(a, NULL);
    pthread_join(b, NULL);
    printf("total = %d\n", total);
}
