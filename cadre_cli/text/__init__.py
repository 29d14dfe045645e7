"""Writing systems, names as match keys, numbers and money in words; knows nothing of rosters."""
