// Nothing is shared: the main goroutine owns the counter, two others send it what to add.
package main

import (
	"fmt"
	"sync"
)

const N = 100_000

func main() {
	requests := make(chan int)
	var senders sync.WaitGroup
	for k := 0; k < 2; k++ {
		senders.Add(1)
		go func() {
			defer senders.Done()
			for i := 0; i < N; i++ {
				requests <- 1
			}
		}()
	}
	go func() {
		senders.Wait()
		close(requests)
	}()

	total := 0
	for amount := range requests {
		total += amount
	}
	fmt.Println("total =", total)
}
