"""Gofannon's database interface as it documents it: four methods to implement, and defaults for the rest."""

import abc
from typing import Any, Dict, List, Optional

try:
    from fastapi import HTTPException
except ImportError:

    class HTTPException(Exception):  # type: ignore[no-redef]
        """What FastAPI's exception is to a driver: a status and a detail."""

        def __init__(self, status_code: int, detail: Any = None) -> None:
            super().__init__(detail)
            self.status_code, self.detail = status_code, detail


class DatabaseService(abc.ABC):
    @abc.abstractmethod
    def get(self, db_name: str, doc_id: str) -> Dict[str, Any]:
        raise NotImplementedError

    @abc.abstractmethod
    def save(self, db_name: str, doc_id: str, doc: Dict[str, Any]) -> Dict[str, Any]:
        raise NotImplementedError

    @abc.abstractmethod
    def delete(self, db_name: str, doc_id: str) -> None:
        raise NotImplementedError

    @abc.abstractmethod
    def list_all(self, db_name: str) -> List[Dict[str, Any]]:
        raise NotImplementedError

    def find(
        self,
        db_name: str,
        selector: Dict[str, Any],
        fields: Optional[List[str]] = None,
        limit: Optional[int] = 10000,
    ) -> List[Dict[str, Any]]:
        return [one for one in self.list_all(db_name) if selector.items() <= one.items()][:limit]

    def ensure_index(self, db_name: str, fields: List[str], index_name: Optional[str] = None) -> None:
        return None

    def save_many(self, db_name: str, docs: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
        return [{"ok": True, **self.save(db_name, doc["_id"], doc)} for doc in docs]
