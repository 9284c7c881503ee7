"""Methods that are `async def`: their results are awaited on one event loop, in a thread of its own."""

import asyncio
import inspect
import threading
from typing import Any, Callable, Optional


class EventLoop:
    """Starts when it is first needed: most classes are not asynchronous."""

    def __init__(self) -> None:
        self._loop: Optional[asyncio.AbstractEventLoop] = None
        self._lock = threading.Lock()

    def result(self, value: Any) -> Any:
        """The value itself, or what comes of it when it is awaited; raises what it raises. Any thread may wait."""
        if not inspect.isawaitable(value):
            return value

        async def waiting() -> Any:
            return await value

        return asyncio.run_coroutine_threadsafe(waiting(), self._running()).result()

    def construct(self, make: Callable[[], Any]) -> Any:
        """Makes an instance where a loop is running: some clients ask for it when they are made."""

        async def making() -> Any:
            return make()

        return asyncio.run_coroutine_threadsafe(making(), self._running()).result()

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, daemon=True, name="dbkit-loop").start()
            return self._loop
