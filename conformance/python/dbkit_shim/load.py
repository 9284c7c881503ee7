"""Finds a class, and makes instances of it. Every way in which that can fail has its own sentence on what to do."""

import importlib
import importlib.machinery
import inspect
import os
import sys
import traceback
import types
from typing import Any, Callable, Dict, List, Optional

from . import interface
from .failures import LoadFailure, Secrets, message_of

# Packages whose name at PyPI is not that of their module.
_PACKAGES = {
    "yaml": "PyYAML",
    "dotenv": "python-dotenv",
    "psycopg2": "psycopg2-binary",
    "google.cloud": "google-cloud-firestore",
}


def load_class(target: str, paths: List[str]) -> Callable[..., Any]:
    """The class that `module:Class` names; raises LoadFailure."""
    module_name, colon, class_name = target.partition(":")
    if not (module_name and colon and class_name):
        raise LoadFailure(
            "ValueError", "%r is not of the form module:Class, such as mymodule:MyService." % target
        )
    for path in paths:
        if not os.path.isdir(path):
            raise LoadFailure(
                "FileNotFoundError",
                "There is no folder %s: --python-path names the folder that holds the module." % path,
            )
    # Where `python` itself looks first, the first path in front.
    sys.path[:0] = [os.path.abspath(path) for path in paths or ["."]]
    module = import_module(module_name, paths or ["."])
    return find_class(module, class_name)


def import_module(name: str, paths: List[str]) -> types.ModuleType:
    """Imports it as Python does; where a package above it cannot be imported, the module alone."""
    try:
        return importlib.import_module(name)
    except LoadFailure:
        raise
    except BaseException as error:  # A module may even exit.
        alone = _import_alone(name) if "." in name else None
        if isinstance(alone, types.ModuleType):
            above = name.rpartition(".")[0]
            sys.stderr.write(
                "dbkit: the package %s cannot be imported (%s); %s was loaded alone.\n"
                % (above, message_of(error), name)
            )
            return alone
        # The module's own failure says more than that of a package above it.
        raise import_failure(name, alone or error, paths) from error


def _import_alone(name: str) -> Any:
    """The module, its packages being no more than folders: their __init__ is not run. The exception where that fails too;
    None where there is no such package."""
    steps = name.split(".")
    path: Optional[List[str]] = None
    for length in range(1, len(steps)):
        above = ".".join(steps[:length])
        if above not in sys.modules:
            spec = importlib.machinery.PathFinder.find_spec(above, path)
            if spec is None or spec.submodule_search_locations is None:
                return None
            package = types.ModuleType(above)
            package.__path__ = list(spec.submodule_search_locations)
            package.__spec__ = spec
            sys.modules[above] = package
        path = list(sys.modules[above].__path__)
    try:
        return importlib.import_module(name)
    except BaseException as error:
        return error


def import_failure(name: str, error: BaseException, paths: List[str]) -> LoadFailure:
    kind = type(error).__name__
    missing = getattr(error, "name", None) if isinstance(error, ModuleNotFoundError) else None
    if missing and (name == missing or name.startswith(missing + ".")):
        where = ", ".join(os.path.abspath(path) for path in paths)
        return LoadFailure(
            kind,
            "There is no module %s in %s: --python-path names the folder that holds it." % (missing, where),
        )
    if missing:
        top = missing.partition(".")[0]
        package = next(
            (_PACKAGES[one] for one in (".".join(missing.split(".")[:2]), top) if one in _PACKAGES), top
        )
        return LoadFailure(
            kind,
            "%s imports %s, which is not there for %s. Install it (%s -m pip install %s), choose another interpreter with "
            "--python-bin, or, if the class works without it, put an empty stand-in in its place with --python-stub %s."
            % (name, missing, sys.executable, sys.executable, package, top),
        )
    if isinstance(error, SyntaxError):
        place = "%s, line %s" % (error.filename, error.lineno)
        return LoadFailure(
            kind, "%s is not Python %d.%d: %s (%s)." % (name, *sys.version_info[:2], error.msg, place)
        )
    return LoadFailure(
        kind, "Importing %s raises %s: %s (%s)." % (name, kind, message_of(error), _place(error))
    )


def _place(error: BaseException) -> str:
    """The line of the author's code that raised it."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if "importlib" not in one.filename]
    return "%s, line %s" % (frames[-1].filename, frames[-1].lineno) if frames else "no line known"


def find_class(module: types.ModuleType, name: str) -> Callable[..., Any]:
    found: Any = module
    for step in name.split("."):
        found = getattr(found, step, None)
    if found is None:
        classes = [
            one
            for one in vars(module).values()
            if inspect.isclass(one) and not issubclass(one, BaseException)
        ]
        own = [one.__name__ for one in classes if one.__module__ == module.__name__]
        there = "It has %s." % ", ".join(own) if own else "It has no class of its own."
        raise LoadFailure("AttributeError", "%s has no class %s. %s" % (module.__name__, name, there))
    if not callable(found):
        raise LoadFailure(
            "TypeError", "%s in %s is a %s, not a class." % (name, module.__name__, type(found).__name__)
        )
    if inspect.isclass(found):
        missing = interface.missing_methods(found)
        if missing:
            raise LoadFailure(
                "TypeError", "%s cannot be used: it does not implement %s." % (name, ", ".join(missing))
            )
    return found


def construct(make: Callable[..., Any], arguments: Dict[str, Any], secrets: Secrets) -> Any:
    """An instance; raises LoadFailure where the arguments do not fit, or the constructor raises."""
    name = getattr(make, "__name__", "the class")
    try:
        inspect.signature(make).bind(**arguments)
    except TypeError as error:
        raise LoadFailure(
            "TypeError", "%s does not take these arguments: %s. %s" % (name, error, _parameters(make))
        ) from error
    except ValueError:
        pass  # It has no signature that could be known: calling it will tell.
    try:
        service = make(**arguments)
    except BaseException as error:
        text = secrets.hide(message_of(error))
        kind = type(error).__name__
        raise LoadFailure(
            kind, "%s(%s) raises %s: %s (%s)." % (name, ", ".join(arguments), kind, text, _place(error))
        ) from error
    missing = [one for one in interface.REQUIRED if not callable(getattr(service, one, None))]
    if missing:
        raise LoadFailure(
            "TypeError", "What %s returns cannot be used: it has no %s." % (name, ", ".join(missing))
        )
    return service


def _parameters(make: Callable[..., Any]) -> str:
    names = [
        "%s%s" % (one.name, "" if one.default is one.empty else " (optional)")
        for one in inspect.signature(make).parameters.values()
        if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)
    ]
    return "It takes %s; give them with --kwargs JSON." % ", ".join(names) if names else "It takes none."
