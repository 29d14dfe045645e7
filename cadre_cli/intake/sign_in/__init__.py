"""Sign-in sheets that come back filled in."""
