"""The chain over the journal: the digest of each entry covers the one before, so that none can be changed unseen.

It proves something only to who has kept an earlier head: that is why heads are printed.
"""

import json
from hashlib import sha256

from cadre_cli.domain.money import FORGOTTEN, Entry


def digest(entry: Entry, before: str) -> str:
    """The digest of an entry, in hexadecimal: SHA-256 over the one before and all that the entry says.

    Its text counts by its own digest, so that who is forgotten can be taken out of it and the chain holds.
    """
    said = {
        "before": before,
        "number": entry.number,
        "kind": entry.kind,
        "day": entry.day.isoformat(),
        "paid_on": entry.paid_on.isoformat(),
        "at": entry.at.isoformat(),
        "by": entry.by,
        "desk": entry.desk,
        "person": entry.person,
        "paise": entry.paise,
        "mode": entry.mode or "",
        "reference": entry.reference,
        "why": entry.why_digest or entry.why,  # the text itself in entries of an older cadre
        "about": entry.about,
        "lines": [[line.account, line.whose, line.paise] for line in entry.lines],
        "receipts": [[str(receipt), receipt.person, receipt.paise] for receipt in entry.receipts],
    }
    if entry.bank_row:  # entries of an older cadre have none, and keep their digest
        said["bank_row"] = entry.bank_row
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def why_digest(why: str) -> str:
    """The digest of an entry's text, in hexadecimal; '' of none."""
    return sha256(why.encode()).hexdigest() if why else ""


def is_as_booked(entry: Entry) -> bool:
    """Whether its text is what was booked, but for who was forgotten since."""
    return not entry.why_digest or why_digest(entry.why) == entry.why_digest or FORGOTTEN in entry.why
