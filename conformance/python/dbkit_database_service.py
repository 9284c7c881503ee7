"""Gofannon's database interface over any database that dbkit knows: `DbkitDatabaseService("postgres://me@localhost/db")`.

One file with nothing to install beside Python 3.9: copy it, or put its folder on the path. It runs `dbkit driver serve URL` and
talks to it, so that Gofannon's own Python code and tests can use the stores of dbkit.
"""

import json
import os
import signal
import subprocess
import threading
import weakref
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any, Dict, List, Optional, Sequence

Document = Dict[str, Any]

# Only the package that is installed here: npx would fetch another of that name.
COMMAND = ("npx", "--no-install", "dbkit", "driver", "serve")
END_SECONDS = 5.0


class DatabaseError(Exception):
    """What is raised where FastAPI is not installed: a status and a detail, as its HTTPException has."""

    def __init__(self, status_code: int, detail: str) -> None:
        super().__init__(detail)
        self.status_code, self.detail = status_code, detail


def _error(status: Optional[int], message: str) -> Exception:
    try:
        from fastapi import HTTPException
    except ImportError:
        return DatabaseError(500 if status is None else status, message)
    return HTTPException(status_code=500 if status is None else status, detail=message)


class DbkitDatabaseService:
    """Every method may be called from any thread. Failures are FastAPI's HTTPException where that is installed, else
    DatabaseError: 404 for what is missing, 409 for a conflict, 400 for what cannot be stored, 503 where the database or the
    process cannot be reached.

    It runs `command` with the URL behind it, once, and ends that process in close(), at the end of a `with`, when the service
    is no longer used, and with the interpreter. What the process says on standard error appears on this one's.
    """

    def __init__(self, url: str, *, command: Sequence[str] = COMMAND, timeout: float = 60.0) -> None:
        """Raises where the process does not start or the database cannot be reached. `timeout`: seconds for each call."""
        self._timeout = timeout
        self._link = _Link([*command, url])
        self._finalizer = weakref.finalize(self, self._link.end)
        try:
            self._ask("hello", {"protocol": 1})
        except BaseException:
            self.close()
            raise

    def get(self, db_name: str, doc_id: str) -> Document:
        return self._ask("get", {"collection": db_name, "id": doc_id})

    def save(self, db_name: str, doc_id: str, doc: Document) -> Document:
        return self._ask("save", {"collection": db_name, "id": doc_id, "document": doc})

    def delete(self, db_name: str, doc_id: str) -> None:
        self._ask("delete", {"collection": db_name, "id": doc_id})

    def list_all(self, db_name: str) -> List[Document]:
        return self._ask("list_all", {"collection": db_name})

    def find(
        self,
        db_name: str,
        selector: Document,
        fields: Optional[List[str]] = None,
        limit: Optional[int] = 10000,
    ) -> List[Document]:
        return self._ask(
            "find", {"collection": db_name, "selector": selector, "fields": fields, "limit": limit}
        )

    def ensure_index(self, db_name: str, fields: List[str], index_name: Optional[str] = None) -> None:
        named = {} if index_name is None else {"name": index_name}
        self._ask("ensure_index", {"collection": db_name, "fields": fields, **named})

    def save_many(self, db_name: str, docs: List[Document]) -> List[Document]:
        outcomes = _outcomes(self._ask("save_many", {"collection": db_name, "documents": docs}))
        for doc, outcome in zip(docs, outcomes):
            if not outcome["ok"] and not doc.get("_id"):
                outcome["error"] = "missing _id"  # In Gofannon's words, which its callers look for.
        return outcomes

    def get_many(self, db_name: str, doc_ids: List[str]) -> Dict[str, Optional[Document]]:
        return self._ask("get_many", {"collection": db_name, "ids": doc_ids})

    def delete_many(self, db_name: str, doc_ids: List[str]) -> List[Document]:
        return _outcomes(self._ask("delete_many", {"collection": db_name, "ids": doc_ids}))

    def close(self) -> None:
        """Ends the process. Calls that are under way fail with 503, as do later ones."""
        self._finalizer()

    def __enter__(self) -> "DbkitDatabaseService":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def _ask(self, op: str, args: Document) -> Any:
        try:
            reply = self._link.send(op, args).result(self._timeout)
        except FutureTimeout:
            raise _error(503, "no answer to %s within %g seconds" % (op, self._timeout)) from None
        except _Ended as ended:
            raise _error(503, str(ended)) from None
        if reply.get("ok"):
            return reply.get("value")
        error = reply.get("error") or {}
        raise _error(error.get("status"), error.get("message") or "the driver names no reason")


def _outcomes(outcomes: List[Document]) -> List[Document]:
    """Gofannon's errors of single items are text."""
    for outcome in outcomes:
        error = outcome.get("error")
        if isinstance(error, dict):
            outcome["error"] = str(error.get("message", error))
    return outcomes


class _Ended(Exception):
    """The process is gone."""


class _Link:
    """The process, and the requests that it has not answered yet."""

    def __init__(self, command: Sequence[str]) -> None:
        self._shown = " ".join(command[:-1])  # The URL may hold a password.
        self._lock = threading.Lock()
        self._waiting: Dict[int, "Future[Document]"] = {}
        self._seq = 0
        self._has_ended = False
        try:
            # A group of its own: npx and the like start the process that really answers.
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
            )
        except OSError as error:
            raise _error(503, "%s cannot be run: %s" % (self._shown, error.strerror)) from None
        threading.Thread(target=self._read, daemon=True, name="dbkit-replies").start()

    def send(self, op: str, args: Document) -> "Future[Document]":
        """Raises TypeError or ValueError for what is not JSON, before anything is sent."""
        future: "Future[Document]" = Future()
        with self._lock:
            if self._has_ended:
                raise _Ended(self._why())
            self._seq += 1
            line = json.dumps({"seq": self._seq, "op": op, "args": args}, allow_nan=False)
            self._waiting[self._seq] = future
            try:
                assert self._process.stdin is not None
                self._process.stdin.write(line.encode("ascii") + b"\n")
                self._process.stdin.flush()
            except (OSError, ValueError):
                del self._waiting[self._seq]
                raise _Ended(self._why()) from None
        return future

    def end(self) -> None:
        """The end of its input ends a driver; one that does not hear is killed, with all that it has started."""
        with self._lock:
            self._has_ended = True
        try:
            assert self._process.stdin is not None
            self._process.stdin.close()
        except OSError:
            pass
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def _read(self) -> None:
        assert self._process.stdout is not None
        try:
            for line in self._process.stdout:
                reply = json.loads(line)
                with self._lock:
                    future = self._waiting.pop(reply["seq"], None)
                if future is not None:
                    future.set_result(reply)
        except Exception as error:  # What is no reply must not leave callers waiting.
            self._fail("%s answers what is no reply: %s" % (self._shown, error))
            return
        self._process.stdout.close()
        self._process.wait()
        self._fail(self._why())

    def _fail(self, why: str) -> None:
        with self._lock:
            self._has_ended = True
            left, self._waiting = list(self._waiting.values()), {}
        for future in left:
            future.set_exception(_Ended(why))

    def _why(self) -> str:
        code = self._process.poll()
        return "%s %s" % (
            self._shown,
            "is closed" if code in (None, 0) else "has ended with exit code %d" % code,
        )
