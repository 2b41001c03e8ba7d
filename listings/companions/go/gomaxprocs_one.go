// GOMAXPROCS(1): one goroutine runs at a time, and may be preempted between its read and its write.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

const N = 400_000

// Some work that takes its time; its value is what x was.
func slowly(x int64) int64 {
	for k := 0; k < 100; k++ {
		x ^= int64(k)
	}
	for k := 0; k < 100; k++ {
		x ^= int64(k)
	}
	return x
}

func main() {
	runtime.GOMAXPROCS(1)
	var total int64
	var done sync.WaitGroup
	for k := 0; k < 2; k++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for i := 0; i < N; i++ {
				seen := slowly(atomic.LoadInt64(&total))
				atomic.StoreInt64(&total, seen+1)
			}
		}()
	}
	done.Wait()
	fmt.Println("total =", total)
}
