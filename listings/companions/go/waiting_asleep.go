// A consumer that waits for one value more than there is. Go's runtime notices when every goroutine waits.
package main

import "fmt"

func main() {
	buffer := make(chan int, 5)
	go func() {
		for k := 1; k <= 3; k++ {
			buffer <- k
		}
	}()
	for k := 1; k <= 4; k++ {
		fmt.Println("popped", <-buffer)
	}
}
