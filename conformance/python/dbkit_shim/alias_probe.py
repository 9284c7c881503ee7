"""Do the class's documents share anything with what is stored? References cannot be seen through JSON: looked at here."""

from typing import Any, Callable, Dict, List, Optional

from .values import encode

Call = Callable[[str, Dict[str, Any]], Any]


def probe_alias(call: Call, operations: List[str], args: Dict[str, Any]) -> Dict[str, bool]:
    """What the protocol asks of probe_alias; `call` makes a call as a request does. `found` and `many` are there where the
    class has find and get_many, and they bring the document."""
    collection, id, document = args["collection"], args["id"], args["document"]
    place = {"collection": collection, "id": id}
    sent = encode(document)
    call("save", {**place, "document": document})

    def stored() -> str:
        return encode(call("get", place))

    def leaks(handed_over: Any) -> bool:
        before = stored()
        scribble(handed_over)
        return stored() != before

    report = {
        "input": encode(document) != sent,
        "saved": leaks(document),
        "returned": leaks(call("get", place)),
    }
    report["listed"] = leaks(_own(call("list_all", {"collection": collection}), id, stored()))
    if "find" in operations:
        found = _own(call("find", {"collection": collection, "selector": {"_id": id}}), id, stored())
        if found is not None:
            report["found"] = leaks(found)
    if "get_many" in operations:
        many = call("get_many", {"collection": collection, "ids": [id]})
        if isinstance(many, dict) and many.get(id) is not None:
            report["many"] = leaks(many[id])
    return report


def _own(documents: Any, id: str, stored: str) -> Optional[Any]:
    """The document under test: the others are not the probe's to change."""
    if not isinstance(documents, (list, tuple)):
        return None
    mine = [one for one in documents if isinstance(one, dict) and one.get("_id") == id]
    return next(iter(mine or [one for one in documents if encode(one) == stored]), None)


def scribble(value: Any) -> None:
    """Changes every container in the value, but `_id`; one that cannot be changed stays as it is."""
    try:
        if isinstance(value, dict):
            for one in list(value.values()):
                scribble(one)
            for name in [
                name for name, one in value.items() if name != "_id" and not isinstance(one, (dict, list))
            ]:
                value[name] = "scribbled"
            value["scribbled"] = True
        elif isinstance(value, list):
            for one in value:
                scribble(one)
            value.append("scribbled")
    except TypeError:
        return
