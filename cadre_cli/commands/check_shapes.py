"""The shape that `check` prints with `--json` (see `shapes`)."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from cadre_cli.commands.shapes import Shape, counts, findings
from cadre_cli.domain.questions import Question
from cadre_cli.workflows.check import Checked
from cadre_cli.workflows.mark import Marked


def checked(result: Checked, marked: Marked) -> Shape:
    """What `check` prints, and what it wrote."""
    people = result.roster.people
    return {
        "files": sorted({sheet.file for sheet in result.roster.sheets}),
        "rows": result.roster.rows,
        "people": len(people),
        "by_role": counts(people["role"]),
        "by_district": counts(people["district"]),
        "missing": {column: int((people[column] == "").sum()) for column in ("role", "district", "gender", "mobile")},
        "sheets": [
            {
                "file": sheet.file,
                "sheet": sheet.sheet,
                "header_row": sheet.header_row,
                "columns": dict(sheet.columns),
                "people": sheet.people,
                "skipped": dict(sheet.skipped),
                "explained": [asdict(column) for column in sheet.explained],
            }
            for sheet in result.roster.sheets
        ],
        "findings": findings(result.roster.findings),
        "questions": _questions(result.questions),
        "written": [str(path) for path in marked.files],
        "not_marked": list(marked.unmarked),
        "not_locked": [str(path) for path in marked.unlocked],
    }


def _questions(asked: Iterable[Question]) -> Sequence[Shape]:
    """Each question with the answers that are proposed."""
    return [
        {
            "key": question.key,
            "subject": question.subject,
            "about": question.about,
            "text": question.text,
            "proposals": [{"value": answer.value, "words": answer.words} for answer in question.proposals],
            "choices": [{"value": answer.value, "words": answer.words} for answer in question.choices],
            "people": question.people,
            "file": question.address.file,
            "sheet": question.address.sheet,
            "cell": question.address.cell,
        }
        for question in asked
    ]
