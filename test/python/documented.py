"""A store in memory that does what Gofannon documents: signatures, statuses, `_id`, copies on save and on read, a lock."""

import copy
import threading
import uuid
from typing import Any, Dict, List, Optional

from interface import DatabaseService, HTTPException

Document = Dict[str, Any]


class CoreService(DatabaseService):
    """The four methods that Gofannon asks for, and no more."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._collections: Dict[str, Dict[str, Document]] = {}

    def get(self, db_name: str, doc_id: str) -> Document:
        with self._lock:
            if doc_id not in self._collections.get(db_name, {}):
                raise HTTPException(status_code=404, detail=f"Document {doc_id!r} not found in {db_name!r}")
            return copy.deepcopy(self._collections[db_name][doc_id])

    def save(self, db_name: str, doc_id: str, doc: Document) -> Document:
        doc = copy.deepcopy(doc)
        doc["_id"] = doc_id
        doc.pop("_rev", None)
        with self._lock:
            self._collections.setdefault(db_name, {})[doc_id] = doc
        return {"id": doc_id, "rev": uuid.uuid4().hex}

    def delete(self, db_name: str, doc_id: str) -> None:
        with self._lock:
            if self._collections.get(db_name, {}).pop(doc_id, None) is None:
                raise HTTPException(status_code=404, detail=f"Document {doc_id!r} not found for deletion")

    def list_all(self, db_name: str) -> List[Document]:
        with self._lock:
            return copy.deepcopy(list(self._collections.get(db_name, {}).values()))


class FullService(CoreService):
    """All of the interface, and drop_collection besides."""

    def find(
        self,
        db_name: str,
        selector: Document,
        fields: Optional[List[str]] = None,
        limit: Optional[int] = 10000,
    ) -> List[Document]:
        if limit is not None and (not isinstance(limit, int) or limit < 0):
            raise HTTPException(status_code=400, detail="limit is a whole number from 0")
        found = [
            one
            for one in self.list_all(db_name)
            if all(n in one and same(one[n], v) for n, v in selector.items())
        ]
        kept = found[: 10000 if limit is None else limit]
        return (
            [{n: v for n, v in one.items() if n == "_id" or n in fields} for one in kept] if fields else kept
        )

    def ensure_index(self, db_name: str, fields: List[str], index_name: Optional[str] = None) -> None:
        return None

    def save_many(self, db_name: str, docs: List[Document]) -> List[Document]:
        return [
            {"ok": True, **self.save(db_name, doc["_id"], doc)}
            if isinstance(doc.get("_id"), str)
            else {"ok": False, "id": None, "error": "missing _id"}
            for doc in docs
        ]

    def get_many(self, db_name: str, doc_ids: List[str]) -> Dict[str, Optional[Document]]:
        with self._lock:
            there = self._collections.get(db_name, {})
            return {doc_id: copy.deepcopy(there.get(doc_id)) for doc_id in doc_ids}

    def delete_many(self, db_name: str, doc_ids: List[str]) -> List[Document]:
        with self._lock:
            for doc_id in doc_ids:
                self._collections.get(db_name, {}).pop(doc_id, None)
        return [{"ok": True, "id": doc_id} for doc_id in doc_ids]

    def drop_collection(self, db_name: str) -> None:
        with self._lock:
            self._collections.pop(db_name, None)


SHARED: Dict[str, Dict[str, Document]] = {}


class SharedService(FullService):
    """Instances reach the same data: second clients and reopen may be tested."""

    lock = threading.Lock()

    def __init__(self) -> None:
        self._lock, self._collections = SharedService.lock, SHARED


class AsyncService:
    """The four methods as coroutines, with no base class."""

    def __init__(self) -> None:
        self._service = CoreService()

    async def get(self, collection: str, doc_id: str) -> Document:
        return self._service.get(collection, doc_id)

    async def save(self, collection: str, doc_id: str, doc: Document) -> Document:
        return self._service.save(collection, doc_id, doc)

    async def delete(self, collection: str, doc_id: str) -> None:
        return self._service.delete(collection, doc_id)

    async def list_all(self, collection: str) -> List[Document]:
        return self._service.list_all(collection)


def same(left: Any, right: Any) -> bool:
    """Equal as JSON is: True is not 1."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return isinstance(left, bool) == isinstance(right, bool) and left == right
