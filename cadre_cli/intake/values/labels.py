"""Group labels: who must stay together, who must be kept apart."""

import re

from cadre_cli.intake.values.reading import Reading
from cadre_cli.text.devanagari import mend
from cadre_cli.text.keys import match_key

_SEPARATORS = re.compile(r"[,;/+&|\n\r]|(?<!\S)और(?!\S)")


def read_labels(text: str) -> Reading:
    """The labels of one cell, sorted, each once, separated by a space; white space inside a label is '_'.

    Labels that differ only in case are one label, as its first writer spelt it.
    """
    labels: dict[str, str] = {}
    for part in map(mend, _SEPARATORS.split(text)):
        if match_key(part):
            labels.setdefault(part.casefold(), part.replace(" ", "_"))
    return Reading(" ".join(labels[key] for key in sorted(labels)))
