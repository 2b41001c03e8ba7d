// A channel with 5 places is a bounded buffer: sending waits while it is full, receiving while it is empty.
package main

import "fmt"

func main() {
	buffer := make(chan int, 5)
	go func() {
		defer close(buffer)
		for item := 1; item <= 10; item++ {
			buffer <- item
		}
	}()
	for item := range buffer {
		fmt.Print(item, " ")
	}
	fmt.Println()
}
