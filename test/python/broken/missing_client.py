"""Needs a client that is installed nowhere; with stubs in its place it works."""

import dbkit_absent_client
from dbkit_absent_client.http import ResourceNotFound
from dbkit_absent_framework import HTTPException


@dbkit_absent_client.retry(times=3)
def _nothing() -> None:
    return None


class Service(dbkit_absent_client.Base):
    def get(self, collection, doc_id):
        try:
            raise ResourceNotFound(doc_id)
        except dbkit_absent_client.http.ResourceNotFound:
            raise HTTPException(404, "not there")

    def save(self, collection, doc_id, doc):
        return {"id": doc_id, "rev": "1"}

    def delete(self, collection, doc_id):
        return None

    def list_all(self, collection):
        return []
