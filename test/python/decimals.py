"""A store over a table that knows one kind of number, as boto3's resource for DynamoDB does: numbers come back as Decimal."""

import decimal
import uuid
from typing import Any, Dict, List

from interface import DatabaseService, HTTPException

# DynamoDB's own: 38 digits.
CONTEXT = decimal.Context(
    prec=38, Emin=-130, Emax=126, traps=[decimal.Inexact, decimal.Overflow, decimal.Rounded]
)


class Table:
    """Items by key, as attribute values: what is taken out is made anew each time."""

    def __init__(self) -> None:
        self._items: Dict[str, Any] = {}

    def put_item(self, key: str, item: Dict[str, Any]) -> None:
        self._items[key] = stored(item)

    def get_item(self, key: str) -> Any:
        return loaded(self._items[key]) if key in self._items else None

    def delete_item(self, key: str) -> bool:
        return self._items.pop(key, None) is not None

    def scan(self) -> List[Any]:
        return [loaded(item) for item in list(self._items.values())]


def stored(value: Any) -> Any:
    if isinstance(value, dict):
        return {"M": {name: stored(one) for name, one in value.items()}}
    if isinstance(value, list):
        return {"L": [stored(one) for one in value]}
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return {"N": str(CONTEXT.create_decimal(repr(value)))}
    return {"V": value}


def loaded(attribute: Any) -> Any:
    ((kind, value),) = attribute.items()
    if kind == "M":
        return {name: loaded(one) for name, one in value.items()}
    if kind == "L":
        return [loaded(one) for one in value]
    return decimal.Decimal(value) if kind == "N" else value


class DecimalService(DatabaseService):
    def __init__(self) -> None:
        self._tables: Dict[str, Table] = {}

    def get(self, db_name: str, doc_id: str) -> Dict[str, Any]:
        item = self._tables[db_name].get_item(doc_id) if db_name in self._tables else None
        if item is None:
            raise HTTPException(404, "not found")
        return item

    def save(self, db_name: str, doc_id: str, doc: Dict[str, Any]) -> Dict[str, Any]:
        item = {name: value for name, value in doc.items() if name != "_rev"}
        try:
            self._tables.setdefault(db_name, Table()).put_item(doc_id, {**item, "_id": doc_id})
        except decimal.DecimalException as error:
            raise HTTPException(400, "a number has more than 38 digits") from error
        return {"id": doc_id, "rev": uuid.uuid4().hex}

    def delete(self, db_name: str, doc_id: str) -> None:
        if db_name not in self._tables or not self._tables[db_name].delete_item(doc_id):
            raise HTTPException(404, "not found")

    def list_all(self, db_name: str) -> List[Dict[str, Any]]:
        return self._tables[db_name].scan() if db_name in self._tables else []
