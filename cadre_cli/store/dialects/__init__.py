"""All in which the databases differ that can hold an event: SQLite (the folder's own file) and PostgreSQL (a server).

Outside this package the store writes SQL that both understand:

- sums through `sql.total` (PostgreSQL's sum of integers is a decimal), the next number of a table through
  `sql.next_number` (never a sequence: it leaves gaps, and a copied table would not move it on);
- texts of type `sql.TEXT`: they sort and compare by code point in both; days are ISO texts, JSON is text for Python;
- insert or update through `sql.upserting`;
- GROUP BY names columns alone: an expression with a value in it is another one there to PostgreSQL;
- whoever writes has the database alone (`Dialect.begin`), so that what a transaction has read stays true until it ends.
"""
