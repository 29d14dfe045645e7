"""Whose money a row of the bank is: the ladder, from what is certain down to what only a person can say."""
