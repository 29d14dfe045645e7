"""The command line: one module per command. `console` is the only place that prints."""
