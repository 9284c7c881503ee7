"""Wants a setting that is not there."""

raise KeyError("COUCHDB_URL")
