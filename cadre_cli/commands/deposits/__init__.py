"""`cadre deposits`: who has paid, and everything that is done with money."""
