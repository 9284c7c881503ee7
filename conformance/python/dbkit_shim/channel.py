"""Standard input and output as the protocol's own: requests come in, replies go out, and nobody else has a hold on them."""

import collections
import os
import sys
import threading
from typing import Any, Dict, Iterator, List

from .values import encode

READ_BYTES = 1 << 20


class Channel:
    """Takes the two descriptors away from everybody else: what the class prints, and what it starts, goes to standard error."""

    def __init__(self) -> None:
        self._input, self._output = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        try:
            os.dup2(2, 1)
        except OSError:  # There is no standard error.
            os.dup2(nothing, 1)
        os.close(nothing)
        # A log line that has no UTF-8 is no reason for a call to fail.
        sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")  # type: ignore[union-attr]
        self._begun: List[bytes] = []
        self._pending: "collections.deque[bytes]" = collections.deque()
        self._writing = threading.Lock()

    def read(self) -> List[bytes]:
        """The lines that have come, at least one, without their ends; none when the input has ended. One thread at a time."""
        while True:
            chunk = os.read(self._input, READ_BYTES)
            if not chunk:
                return []
            lines = chunk.split(b"\n")
            self._begun.append(lines[0])
            if len(lines) > 1:
                lines[0], self._begun = b"".join(self._begun), [lines.pop()]
                return lines

    def send(self, reply: Dict[str, Any]) -> None:
        """Writes the reply, and with it those of other threads that are ready. Any thread may call it."""
        self._pending.append(_line(reply))
        # Whoever holds the lock writes for all. One that comes while it lets go is written by its own thread.
        while self._pending and self._writing.acquire(blocking=False):
            try:
                self._write(b"".join(self._taken()))
            except OSError:
                return  # Nobody listens any more: the end of the input tells.
            finally:
                self._writing.release()

    def _taken(self) -> Iterator[bytes]:
        while self._pending:
            yield self._pending.popleft()

    def _write(self, text: bytes) -> None:
        rest = memoryview(text)
        while rest:
            rest = rest[os.write(self._output, rest) :]


def _line(reply: Dict[str, Any]) -> bytes:
    try:
        return encode(reply).encode("ascii") + b"\n"
    except Exception as failure:
        kind = type(failure).__name__
        message = "what the class returned cannot be written as JSON: %s" % failure
        error = {"code": "internal", "status": None, "type": kind, "message": message}
        return _line({"seq": reply["seq"], "ok": False, "error": error})
