"""Statements of banks: a file as it was downloaded, read whole and proved by its balances, or refused."""
