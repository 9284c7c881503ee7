"""Returns what it was never given: values that JSON knows and values that it does not, each under its own id."""

import collections
import datetime
import decimal
import enum
import logging
import os
import subprocess
import sys
import threading
import time
from typing import Any, Dict, List

from interface import HTTPException

CYCLE: Dict[str, Any] = {"name": "cycle"}
CYCLE["self"] = CYCLE


class Colour(enum.IntEnum):
    RED = 1


class Thing:
    def __str__(self) -> str:
        return "a thing"


class Unprintable:
    def __str__(self) -> str:
        raise RuntimeError("no text")


Pair = collections.namedtuple("Pair", ["left", "right"])

VALUES: Dict[str, Any] = {
    "beyond 2^53": 9007199254740993,
    "10**400": 10**400,
    "10**6000": 10**6000,
    "0.1": 0.1,
    "-0.0": -0.0,
    "5e-324": 5e-324,
    "1e22": 1e22,
    "half a pair": "\ud800",
    "half a pair as a key": {"\udc00": 1},
    "NUL": "\u0000",
    "astral": "\U0001f600",
    "NaN": float("nan"),
    "infinity": float("inf"),
    "-infinity": [float("-inf")],
    "Decimal": decimal.Decimal("0.1"),
    "datetime": datetime.datetime(2024, 1, 15, 10, 30),
    "set": {1},
    "bytes": b"\xff",
    "tuple": (1, (2,)),
    "named tuple": Pair(1, 2),
    "enum": Colour.RED,
    "key": {1: "a"},
    "None as a key": {"in": [{None: 1}]},
    "True as a key": {True: 1},
    "thing": Thing(),
    "unprintable": [Unprintable()],
    "cycle": CYCLE,
    "twice": [CYCLE["name"], [[]] * 2],
    "ordered": collections.OrderedDict(b=1, a=2),
    "generator": (one for one in ()),
    "long": {"x": {"y" * 1000}},
    "class": Thing,
}


class OddValues:
    """`save` tells what arrived; `delete` does what the id says."""

    def __init__(self, password: str = "") -> None:
        self.password = password
        self.seen: List[Any] = []
        say("constructed")

    def get(self, collection: str, doc_id: str) -> Any:
        say("called")
        return VALUES[doc_id]

    def save(self, collection: str, doc_id: str, doc: Any) -> Any:
        return {"id": doc_id, "rev": repr(doc)}

    def delete(self, collection: str, doc_id: str) -> Any:
        if doc_id == "exit":
            sys.exit(3)
        if doc_id == "interrupt":
            raise KeyboardInterrupt
        if doc_id == "teapot":
            raise HTTPException(418, {"reason": "teapot"})
        if doc_id == "status is text":
            error = RuntimeError("the status is text")
            error.status_code = "404"  # type: ignore[attr-defined]
            raise error
        if doc_id == "secret":
            raise ConnectionError(f"cannot reach http://me:{self.password}@host with {self.password}")
        if doc_id == "thread":
            return threading.current_thread().name
        if doc_id == "read":
            return sys.stdin.read()
        if doc_id == "deep":
            value: Any = []
            for _ in range(100_000):
                value = [value]
            return value
        if doc_id.startswith("sleep "):
            time.sleep(float(doc_id.partition(" ")[2]))
        return None

    def list_all(self, collection: str) -> Any:
        return tuple(VALUES[name] for name in ("0.1", "NUL"))


def say(what: str) -> None:
    """On every way to standard output that there is."""
    print(what)
    sys.__stdout__.write("%s, by the interpreter's own stream\n" % what)
    os.write(1, ("%s, by descriptor\n" % what).encode())
    logging.basicConfig(stream=sys.stdout, level=logging.INFO)
    logging.info("%s, by logging", what)
    subprocess.run([sys.executable, "-c", "print('by a child')"], check=True)
