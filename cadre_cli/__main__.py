"""`cadre` and `python -m cadre_cli`."""

from cadre_cli.commands.app import run


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    raise SystemExit(run())


if __name__ == "__main__":
    main()
