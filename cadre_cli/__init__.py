"""cadre: plans residential training batches from the Excel rosters an office has."""

__version__ = "0.1.0"
