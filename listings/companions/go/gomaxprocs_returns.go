// GOMAXPROCS returns the value before the call; an argument below 1 changes nothing.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	runtime.GOMAXPROCS(3)
	fmt.Println("set 8, was:", runtime.GOMAXPROCS(8))
	fmt.Println("set 0, was:", runtime.GOMAXPROCS(0))
	fmt.Println("set -1, was:", runtime.GOMAXPROCS(-1))
	fmt.Println("set 1, was:", runtime.GOMAXPROCS(1))
}
