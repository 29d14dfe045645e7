"""The papers of a camp: what hangs on its walls and doors, what is signed, worn and taken home."""
