// Ten goroutines block in system calls: how many kernel threads are there (in /proc), under which GOMAXPROCS?
// linux-only
package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

const M = 10

func threads() int {
	tasks, err := os.ReadDir("/proc/self/task")
	if err != nil {
		panic(err)
	}
	return len(tasks)
}

// Blocks M goroutines in read(2), on a pipe that stays empty, and counts the threads then.
func threadsWhileBlocked() int {
	var pipe [2]int
	if err := syscall.Pipe(pipe[:]); err != nil {
		panic(err)
	}
	for k := 0; k < M; k++ {
		go syscall.Read(pipe[0], make([]byte, 1))
	}
	// One thread for each of them, one for main, and one that the runtime keeps for itself.
	for threads() < M+2 {
		runtime.Gosched()
	}
	return threads()
}

func main() {
	if os.Getenv("GOMAXPROCS") != "" {
		fmt.Printf("GOMAXPROCS=%d: %d threads\n", runtime.GOMAXPROCS(0), threadsWhileBlocked())
		return
	}
	for _, n := range []string{"1", "2", "4"} { // each in a fresh process
		child := exec.Command("/proc/self/exe")
		child.Env = append(os.Environ(), "GOMAXPROCS="+n)
		child.Stdout = os.Stdout
		if err := child.Run(); err != nil {
			panic(err)
		}
	}
}
