"""Reading YAML: every scalar as the text that stands there, and the line of every key.

Scalars are never turned into numbers, dates or booleans by YAML (`on` stays "on", 5000.10 keeps its last
digit); the models do that, and can quote what stood there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol

import yaml

from cadre_cli.intake.event_file.faults import REPEATED_KEY, SYNTAX, Fault, Path

# libyaml is many times faster; where PyYAML was built without it, its own loader reads the same.
_Loader: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Event files are five deep. libyaml composes by recursion and crashes the process on deep nesting.
DEEPEST: Final = 20
LONGEST: Final = 2_000_000

_UNPRINTABLE: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Mark(Protocol):
    """A place in the text; libyaml and PyYAML have a class of their own for it each."""

    @property
    def line(self) -> int: ...


@dataclass(frozen=True)
class YamlSource:
    """What the file says as text, lists and dicts, with the faults of its keys, and the lines."""

    data: object
    faults: tuple[Fault, ...]
    root: yaml.Node | None = field(repr=False)

    def line(self, path: Path) -> int:
        """The 1-based line of the key or list entry at `path`, or of the nearest block around it that exists."""
        node, line = self.root, 1
        for part in path:
            child = _child(node, part)
            if child is None:
                break
            named, node = child
            line = _line(named.start_mark)
        return line


def read_yaml(text: str) -> YamlSource | Fault:
    """The YAML of `text`, or the fault for which it cannot be read at all.

    Anchors and aliases are refused: event files do not need them, and a few lines of them can stand for
    billions of values.
    """
    if unreadable := _unreadable(text):
        return unreadable
    try:
        if unsafe := _unsafe(text):
            return unsafe
        loader = _Loader(text)
        root = loader.get_single_node()
        data = loader.construct_document(root) if root else ""
    except yaml.MarkedYAMLError as error:
        return _syntax_fault(error, text)
    return YamlSource(data, tuple(_repeated_keys(root, ())), root)


def _unreadable(text: str) -> Fault | None:
    if len(text) > LONGEST:
        read = f"the file has {len(text):,} characters, more than {LONGEST:,}"
        return Fault(SYNTAX, (), read, "is this an event file?", 1)
    if odd := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        read = f"a character that cannot be printed (U+{ord(odd[0]):04X}) stands in column {_column(text, odd.start())}"
        return Fault(SYNTAX, (), read, "delete it, or write the line again", line)
    return None


def _column(text: str, position: int) -> int:
    return position - text.rfind("\n", 0, position)


def _unsafe(text: str) -> Fault | None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            read = "& and * at the start of a value (YAML anchors and aliases) are not used in event files"
            return Fault(SYNTAX, (), read, "write the value out, or put it in quotes", _line(event.start_mark))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            return Fault(SYNTAX, (), *_NESTED, _line(event.start_mark))
    return None


_NESTED: Final = (f"more than {DEEPEST} lists and blocks stand inside each other", "close the brackets, or indent less")
_TAB: Final = ("a tab stands where spaces must stand", "replace the tab with spaces", False)
_INDENTED: Final = ("a line whose indentation fits nothing above it", "align it with its neighbours", False)

# What the parser says (libyaml and PyYAML alike) -> what to tell, what to do, and whether the place to
# look at is where the thing began rather than where the parser gave up.
_SAID: Final = (
    ("nesting depth", *_NESTED, False),
    ("tab character", *_TAB),
    ("cannot start any token", "one of @ ` % at the start of a value", "put the value in quotes", False),
    (
        "mapping values are not allowed",
        'a second ":" in one line, or a line that is indented too far',
        'put text that holds ": " in quotes, or align the line with its neighbours',
        False,
    ),
    ("expected ':'", 'a line without ":"', 'write it as "key: value"', True),
    ("expected ',' or", "a bracket that is not closed, or a comma missing in it", "close the bracket", True),
    ("unexpected end of stream", "a quote that is not closed", "close the quote", True),
    ("unknown escape", 'a \\ inside "…"', "use '…' instead, or write the \\ twice", False),
    ("another document", 'a second part of the file that begins with "---"', "keep one event in one file", False),
    ("unhashable key", "a list or a block where a key must stand", 'write it as "key: value"', False),
    ("expected key", *_INDENTED),
    ("expected <block end>", *_INDENTED),
    ("expected '-'", *_INDENTED),
)


def _syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    said = f"{error.problem} {error.context or ''}"
    read, action, at_start = next(
        (row[1:] for row in _SAID if row[0] in said),
        (f"not readable as YAML ({error.problem})", "write the line again", False),
    )
    mark = (at_start and error.context_mark) or error.problem_mark
    line = _line(mark)
    if "any token" in said and any("\t" in row for row in text.splitlines()[line - 1 : line]):
        read, action, _ = _TAB
    return Fault(SYNTAX, (), read, action, line)


def _line(mark: _Mark | None) -> int:
    return mark.line + 1 if mark else 1


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The node that names the child (its key, or the list entry itself) and the child."""
    if isinstance(node, yaml.MappingNode):
        # Of a repeated key the last one counts, as in the data.
        return next(((key, value) for key, value in reversed(node.value) if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None


def _repeated_keys(node: yaml.Node | None, path: Path) -> Iterator[Fault]:
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _repeated_keys(item, (*path, number))
    elif isinstance(node, yaml.MappingNode):
        seen: dict[str, yaml.Node] = {}
        for key, value in node.value:
            first = seen.setdefault(key.value, key)
            if first is not key:
                read = f'the key "{key.value}" stands here again, first on line {_line(first.start_mark)}'
                yield Fault(REPEATED_KEY, (*path, key.value), read, "keep one of the two", _line(key.start_mark))
            yield from _repeated_keys(value, (*path, key.value))
