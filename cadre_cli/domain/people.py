"""The people table: one row a participant, in a pandas frame with the fixed schema below.

Text columns never hold NaN: what is not known is ''. People are worked on by columns and distinct values.

| column | dtype | what it holds |
|---|---|---|
| code | str | the participant's permanent five-character code; '' until issued |
| name | str | the name as its writer spelt it |
| name_other | str | the same in the other script, where a roster gives it; '' |
| role | str | role id of the event; '' when not known |
| roles | str | all role ids he holds, highest first, separated by a space |
| level | str | the role's `Level` value, or '' |
| unit | str | party district: a unit's English name, else the district's |
| district, division | str | English names of the reference data, or '' |
| assembly | str | number of the constituency ('150'), or '' |
| block, mandalam, sector, booth | str | as written, white space mended |
| gender | str | 'men', 'women' (the bed kind) or '' |
| mobile | str | ten digits or '' |
| mobiles | str | further numbers, separated by a space |
| email, remarks | str | as written |
| unavailable | str | ISO days inside the window on which he cannot come, ascending, separated by a space |
| together, apart | str | group labels, sorted, separated by a space (spaces inside a label become '_') |
| wish_batches | str | batch ids he asked for, separated by a space |
| wish_days | str | ISO days he asked for, ascending, separated by a space |
| pin | str | the one batch id he must go to, or '' |
| alternate | int64 | his place among the alternates (1 first; 1 for a mere "yes"); 0 for a regular participant |
| ground_floor | bool | the roster says that he needs a room on the ground floor |
| paid | bool | the roster says that his deposit is paid (in full, or an amount reaching what is due) |
| paid_paise | int64 | the amount the roster gives; the full deposit where it says only "yes"; 0 |
| paid_said | str | what the rosters say of his deposit, as `domain.paid_said` keeps it; '' for nothing |
| set_aside | str | why he cannot be planned at all (a sentence), or '' |
| extra | str | JSON object of the unknown columns of his row(s), sheet order: heading -> text; '' for none |
| age | int64 | years, on the first day of the window where a birth date is given; 0 when not known |
| file, sheet | str | where his (first) row stands; file name without folder |
| row | int64 | 1-based row number in that sheet |
| sources | str | every source as 'file › sheet!row', separated by newlines |
| order | int64 | 0-based place in the roster over all files |
"""

from typing import Final

import pandas as pd

TEXT_COLUMNS: Final = (
    "code",
    "name",
    "name_other",
    "role",
    "roles",
    "level",
    "unit",
    "district",
    "division",
    "assembly",
    "block",
    "mandalam",
    "sector",
    "booth",
    "gender",
    "mobile",
    "mobiles",
    "email",
    "remarks",
    "unavailable",
    "together",
    "apart",
    "wish_batches",
    "wish_days",
    "pin",
    "paid_said",
    "set_aside",
    "extra",
    "file",
    "sheet",
    "sources",
)
INTEGER_COLUMNS: Final = ("paid_paise", "age", "row", "order", "alternate")
FLAG_COLUMNS: Final = ("paid", "ground_floor")
COLUMNS: Final = TEXT_COLUMNS + FLAG_COLUMNS + INTEGER_COLUMNS


def people_table(columns: dict[str, object]) -> pd.DataFrame:
    """A people table from the columns that are known; the others are filled with '', False and 0.

    Args:
        columns: column name -> sequence of equal length (or a scalar beside at least one sequence).

    Raises:
        KeyError: a column that the schema does not have.
    """
    unknown = set(columns) - set(COLUMNS)
    if unknown:
        raise KeyError(f"not columns of the people table: {', '.join(sorted(unknown))}")
    frame = pd.DataFrame(columns)
    for name in COLUMNS:
        if name not in frame:
            frame[name] = "" if name in TEXT_COLUMNS else False if name in FLAG_COLUMNS else 0
    types = (
        dict.fromkeys(TEXT_COLUMNS, "str")
        | dict.fromkeys(FLAG_COLUMNS, "bool")
        | dict.fromkeys(INTEGER_COLUMNS, "int64")
    )
    return frame[list(COLUMNS)].astype(types).reset_index(drop=True)
