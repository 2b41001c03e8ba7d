// Two goroutines add to a counter by separate load and store, under GOMAXPROCS(1) and (2), with a short and a long way from the load to the store.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

const runs = 10

func slowly(x int64) int64 {
	for k := 0; k < 100; k++ {
		x ^= int64(k)
	}
	for k := 0; k < 100; k++ {
		x ^= int64(k)
	}
	return x
}

func shortWay(x int64) int64 { return x }

func lost(n int, between func(int64) int64) int64 {
	var total int64
	var done sync.WaitGroup
	for k := 0; k < 2; k++ {
		done.Add(1)
		go func() {
			defer done.Done()
			for i := 0; i < n; i++ {
				atomic.StoreInt64(&total, between(atomic.LoadInt64(&total))+1)
			}
		}()
	}
	done.Wait()
	return 2*int64(n) - total
}

func main() {
	fmt.Printf("runs = %d  # runs of each\n", runs)
	for _, procs := range []int{1, 2} {
		runtime.GOMAXPROCS(procs)
		for _, way := range []struct {
			name, words string
			n           int
			between     func(int64) int64
		}{
			{"short", "store right after load", 10_000_000, shortWay},
			{"long", "a computation between them", 500_000, slowly},
		} {
			wrong := 0
			for r := 0; r < runs; r++ {
				if lost(way.n, way.between) != 0 {
					wrong++
				}
			}
			fmt.Printf("%s_%d = %d  # GOMAXPROCS(%d), %s: runs that lost updates\n", way.name, procs, wrong, procs, way.words)
		}
	}
}
