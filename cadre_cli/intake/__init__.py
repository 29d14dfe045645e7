"""Files to domain objects and findings: rosters and event files. Silent; knows nothing of planning."""
