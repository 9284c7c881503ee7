"""A store in memory of the shape that Gofannon's own has: it keeps and returns the very document, adds no `_id`, and has one
revision for all."""

from typing import Any, Dict, List

from interface import DatabaseService, HTTPException


class MemoryService(DatabaseService):
    def __init__(self) -> None:
        self.dbs: Dict[str, Dict[str, Any]] = {}
        print("ready, and saying so on standard output")

    def get(self, db_name: str, doc_id: str) -> Dict[str, Any]:
        if doc_id not in self.dbs.get(db_name, {}):
            raise HTTPException(404, "not found")
        return self.dbs[db_name][doc_id]

    def save(self, db_name: str, doc_id: str, doc: Dict[str, Any]) -> Dict[str, Any]:
        self.dbs.setdefault(db_name, {})[doc_id] = doc
        return {"id": doc_id, "rev": "the-rev"}

    def delete(self, db_name: str, doc_id: str) -> None:
        if self.dbs.get(db_name, {}).pop(doc_id, None) is None:
            raise HTTPException(404, "not found")

    def list_all(self, db_name: str) -> List[Dict[str, Any]]:
        return list(self.dbs.get(db_name, {}).values())
