// Four goroutines compute under GOMAXPROCS 1, 2 and 4: time, and cores kept busy.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
)

const (
	goroutines = 4
	turns      = 10_000_000
	runs       = 25
)

var sink [goroutines]struct {
	value uint32
	_     [60]byte
}

func compute(me int) {
	x := uint32(me + 1)
	for k := 0; k < turns; k++ {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
	}
	sink[me].value = x
}

func cpu() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

func main() {
	fmt.Printf("cpus = %d  # logical CPUs\n", runtime.NumCPU())
	fmt.Printf("runs = %d  # runs of each; the fastest counts\n", runs)
	for _, n := range []int{1, 2, 4} {
		runtime.GOMAXPROCS(n)
		fastest, cores := time.Hour, 0.0
		for r := 0; r < runs; r++ {
			begun, used := time.Now(), cpu()
			var done sync.WaitGroup
			for g := 0; g < goroutines; g++ {
				done.Add(1)
				go func(me int) { defer done.Done(); compute(me) }(g)
			}
			done.Wait()
			wall := time.Since(begun)
			if wall < fastest {
				fastest, cores = wall, float64(cpu()-used)/float64(wall)
			}
		}
		fmt.Printf("wall_%d = %.0f ms  # GOMAXPROCS(%d): time for four computing goroutines\n", n, float64(fastest.Microseconds())/1000, n)
		fmt.Printf("cores_%d = %.2f  # GOMAXPROCS(%d): cores kept busy\n", n, cores, n)
	}
	fmt.Fprintln(os.Stderr, "checksum", sink[0].value)
}
