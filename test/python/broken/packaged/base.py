"""The base class of the package."""


class DatabaseService:
    def get(self, collection, doc_id):
        raise NotImplementedError

    def save(self, collection, doc_id, doc):
        raise NotImplementedError

    def delete(self, collection, doc_id):
        raise NotImplementedError

    def list_all(self, collection):
        raise NotImplementedError

    def find(self, collection, selector, fields=None, limit=None):
        raise NotImplementedError

    def get_many(self, collection, ids):
        return {id: self.get(collection, id) for id in ids}
