"""A complete driver for `dbkit conform --exec "python3 driver.py"`: a store in memory behind the driver protocol.

Put your own database into Store. Only replies go to standard output; print to standard error. Python 3.9 or later.
"""

import json
import uuid
from inspect import signature
from typing import Any, Dict, List, Optional

Document = Dict[str, Any]
NEEDED = "hello get save delete list_all close".split()
OPTIONAL = "find ensure_index save_many get_many delete_many open_client reopen probe_alias drop".split()
LIMITS = {"maxIdBytes": 1024}  # As data. What is beyond a limit is refused, never changed.


class Refused(Exception):
    """A documented error: the protocol's code for it, the HTTP status that goes with it, a message."""


class Store:
    """Keeps documents as JSON text, so that no caller has a hold on what is stored."""

    def __init__(self) -> None:
        self.collections: Dict[str, Dict[str, str]] = {}

    def get(self, collection: str, id: str) -> Document:
        text = self.collections.get(collection, {}).get(id)
        if text is None:
            raise Refused("not_found", 404, f"there is no {id!r} in {collection!r}")
        return json.loads(text)

    def save(self, collection: str, id: str, document: Document) -> Dict[str, str]:
        if len(id.encode("utf-8", "surrogatepass")) > LIMITS["maxIdBytes"]:
            raise Refused("invalid", 400, f"an id has at most {LIMITS['maxIdBytes']} bytes")
        # The id given goes before the one in the body, and `_rev` belongs to the database.
        fields = {name: value for name, value in document.items() if name != "_rev"}
        self.collections.setdefault(collection, {})[id] = json.dumps({**fields, "_id": id})
        return {"id": id, "rev": uuid.uuid4().hex}

    def delete(self, collection: str, id: str) -> None:
        if self.collections.get(collection, {}).pop(id, None) is None:
            raise Refused("not_found", 404, f"there is no {id!r} in {collection!r}")

    def list_all(self, collection: str) -> List[Document]:
        return [json.loads(text) for text in self.collections.get(collection, {}).values()]

    def find(self, collection: str, selector: Document, fields: Any = None, limit: Any = None) -> List[Document]:
        if limit is not None and (not isinstance(limit, int) or limit < 0):
            raise Refused("invalid", 400, "limit is a whole number from 0")
        found = [document for document in self.list_all(collection)
                 if all(name in document and same(document[name], selector[name]) for name in selector)]
        found = found[: 10_000 if limit is None else limit]
        return [{name: one[name] for name in one if not fields or name in ("_id", *fields)} for one in found]

    def save_many(self, collection: str, documents: List[Document]) -> List[Document]:
        return [self.save_one(collection, document) for document in documents]

    def save_one(self, collection: str, document: Document) -> Document:
        id = document.get("_id")
        if not isinstance(id, str):
            return {"ok": False, "id": None, "error": "_id is missing, or no string"}
        try:
            return {"ok": True, **self.save(collection, id, document)}
        except Refused as refused:  # One that is bad fails alone.
            return {"ok": False, "id": id, "error": refused.args[2]}

    def get_many(self, collection: str, ids: List[str]) -> Dict[str, Optional[Document]]:
        return {id: json.loads(self.collections.get(collection, {}).get(id, "null")) for id in ids}

    def delete_many(self, collection: str, ids: List[str]) -> List[Document]:
        for id in ids:
            self.collections.get(collection, {}).pop(id, None)
        return [{"ok": True, "id": id} for id in ids]

    def drop(self, collection: str) -> None:
        self.collections.pop(collection, None)


def same(left: Any, right: Any) -> bool:
    """Equal as JSON is: to Python True == 1, to JSON it is not."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return isinstance(left, bool) == isinstance(right, bool) and left == right


def scribble(value: Any) -> None:
    """Changes a document at every level."""
    for inner in list(value.values() if isinstance(value, dict) else value):
        if isinstance(inner, (dict, list)):
            scribble(inner)
    value.update(scribbled=True) if isinstance(value, dict) else value.append("scribbled")


class Driver(Store):
    clients = ["main"]  # Here no more than names; elsewhere connections to the same data.

    def hello(self, protocol: int) -> Document:
        if protocol != 1:
            raise Refused("unsupported", 501, "this driver speaks version 1 of the protocol")
        return {"protocol": 1, "name": "memory", "capabilities": dict.fromkeys(OPTIONAL, True), "limits": LIMITS}

    def open_client(self) -> Document:
        self.clients.append(f"client-{len(self.clients)}")
        return {"client": self.clients[-1]}

    def nothing(self, **_: Any) -> None:
        """A dictionary needs no index, has no connection to open anew, and is gone with the process."""

    ensure_index = reopen = close = nothing

    def probe_alias(self, collection: str, id: str, document: Document) -> Dict[str, bool]:
        """References cannot be seen through JSON: changes what was handed over, and looks whether the store changed."""
        def leaks(handed_over: Any) -> bool:
            before = self.get(collection, id)
            scribble(handed_over)
            return self.get(collection, id) != before
        sent = json.dumps(document)
        self.save(collection, id, document)
        return {"input": json.dumps(document) != sent, "saved": leaks(document), "returned": leaks(self.get(collection, id)),
                "listed": leaks(next(one for one in self.list_all(collection) if one["_id"] == id)),
                "found": leaks(self.find(collection, {"_id": id})[0]),
                "many": leaks(self.get_many(collection, [id])[id])}

    def answer(self, request: Document) -> Document:
        op, args = request.get("op"), request.get("args", {})
        try:
            if request.get("client", "main") not in self.clients:
                raise Refused("invalid", 400, f"there is no client {request['client']!r}")
            if op not in NEEDED + OPTIONAL:
                raise Refused("unsupported", 501, f"there is no operation {op!r}")
            # What is absent is not passed, so that the store's own defaults hold; what is unknown is ignored.
            known = {name: args[name] for name in signature(getattr(self, op)).parameters if name in args}
            return {"seq": request["seq"], "ok": True, "value": getattr(self, op)(**known)}
        except Refused as refused:
            error = dict(zip(("code", "status", "message"), refused.args))
        except Exception as fault:  # Not a documented error: no status, but what it was.
            error = {"code": "internal", "status": None, "type": type(fault).__name__, "message": str(fault)}
        return {"seq": request["seq"], "ok": False, "error": error}


if __name__ == "__main__":
    driver = Driver()
    for request in map(json.loads, open(0, "rb")):
        print(json.dumps(driver.answer(request)), flush=True)
        if request.get("op") == "close":
            break
