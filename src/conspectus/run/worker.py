"""The other end of a local engine's pipe: reads batches from stdin, writes results to stdout.

Run as `python -m conspectus.run.worker`. A process of its own, and not a fork, because a fork
copies the locks of the parent's threads, and not multiprocessing, because that runs the caller's
script again. What surprises: stdout is moved out of reach first, so that a library's print cannot
break the stream.
"""

import os
import pickle
import signal
import sys

DONE, SETUP, WORK = "done", "setup", "work"
"""What a reply is: a result, or where an exception was raised."""


def main() -> None:
    """Serve until stdin ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = sys.stdin.buffer
    sys.path[:] = pickle.load(requests)
    function, setup = pickle.load(requests)
    state = None
    while True:
        try:
            batch = pickle.load(requests)
        except EOFError:
            return
        stage = SETUP
        try:
            if state is None:
                state = (setup(),)
            stage = WORK
            reply = (DONE, function(batch, *state))
        except Exception as error:  # whatever is raised is told, not died of
            reply = (stage, f"{type(error).__name__}: {error}")
        pickle.dump(reply, replies, pickle.HIGHEST_PROTOCOL)
        replies.flush()


if __name__ == "__main__":
    main()
