"""Runs the requests in threads, as Gofannon runs its calls with asyncio.to_thread, and as fast as one alone where they are quick.

Handing a request from the thread that reads to another costs more than a quick call. So the thread that reads, the leader, runs
a request itself where it is alone and calls have been quick lately. If that call then takes long, another thread is made leader
and reads on: no request ever waits for a slow one. The thread that made the instance runs no call, here as in Gofannon.
"""

import queue
import threading
import time
from typing import Any, Callable, List, Optional

# As many as asyncio.to_thread has on a large machine.
MOST_THREADS = 32
# A call that takes less is worth no hand-over.
QUICK_SECONDS = 0.0003
# How long a leader may be busy with a call, once or twice this.
TICK_SECONDS = 0.004
TICKS_TO_SLEEP = 25


class Calls:
    """`read` gives lists of requests, an empty one at the end; `run` runs one, and never raises; the one that `is_last` is not
    run."""

    def __init__(
        self, read: Callable[[], List[Any]], run: Callable[[Any], None], is_last: Callable[[Any], bool]
    ) -> None:
        self._read, self._run, self._is_last = read, run, is_last
        self._tasks: "queue.SimpleQueue[Any]" = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._lock = threading.Lock()
        self._none_left = threading.Condition(self._lock)
        self._threads = 0
        self._in_flight = 0
        self._term = 0
        self._busy: Optional[object] = None
        self._batches = 0
        self._typical_seconds = 0.0
        self._ended = False
        self._asleep = False
        self._wake = threading.Event()
        self._last: Any = None
        self._failure: Optional[BaseException] = None

    def until_end(self, grace_seconds: float) -> Any:
        """Runs them all, and returns the last request, or None where the input has ended. Those that are still running then
        have that long. Raises what `read` raises."""
        self._add_thread(self._lead)
        self._watch()
        if self._failure is not None:
            raise self._failure
        with self._none_left:
            self._none_left.wait_for(lambda: self._in_flight == 0, grace_seconds)
        return self._last

    def _watch(self) -> None:
        """Makes another thread leader where the leader's own call takes long. Sleeps while nothing comes."""
        seen_batches, seen_busy, quiet_ticks = -1, None, 0
        while not self._ended:
            self._wake.wait(TICK_SECONDS)
            busy = self._busy
            if busy is not None and busy is seen_busy:
                with self._lock:
                    if self._busy is busy:
                        self._busy = None
                        self._term += 1
                        self._add_thread(self._lead)
            quiet_ticks = quiet_ticks + 1 if self._batches == seen_batches and busy is None else 0
            seen_batches, seen_busy = self._batches, busy
            if quiet_ticks > TICKS_TO_SLEEP:
                self._sleep(seen_batches)
                quiet_ticks = 0

    def _sleep(self, seen_batches: int) -> None:
        self._wake.clear()
        self._asleep = True
        if self._batches == seen_batches and not self._ended:
            self._wake.wait()
        self._asleep = False
        if not self._ended:
            self._wake.clear()

    def _lead(self) -> None:
        """Reads until the end, or until another thread is leader: then it is a worker."""
        try:
            self._read_on(self._term)
        except BaseException as error:
            self._failure = error
            self._end()
        self._idle.release()
        self._work()

    def _read_on(self, term: int) -> None:
        while True:
            requests = self._read()
            self._batches += 1
            if self._asleep:
                self._wake.set()
            if not requests:
                return self._end()
            for request in requests:
                if self._is_last(request):
                    self._last = request
                    return self._end()
                if len(requests) == 1 and self._in_flight == 0 and self._typical_seconds < QUICK_SECONDS:
                    if not self._run_alone(request, term):
                        return None
                else:
                    self._hand_over(request)

    def _end(self) -> None:
        self._ended = True
        self._wake.set()

    def _run_alone(self, request: Any, term: int) -> bool:
        """False where another thread has become leader in the meantime."""
        with self._lock:
            self._in_flight += 1
            self._busy = object()
        self._timed(request)
        with self._lock:
            if self._term == term:
                self._busy = None
            return self._term == term

    def _hand_over(self, request: Any) -> None:
        with self._lock:
            self._in_flight += 1
        self._tasks.put(request)
        if not self._idle.acquire(blocking=False) and self._threads < MOST_THREADS:
            self._add_thread(self._work)

    def _add_thread(self, work: Callable[[], None]) -> None:
        self._threads += 1
        # Daemons: a call that never ends must not keep the process.
        threading.Thread(target=work, daemon=True, name="dbkit-%d" % self._threads).start()

    def _work(self) -> None:
        while True:
            self._timed(self._tasks.get())
            self._idle.release()

    def _timed(self, request: Any) -> None:
        began = time.perf_counter()
        self._run(request)
        self._typical_seconds += (time.perf_counter() - began - self._typical_seconds) / 8
        with self._none_left:
            self._in_flight -= 1
            if self._in_flight == 0 and self._ended:
                self._none_left.notify_all()
