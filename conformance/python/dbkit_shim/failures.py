"""What a class raises, in the words of the protocol; and why a class could not be loaded."""

import re
from typing import Any, Dict, List, Optional, Union

# Credentials in a URL: everything between the scheme and the @ but the name of the user.
_URL_PASSWORD = re.compile(r"(\w+://[^\s:/@]*:)[^\s/@]+@")
_SECRET_NAME = re.compile(r"pass|secret|token|key|credential", re.IGNORECASE)


class LoadFailure(Exception):
    """The class cannot be loaded. The message is one paragraph that says what to do; `kind` is the type of the cause."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class Refusal(Exception):
    """The shim's own answer to a request that it cannot do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Secrets:
    """Hides passwords of the constructor's arguments in everything that is said to people."""

    def __init__(self, arguments: Dict[str, Any]) -> None:
        self._texts: List[str] = [
            value
            for name, value in arguments.items()
            if isinstance(value, str) and value and _SECRET_NAME.search(name)
        ]

    def hide(self, text: str) -> str:
        for secret in self._texts:
            text = text.replace(secret, "***")
        return _URL_PASSWORD.sub(r"\1***@", text)


def code_of(status: Optional[int]) -> str:
    """The protocol's code for a status; the suite judges by the status."""
    exact = {404: "not_found", 409: "conflict", 501: "unsupported", 503: "unavailable"}
    if status in exact:
        return exact[status]
    return "invalid" if status is not None and 400 <= status < 500 else "internal"


def error_of(error: BaseException, secrets: Secrets) -> Dict[str, Union[str, int, None]]:
    """FastAPI's HTTPException, like any exception with an integer `status_code`, has a status; anything else has none."""
    if isinstance(error, Refusal):
        return {"code": error.code, "status": None, "type": "Refusal", "message": str(error)}
    if isinstance(error, LoadFailure):
        return {"code": "unavailable", "status": None, "type": error.kind, "message": str(error)}
    status = getattr(error, "status_code", None)
    known = int(status) if isinstance(status, int) and not isinstance(status, bool) else None
    return {
        "code": code_of(known),
        "status": known,
        "type": type(error).__name__,
        "message": secrets.hide(message_of(error)),
    }


def message_of(error: BaseException) -> str:
    """One line. FastAPI keeps the message in `detail`."""
    try:
        detail = getattr(error, "detail", None)
        text = detail if isinstance(detail, str) else str(error)
    except Exception as failure:
        text = "(its message cannot be had: %s)" % type(failure).__name__
    return " ".join(text.split())[:1000]
