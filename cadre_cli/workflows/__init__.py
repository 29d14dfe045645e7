"""One module per thing a user does. Silent: they return results, `commands` shows them."""
