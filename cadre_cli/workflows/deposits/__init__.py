"""What people of the office do with deposits: take and give money, say how everybody stands, and close the books."""
