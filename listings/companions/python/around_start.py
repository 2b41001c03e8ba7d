# Three ways to start a process, and what the new one finds in a variable that the old one has changed.
# linux-only
import multiprocessing

variable = 1


def look(answers):
    answers.put(variable)


if __name__ == "__main__":
    variable = 42
    for method in ["fork", "spawn", "forkserver"]:
        context = multiprocessing.get_context(method)
        answers = context.Queue()
        process = context.Process(target=look, args=(answers,))
        process.start()
        print(f"{method}: {answers.get()}")
        process.join()
