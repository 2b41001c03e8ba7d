// While 1, 10, 100, 10000 goroutines are alive: how many threads does the kernel list for this process?
// linux-only
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
)

func kernelThreads() int {
	tasks, err := os.ReadDir("/proc/self/task")
	if err != nil {
		panic(err)
	}
	return len(tasks)
}

func main() {
	runtime.GOMAXPROCS(2)
	for _, n := range []int{1, 10, 100, 10000} {
		var alive, ended sync.WaitGroup
		counted := make(chan bool)
		alive.Add(n)
		ended.Add(n)
		for k := 0; k < n; k++ {
			go func() {
				alive.Done()
				<-counted // waits here until it is closed
				ended.Done()
			}()
		}
		alive.Wait()
		fmt.Printf("with %d: %d\n", n, kernelThreads())
		close(counted)
		ended.Wait()
	}
}
