"""Money: what each participant owes. Integer paise, never a float."""
