"""How much is read right, and that nothing is taken for what it is not: invented examples, and their figures."""
