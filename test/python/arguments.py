"""Classes that tell how they were called."""

import copy
import threading
from typing import Any, Dict, List

from interface import DatabaseService


class TellingService(DatabaseService):
    """Answers with the arguments."""

    def __init__(self, url: str = "", n: int = 0) -> None:
        self.url, self.n = url, n

    def get(self, a: str, b: str) -> Any:
        return [a, b]

    def save(self, a: str, b: str, c: Any) -> Any:
        return [a, b, c]

    def delete(self, a: str, b: str) -> Any:
        return None

    def list_all(self, a: str) -> Any:
        return [self.url, self.n]

    def find(self, a: str, b: Any, fields: Any = "no fields", limit: Any = "no limit") -> Any:
        return [a, b, fields, limit]

    def ensure_index(self, a: str, b: Any, index_name: Any = "no name") -> Any:
        return [a, b, index_name]


class ChangingService(DatabaseService):
    """Changes what it was handed, and shares what find returns."""

    def __init__(self) -> None:
        self.documents: Dict[str, Any] = {}

    def get(self, db_name: str, doc_id: str) -> Any:
        return copy.deepcopy(self.documents[doc_id])

    def save(self, db_name: str, doc_id: str, doc: Any) -> Any:
        doc["changed"] = True
        self.documents[doc_id] = copy.deepcopy(doc)
        return {"id": doc_id, "rev": "1"}

    def delete(self, db_name: str, doc_id: str) -> None:
        del self.documents[doc_id]

    def list_all(self, db_name: str) -> List[Any]:
        return copy.deepcopy(list(self.documents.values()))

    def find(self, db_name: str, selector: Any, fields: Any = None, limit: Any = None) -> List[Any]:
        return list(self.documents.values())


class MeetingService(TellingService):
    """Its get returns once six of them have come together."""

    def __init__(self) -> None:
        self.barrier = threading.Barrier(6)

    def get(self, a: str, b: str) -> Any:
        self.barrier.wait(timeout=20)
        return "met"

    def list_all(self, a: str) -> Any:
        return []


def make_service() -> Any:
    return TellingService()


def make_nothing() -> Any:
    return None
