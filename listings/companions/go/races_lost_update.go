// Two goroutines each add 1 to the same variable a million times.
package main

import (
	"fmt"
	"sync"
)

const N = 1_000_000

func main() {
	total := 0
	var done sync.WaitGroup
	for k := 0; k < 2; k++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for i := 0; i < N; i++ {
				total++
			}
		}()
	}
	done.Wait()
	fmt.Println("total =", total)
}
