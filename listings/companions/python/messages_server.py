# A number server: one thread owns the number, the others put requests into its queue.
import queue
import threading

TIMES = 10_000
requests = queue.Queue()


def number_server():
    number = 0  # a local variable: nobody else can reach it
    while True:
        request, reply = requests.get()
        if request == "increment":
            number += 1
        elif request == "decrement":
            number -= 1
        elif request == "get":
            reply.put(number)
        else:
            return


def work(request):
    for _ in range(TIMES):
        requests.put((request, None))


server = threading.Thread(target=number_server)
server.start()
workers = [threading.Thread(target=work, args=(name,)) for name in ("increment", "decrement")]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
reply = queue.Queue()
requests.put(("get", reply))
print("number =", reply.get())
requests.put(("stop", None))
server.join()
