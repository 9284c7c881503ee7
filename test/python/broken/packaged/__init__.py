"""A package that imports all its clients, as Gofannon's does."""

from .remote import RemoteService  # noqa: F401
