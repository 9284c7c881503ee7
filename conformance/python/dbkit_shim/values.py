"""JSON both ways, exactly; what is not JSON travels as a tag that says what it is."""

import json
import math
import sys
from typing import Any, FrozenSet

# Python 3.11 refuses to read or write integers of more than 4,300 digits, unless it is told otherwise.
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

LONGEST_TEXT = 200

# Half a surrogate pair has no UTF-8: everything beyond ASCII travels as an escape.
_encode = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().decode


def decode(line: bytes) -> Any:
    """The value of a line. Integers stay integers of any size; raises ValueError or RecursionError."""
    return _decode(line.decode("utf-8"))


def encode(value: Any) -> str:
    """JSON of the value, in ASCII. Raises RecursionError for what is nested too deeply, and whatever a container raises that
    another thread changes meanwhile.

    A tuple becomes an array, as json.dumps and FastAPI's encoder make of it: Gofannon's users see an array. Subclasses of
    dict, list, str, int and float are what they extend. Everything else that is not JSON is tagged.
    """
    try:
        text = _encode(value)
        # The encoder turns keys that are not strings into strings, without a word.
        if _decode(text) == value:
            return text
    except RecursionError:
        raise
    except Exception:  # Besides what JSON has no word for, whatever another author's comparison raises.
        pass
    return _encode(plain(value))


def plain(value: Any, inside: FrozenSet[int] = frozenset()) -> Any:
    """The value with tags in place of all that is not JSON. `inside` are the containers that this one is in, by identity."""
    if value is None or isinstance(value, (bool, str, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else tag(value)
    if not isinstance(value, (dict, list, tuple)):
        return tag(value)
    if id(value) in inside:
        return tag(value, "%s that holds itself" % type(value).__name__)
    inside = inside | {id(value)}
    if not isinstance(value, dict):
        return [plain(one, inside) for one in value]
    for key in value:
        if not isinstance(key, str):
            return tag(value, "%s with a key of type %s" % (type(value).__name__, type(key).__name__))
    return {key: plain(one, inside) for key, one in value.items()}


def tag(value: Any, kind: str = "") -> Any:
    """What stands in the place of something that is not JSON."""
    try:
        text = str(value)
    except Exception as error:  # The class of another author may do anything.
        text = "(its text cannot be had: %s)" % type(error).__name__
    if len(text) > LONGEST_TEXT:
        text = text[:LONGEST_TEXT] + "…"
    return {"$notJson": {"type": kind or type(value).__name__, "text": text}}
