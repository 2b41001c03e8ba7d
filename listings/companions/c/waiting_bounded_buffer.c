// A bounded buffer of 5 places: two counting semaphores, and a mutex inside them. (macOS has no unnamed semaphores.)
// linux-only
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>

enum { CAPACITY = 5, ITEMS = 10 };

static int buffer[CAPACITY];
static unsigned in, out;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static sem_t free_places, filled_places;

static void push(int item) {
    sem_wait(&free_places);
    pthread_mutex_lock(&lock);
    buffer[in++ % CAPACITY] = item;
    pthread_mutex_unlock(&lock);
    sem_post(&filled_places);
}

static int pop(void) {
    sem_wait(&filled_places);
    pthread_mutex_lock(&lock);
    int item = buffer[out++ % CAPACITY];
    pthread_mutex_unlock(&lock);
    sem_post(&free_places);
    return item;
}

static void *produce(void *unused) {
    for (int item = 1; item <= ITEMS; item++) push(item);
    return unused;
}

int main(void) {
    sem_init(&free_places, 0, CAPACITY); /* all places are free at the start */
    sem_init(&filled_places, 0, 0);
    pthread_t producer;
    pthread_create(&producer, NULL, produce, NULL);
    for (int n = 0; n < ITEMS; n++) printf("%d ", pop());
    pthread_join(producer, NULL);
    printf("\n");
}
