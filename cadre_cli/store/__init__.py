"""The event folder's database. The only package that touches SQL."""
