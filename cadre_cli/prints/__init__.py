"""Domain objects to printable files: workbooks, PDF, CSV. The same input gives the same bytes."""
