"""Deposit sheets that come back filled in: whose row each is, and what was typed there."""
