"""Needs a client that is not installed."""

import dbkit_absent_client


class RemoteService:
    client = dbkit_absent_client
