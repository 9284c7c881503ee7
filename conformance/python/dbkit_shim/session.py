"""What the requests of one run are answered with: instances of the class, one a client, and the operations on them."""

import platform
import sys
import threading
from typing import Any, Callable, Dict, FrozenSet, List

from . import interface
from .alias_probe import probe_alias
from .awaiting import EventLoop
from .failures import Refusal, error_of, message_of, Secrets

PROTOCOL = 1


class Session:
    """Answers requests from any thread. Making the first instance raises LoadFailure."""

    def __init__(
        self, name: str, make: Callable[[], Any], secrets: Secrets, loop: EventLoop, allowed: FrozenSet[str]
    ) -> None:
        self._name, self._make, self._secrets, self._loop = name, make, secrets, loop
        self._clients: Dict[str, Client] = {"main": Client(make(), loop)}
        self._lock = threading.Lock()
        service = self._clients["main"].service
        self._optional = interface.optional_methods(type(service))
        self._dropping = next(
            (one for one in interface.DROPPING if callable(getattr(service, one, None))), None
        )
        # What reaches the same data in a second instance only the author knows.
        self._abilities = sorted({"open_client", "reopen"} & allowed)
        self._own: Dict[str, Callable[[str, Dict[str, Any]], Any]] = {
            "hello": self._hello,
            "probe_alias": self._probe_alias,
        }
        for ability in self._abilities:
            self._own[ability] = getattr(self, "_" + ability)
        if self._dropping:
            self._own["drop"] = self._drop

    def answer(self, request: Dict[str, Any]) -> Dict[str, Any]:
        """The reply; never raises."""
        seq = request.get("seq")
        try:
            return {"seq": seq, "ok": True, "value": self._value(request)}
        except BaseException as error:  # A class may even try to exit: that is its answer.
            return {"seq": seq, "ok": False, "error": error_of(error, self._secrets)}

    def close(self) -> None:
        for client in self._clients.values():
            client.close()

    def _value(self, request: Dict[str, Any]) -> Any:
        op, args = request.get("op"), request.get("args") or {}
        name = request.get("client") or "main"
        client = self._clients.get(name)
        if isinstance(op, BaseException):
            raise op
        if client is None:
            raise Refusal("invalid", "there is no client %r" % name)
        if op in self._own:
            return self._own[op](name, args)
        if op in interface.REQUIRED or op in self._optional:
            return client.call(op, args)
        raise Refusal("unsupported", "%s has no operation %s" % (self._name, op))

    def _hello(self, _: str, args: Dict[str, Any]) -> Dict[str, Any]:
        if args.get("protocol") != PROTOCOL:
            raise Refusal("unsupported", "this driver speaks version %d of the protocol" % PROTOCOL)
        there = [
            *self._optional,
            *self._abilities,
            "probe_alias",
            "concurrent",
            *(["drop"] if self._dropping else []),
        ]
        return {
            "protocol": PROTOCOL,
            "name": self._name,
            "language": "Python %s" % platform.python_version(),
            "capabilities": {name: True for name in there},
        }

    def _open_client(self, _: str, args: Dict[str, Any]) -> Dict[str, str]:
        client = Client(self._make(), self._loop)
        with self._lock:
            name = "client-%d" % len(self._clients)
            self._clients[name] = client
        return {"client": name}

    def _reopen(self, _: str, args: Dict[str, Any]) -> None:
        self.close()
        for name in self._clients:
            self._clients[name] = Client(self._make(), self._loop)

    def _probe_alias(self, client: str, args: Dict[str, Any]) -> Dict[str, bool]:
        return probe_alias(self._clients[client].call, self._optional, args)

    def _drop(self, client: str, args: Dict[str, Any]) -> None:
        """The collection is gone afterwards: one that was not there is no error."""
        service = self._clients[client].service
        try:
            self._loop.result(getattr(service, self._dropping or "")(args["collection"]))
        except Exception as error:
            if getattr(error, "status_code", None) != 404:
                raise


class Client:
    """One instance of the class, and a way to call each of its methods."""

    def __init__(self, service: Any, loop: EventLoop) -> None:
        self.service, self._loop = service, loop
        self._callers: Dict[str, Callable[[Dict[str, Any]], Any]] = {}

    def call(self, op: str, args: Dict[str, Any]) -> Any:
        caller = self._callers.get(op)
        if caller is None:
            caller = self._callers[op] = interface.caller(self.service, op)
        return self._loop.result(caller(args))

    def close(self) -> None:
        """Where the class has a close. What it raises is no operation's failure, and goes to the log."""
        close = getattr(self.service, "close", None)
        if not callable(close):
            return
        try:
            self._loop.result(close())
        except Exception as error:
            sys.stderr.write("dbkit: close raises %s: %s\n" % (type(error).__name__, message_of(error)))
