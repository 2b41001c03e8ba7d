// A number server: one goroutine owns the number and selects between requests; workers report when they are done.
package main

import "fmt"

const times = 100_000

func numberServer(increment, decrement chan struct{}, get chan chan int) {
	number := 0 // nobody else can reach it
	for {
		select {
		case <-increment:
			number++
		case <-decrement:
			number--
		case reply := <-get:
			reply <- number
		}
	}
}

func main() {
	increment, decrement := make(chan struct{}), make(chan struct{})
	get := make(chan chan int)
	done := make(chan struct{})
	go numberServer(increment, decrement, get)
	work := func(request chan struct{}) {
		for n := 0; n < times; n++ {
			request <- struct{}{}
		}
		done <- struct{}{}
	}
	go work(increment)
	go work(decrement)
	<-done
	<-done
	reply := make(chan int)
	get <- reply
	fmt.Println("number =", <-reply)
}
