// One goroutine adds, the other subtracts, a million times each, under a mutex.
package main

import (
	"fmt"
	"sync"
)

const times = 1_000_000

func main() {
	var lock sync.Mutex
	var done sync.WaitGroup
	i := 0
	change := func(by int) {
		defer done.Done()
		for n := 0; n < times; n++ {
			lock.Lock()
			i += by
			lock.Unlock()
		}
	}
	done.Add(2)
	go change(1)
	go change(-1)
	done.Wait()
	fmt.Println("i =", i)
}
