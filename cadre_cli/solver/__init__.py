"""The solver and the time it may take, for whatever is solved: the only package that imports HiGHS."""
