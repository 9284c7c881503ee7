"""Needs no client, but its package does."""

from .base import DatabaseService


class LocalService(DatabaseService):
    def get(self, collection, doc_id):
        return {"_id": doc_id}

    def save(self, collection, doc_id, doc):
        return {"id": doc_id, "rev": "1"}

    def delete(self, collection, doc_id):
        return None

    def list_all(self, collection):
        return []

    def delete_many(self, collection, ids):
        return []
