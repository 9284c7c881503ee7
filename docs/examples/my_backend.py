"""A backend for Gofannon that keeps documents as JSON text in a SQLite file: complete, and small enough to read at once."""

import json
import sqlite3
import threading
import uuid
from typing import Any, Dict, List, Tuple

from fastapi import HTTPException

TABLE = "create table if not exists documents (collection text, id text, doc text not null, primary key (collection, id))"


class MyService:
    def __init__(self, path: str = ":memory:") -> None:
        # Gofannon calls from many threads: one connection for all of them, and one call at a time.
        self._lock = threading.Lock()
        self._database = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._run("pragma journal_mode = wal")
        self._run(TABLE)

    def get(self, db_name: str, doc_id: str) -> Dict[str, Any]:
        rows, _ = self._run("select doc from documents where collection = ? and id = ?", db_name, doc_id)
        if not rows:
            raise HTTPException(status_code=404, detail=f"there is no {doc_id} in {db_name}")
        return json.loads(rows[0][0])

    def save(self, db_name: str, doc_id: str, doc: Dict[str, Any]) -> Dict[str, str]:
        # `_rev` belongs to the database; the id given goes before the one in the body.
        fields = {name: value for name, value in doc.items() if name != "_rev"}
        text = json.dumps({**fields, "_id": doc_id})
        self._run("insert or replace into documents values (?, ?, ?)", db_name, doc_id, text)
        return {"id": doc_id, "rev": uuid.uuid4().hex}

    def delete(self, db_name: str, doc_id: str) -> None:
        _, count = self._run("delete from documents where collection = ? and id = ?", db_name, doc_id)
        if count == 0:
            raise HTTPException(status_code=404, detail=f"there is no {doc_id} in {db_name}")

    def list_all(self, db_name: str) -> List[Dict[str, Any]]:
        rows, _ = self._run("select doc from documents where collection = ?", db_name)
        return [json.loads(doc) for (doc,) in rows]

    def drop_collection(self, db_name: str) -> None:
        """Gofannon does not ask for this. Where it is there, a test run leaves nothing behind."""
        self._run("delete from documents where collection = ?", db_name)

    def close(self) -> None:
        self._database.close()

    def _run(self, sql: str, *values: str) -> Tuple[List[Any], int]:
        """The rows, and how many were changed."""
        try:
            with self._lock:
                cursor = self._database.execute(sql, values)
                return cursor.fetchall(), cursor.rowcount
        except UnicodeEncodeError as error:  # Half a surrogate pair in an id has no UTF-8.
            raise HTTPException(status_code=400, detail="an id is well-formed Unicode") from error
        except sqlite3.OperationalError as error:  # Locked for too long, a full disk, a file that is gone.
            raise HTTPException(status_code=503, detail=str(error)) from error
