// Two threads each add 1 a million times: an atomic read, then an atomic write.
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

enum { N = 1000000 };

static atomic_int total;

static void *add(void *unused) {
    for (int k = 0; k < N; k++) {
        int seen = atomic_load_explicit(&total, memory_order_relaxed);
        atomic_store_explicit(&total, seen + 1, memory_order_relaxed);
    }
    return unused;
}

int main(void) {
    pthread_t a, b;
    pthread_create(&a, NULL, add, NULL);
    pthread_create(&b, NULL, add, NULL);
    pthread_join(a, NULL);
    pthread_join(b, NULL);
    printf("total = %d\n", atomic_load(&total));
}
