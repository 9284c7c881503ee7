"""Gofannon's database interface: which of its methods a class really has, and how each is called."""

import inspect
from typing import Any, Callable, Dict, List, Tuple

from .failures import Refusal

REQUIRED = ("get", "save", "delete", "list_all")
OPTIONAL = ("find", "ensure_index", "save_many", "get_many", "delete_many")

# Not in the interface; where there is one, the suite can leave the database as it was.
DROPPING = ("drop_collection", "delete_collection", "drop")

# The arguments of each operation that are passed by position, in order: authors name these as they like.
POSITIONAL: Dict[str, Tuple[str, ...]] = {
    "get": ("collection", "id"),
    "save": ("collection", "id", "document"),
    "delete": ("collection", "id"),
    "list_all": ("collection",),
    "find": ("collection", "selector"),
    "ensure_index": ("collection", "fields"),
    "save_many": ("collection", "documents"),
    "get_many": ("collection", "ids"),
    "delete_many": ("collection", "ids"),
}

# Gofannon passes these by name. The interface's own name for an index is `index_name`.
NAMED: Dict[str, Tuple[str, ...]] = {"find": ("fields", "limit"), "ensure_index": ("name",)}


def missing_methods(cls: type) -> List[str]:
    """Required methods that the class does not implement, and whatever else is abstract."""
    abstract = set(getattr(cls, "__abstractmethods__", ()))
    lacking = [name for name in REQUIRED if name in abstract or not _implements(cls, name)]
    return lacking + sorted(abstract.difference(lacking))


def optional_methods(cls: type) -> List[str]:
    """The optional methods that the class brings itself: what the interface's base class does by default does not count."""
    return [name for name in OPTIONAL if _implements(cls, name) and not _is_default(cls, name)]


def _implements(cls: type, name: str) -> bool:
    method = getattr(cls, name, None)
    return callable(method) and not _only_raises(method)


def _only_raises(method: Any) -> bool:
    """True for a body that is no more than `raise NotImplementedError`."""
    code = getattr(inspect.unwrap(method), "__code__", None)
    return code is not None and code.co_names == ("NotImplementedError",)


def _is_default(cls: type, name: str) -> bool:
    """True where the only class that defines the method is the interface: named DatabaseService, or without what is required."""
    definers = [one for one in cls.__mro__ if name in vars(one)]
    if len(definers) != 1 or definers[0] is cls:
        return False
    return definers[0].__name__ == "DatabaseService" or any(
        required in vars(definers[0]) and required in missing_methods(definers[0]) for required in REQUIRED
    )


def caller(service: Any, op: str) -> Callable[[Dict[str, Any]], Any]:
    """Calls the operation with the arguments of a request. Those that are absent are not passed, so that the class's own
    defaults hold."""
    method = getattr(service, op)
    positional = POSITIONAL[op]
    named = [(name, _parameter(method, name)) for name in NAMED.get(op, ())]

    def call(args: Dict[str, Any]) -> Any:
        if not all(name in args for name in positional):
            raise Refusal("invalid", "%s takes %s" % (op, ", ".join(positional)))
        keywords = {parameter: args[name] for name, parameter in named if name in args}
        return method(*[args[name] for name in positional], **keywords)

    return call


def _parameter(method: Any, name: str) -> str:
    if name != "name":
        return name
    try:
        parameters = inspect.signature(method).parameters
    except (TypeError, ValueError):
        return "index_name"
    return "name" if "name" in parameters else "index_name"
