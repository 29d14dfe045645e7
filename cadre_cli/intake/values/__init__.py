"""One cell's text to one value, and what is to be said about it. Each function is called once per distinct text."""
