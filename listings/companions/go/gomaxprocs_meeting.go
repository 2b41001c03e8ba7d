// GOMAXPROCS(2), and three goroutines that wait for each other.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

const Tasks = 3

func main() {
	runtime.GOMAXPROCS(2)
	var arrived, passed sync.WaitGroup
	arrived.Add(Tasks)
	passed.Add(Tasks)
	for k := 0; k < Tasks; k++ {
		go func() {
			defer passed.Done()
			arrived.Done()
			arrived.Wait() // until all three are here
		}()
	}
	passed.Wait()
	fmt.Println("all passed")
}
