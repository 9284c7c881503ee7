"""Stores that change a kind of value on the way out, each in one way."""

from typing import Any, Dict

from documented import CoreService


class ChangingService(CoreService):
    def get(self, db_name: str, doc_id: str) -> Dict[str, Any]:
        found = super().get(db_name, doc_id)
        return {name: value if name == "_id" else self.changed(value) for name, value in found.items()}

    def changed(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self.changed(one) for name, one in value.items()}
        if isinstance(value, list):
            return [self.changed(one) for one in value]
        return self.scalar(value)

    def scalar(self, value: Any) -> Any:
        return value


class RoundingService(ChangingService):
    """Integers pass through a double."""

    def scalar(self, value: Any) -> Any:
        return int(float(value)) if type(value) is int and abs(value) < 10**300 else value


class NanService(ChangingService):
    """What is no whole number becomes none at all."""

    def scalar(self, value: Any) -> Any:
        return float("nan") if isinstance(value, float) else value


class ReplacingService(ChangingService):
    """Half of a surrogate pair becomes a question mark."""

    def scalar(self, value: Any) -> Any:
        return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


class CuttingService(ChangingService):
    """Text ends at the first NUL."""

    def scalar(self, value: Any) -> Any:
        return value.partition("\0")[0] if isinstance(value, str) else value
