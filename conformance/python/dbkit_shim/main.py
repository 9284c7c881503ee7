"""The command line, and the run from hello to close."""

import argparse
import inspect
import json
import os
import re
import sys
import threading
from typing import Any, Callable, Dict, List, Optional

from . import interface, load, stub_modules
from .awaiting import EventLoop
from .calls import Calls
from .channel import Channel
from .failures import LoadFailure, Secrets, error_of
from .session import Session
from .values import decode

# How long threads that the class left behind may take to end.
GRACE_SECONDS = 3.0


def main(arguments: List[str]) -> int:
    """The exit code: 0 after close or the end of the input, 2 where the class cannot be loaded."""
    options = parse(arguments)
    channel = Channel()
    try:
        session = open_session(options)
        code = serve(channel, session)
    except LoadFailure as failure:
        code = tell(channel, failure)
    except KeyboardInterrupt:
        code = 130
    leave_soon(code)
    return code


def parse(arguments: List[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="shim.py", description=__doc__)
    parser.add_argument("--class", dest="target", required=True, metavar="MODULE:CLASS")
    parser.add_argument("--path", dest="paths", action="append", default=[], metavar="DIR")
    parser.add_argument("--kwargs", default="{}", metavar="JSON")
    parser.add_argument("--stub", dest="stubs", action="append", default=[], metavar="A,B")
    parser.add_argument("--capabilities", default="", metavar="A,B")
    return parser.parse_args(arguments)


def open_session(options: argparse.Namespace) -> Session:
    arguments = constructor_arguments(options.kwargs)
    stub_modules.install(words(",".join(options.stubs)))
    found = load.load_class(options.target, options.paths)
    secrets, loop = Secrets(arguments), EventLoop()

    def make() -> Any:
        return load.construct(found, arguments, secrets)

    methods = [getattr(found, name, None) for name in interface.REQUIRED]
    is_async = any(inspect.iscoroutinefunction(method) for method in methods)
    start: Callable[[], Any] = (lambda: loop.construct(make)) if is_async else make
    return Session(options.target, start, secrets, loop, frozenset(words(options.capabilities)))


def constructor_arguments(text: str) -> Dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise LoadFailure(
            "ValueError", '--kwargs is not JSON (%s); it takes an object, such as {"url": "…"}.' % error
        ) from error
    if not isinstance(value, dict):
        raise LoadFailure(
            "TypeError", '--kwargs takes an object, such as {"url": "…"}, not %s.' % type(value).__name__
        )
    return value


def words(text: str) -> List[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def tell(channel: Channel, failure: LoadFailure) -> int:
    """Answers hello with what is wrong. Without a hello, it is said on standard error."""
    requests = channel.read()
    if requests:
        channel.send(
            {"seq": request_of(requests[0]).get("seq"), "ok": False, "error": error_of(failure, Secrets({}))}
        )
    else:
        sys.stderr.write("dbkit: %s\n" % failure)
    return 2


def serve(channel: Channel, session: Session) -> int:
    """Answers requests until close or the end of the input. A line that cannot be read has no answer: it ends the run."""
    calls = Calls(
        lambda: [request_of(line) for line in channel.read()],
        lambda request: channel.send(session.answer(request)),
        lambda request: request.get("op") == "close",
    )
    try:
        last = calls.until_end(GRACE_SECONDS)
    except (ValueError, OSError) as error:
        sys.stderr.write("dbkit: a request cannot be read: %s: %s\n" % (type(error).__name__, error))
        return 1
    session.close()
    if last is not None:
        channel.send({"seq": last.get("seq"), "ok": True, "value": None})
    return 0


def request_of(line: bytes) -> Dict[str, Any]:
    """The request of a line; raises ValueError where it is none. One that is nested too deeply for Python has its failure in
    place of an operation."""
    try:
        request = decode(line)
    except RecursionError as error:
        seq = re.search(rb'"seq":\s*(\d+)', line)
        return {"seq": int(seq.group(1)) if seq else None, "op": error}
    if not isinstance(request, dict):
        raise ValueError("it is no object")
    return request


def leave_soon(code: int) -> None:
    """Threads that the class started must not keep the process for ever."""
    timer = threading.Timer(GRACE_SECONDS, lambda: os._exit(code))
    timer.daemon = True
    timer.start()
