"""Classes that cannot be used, each for its own reason; and those whose constructors do not work out."""

import abc


class Abstract(abc.ABC):
    @abc.abstractmethod
    def get(self, collection, doc_id):
        raise NotImplementedError

    def save(self, collection, doc_id, doc):
        return {}

    def delete(self, collection, doc_id):
        return None

    def list_all(self, collection):
        return []

    @abc.abstractmethod
    def connect(self):
        """Not of the interface, but abstract all the same."""


class Partial:
    def get(self, collection, doc_id):
        return {}

    def save(self, collection, doc_id, doc):
        raise NotImplementedError("save comes later")


class Complete(Abstract):
    def get(self, collection, doc_id):
        return {}

    def connect(self):
        return None


class Raising(Complete):
    def __init__(self, url, password="", *, retries=1):
        raise ConnectionError(f"cannot reach {url} with {password}")


NUMBER = 7
