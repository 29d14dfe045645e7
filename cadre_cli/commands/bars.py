"""Tables and bars on the terminal."""

from collections.abc import Collection

from rich.table import Table


def table(*titles: str, wrapping: Collection[str] = ()) -> Table:
    """A table without lines; its headings are bold, and nothing in it is broken but in the columns `wrapping`."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title in titles:
        made.add_column(title, no_wrap=title not in wrapping)
    return made


def bar(part: int, whole: int, width: int, style: str = "green") -> str:
    """`███████░`: so much of the whole; only what is whole is drawn full."""
    filled = max(0, min(width, width * part // whole)) if whole > 0 else 0
    return f"[{style}]{'█' * filled}[/][dim]{'░' * (width - filled)}[/]"
