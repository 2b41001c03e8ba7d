// Four goroutines compute under GOMAXPROCS 1, 2 and 4: time, and cores kept busy.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"sync"
	"syscall"
	"time"
)

const (
	goroutines = 4
	turns      = 40_000_000
	runs       = 5
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

func median(values []float64) float64 {
	sort.Float64s(values)
	return values[len(values)/2]
}

func main() {
	fmt.Printf("cpus = %d  # logical CPUs\n", runtime.NumCPU())
	for _, n := range []int{1, 2, 4} {
		runtime.GOMAXPROCS(n)
		var walls, cores []float64
		for r := 0; r < runs; r++ {
			begun, used := time.Now(), cpu()
			var done sync.WaitGroup
			for g := 0; g < goroutines; g++ {
				done.Add(1)
				go func(me int) { defer done.Done(); compute(me) }(g)
			}
			done.Wait()
			wall := time.Since(begun)
			walls = append(walls, float64(wall.Milliseconds()))
			cores = append(cores, float64(cpu()-used)/float64(wall))
		}
		fmt.Printf("wall_%d = %.0f ms  # GOMAXPROCS(%d): time for four computing goroutines\n", n, median(walls), n)
		fmt.Printf("cores_%d = %.2f  # GOMAXPROCS(%d): cores kept busy\n", n, median(cores), n)
	}
	fmt.Fprintln(os.Stderr, "checksum", sink[0].value)
}
