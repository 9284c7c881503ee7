"""Modules that do nothing, in place of clients that are not installed: enough for `import` lines to pass."""

import functools
import importlib.abc
import importlib.machinery
import importlib.util
import re
import sys
import types
from typing import Any, Iterator, List, Optional, Sequence, Tuple

# What is caught or raised must be an exception, or the class fails in ways that are the stub's fault.
_EXCEPTION_NAME = re.compile(r"(Error|Exception|NotFound|Conflict|Warning|Timeout)$")


class StubException(Exception):
    """Keeps what it was made with. HTTPException's first two arguments have names, as FastAPI's have."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args)
        if type(self).__name__ == "HTTPException":
            self.__dict__.update(zip(("status_code", "detail"), args))
        self.__dict__.update(named)


class Stub:
    """Whatever is done with it, the outcome is another stub. It can be extended, called, indexed and used in `with`."""

    def __init__(self, name: str) -> None:
        self._stub_name = name

    def __repr__(self) -> str:
        return "<stub %s>" % self._stub_name

    def __getattr__(self, name: str) -> Any:
        return attribute(self._stub_name, name)

    def __call__(self, *args: Any, **named: Any) -> Any:
        # A decorator leaves what it decorates as it is.
        if len(args) == 1 and not named and isinstance(args[0], (types.FunctionType, type)):
            return args[0]
        return Stub(self._stub_name + "()")

    def __mro_entries__(self, bases: Tuple[Any, ...]) -> Tuple[type, ...]:
        return (type(self._stub_name.rpartition(".")[2], (), {}),)

    def __getitem__(self, key: Any) -> "Stub":
        return Stub(self._stub_name + "[]")

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __or__(self, other: Any) -> Any:
        return self

    __ror__ = __or__

    def __enter__(self) -> "Stub":
        return self

    def __exit__(self, *_: Any) -> None:
        return None


class StubModule(types.ModuleType):
    """A module, and a package, in which every name is found."""

    __path__: List[str] = []

    def __getattr__(self, name: str) -> Any:
        return attribute(self.__name__, name)


@functools.lru_cache(maxsize=None)
def attribute(owner: str, name: str) -> Any:
    """An exception must be the same class each time, or it is not caught."""
    if name.startswith("__") and name.endswith("__"):
        raise AttributeError(name)
    full = "%s.%s" % (owner, name)
    return type(name, (StubException,), {}) if _EXCEPTION_NAME.search(name) else Stub(full)


class StubFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the stubbed packages and everything below them, before what is installed."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, name: str, path: Any = None, target: Any = None
    ) -> Optional[importlib.machinery.ModuleSpec]:
        steps = name.split(".")
        if not any(".".join(steps[: length + 1]) in self._names for length in range(len(steps))):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return StubModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        return None


def install(names: Sequence[str]) -> None:
    """From now on `import NAME` and `import NAME.anything` give stubs. A parent that is not installed is stubbed too."""
    sys.meta_path.insert(0, StubFinder(names))
    for name in names:
        sys.modules.pop(name, None)
        parent = name.rpartition(".")[0]
        if parent and not _is_there(parent):
            install([parent])


def _is_there(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False
