// One goroutine, asked again and again on which kernel thread it runs. How many different threads were there?
// linux-only
package main

import (
	"fmt"
	"runtime"
	"sync"
	"syscall"
)

// Notes the thread it is on, gives way to others, and does so again, until it has seen two threads.
func watch(pinned bool, turns int) int {
	if pinned {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
	}
	seen := map[int]bool{}
	for k := 0; k < turns && len(seen) < 2; k++ {
		seen[syscall.Gettid()] = true
		runtime.Gosched()
	}
	return len(seen)
}

func main() {
	runtime.GOMAXPROCS(2)
	for _, pinned := range []bool{false, true} {
		turns := 100000
		if pinned {
			turns = 500 // each takes a switch in the kernel
		}
		var all sync.WaitGroup
		most := make(chan int, 8)
		for k := 0; k < 8; k++ {
			all.Add(1)
			go func() {
				most <- watch(pinned, turns)
				all.Done()
			}()
		}
		all.Wait()
		close(most)
		threads := 0
		for n := range most {
			if n > threads {
				threads = n
			}
		}
		fmt.Printf("locked to a thread: %v, threads seen by one goroutine: %d\n", pinned, threads)
	}
}
