"""Arguments and options that several commands on deposits share."""

from typing import Annotated

import typer

from cadre_cli.domain.money import Mode

Payer = Annotated[
    str,
    typer.Argument(
        help='His code, mobile, or name in either script; "unidentified" where nobody knows whose money it is.',
        metavar="PERSON",
        show_default=False,
    ),
]
Amount = Annotated[
    str,
    typer.Argument(help="Rupees: 5000, 5,000, ₹5,000/-, ५०००, 1,05,000.00.", metavar="AMOUNT", show_default=False),
]
Ref = Annotated[
    str,
    typer.Option("--ref", metavar="NUMBER", help="UPI reference, UTR or cheque number.", show_default=False),
]
Day = Annotated[
    str,
    typer.Option("--date", metavar="DAY", help="The day of the money; left out: today.", show_default=False),
]
Way = Annotated[
    Mode,
    typer.Option("--mode", "-m", help="How it comes or goes.", show_default=False, case_sensitive=False),
]
Desk = Annotated[str, typer.Option("--desk", metavar="NAME", help="The desk; left out: office.", show_default=False)]
Reason = Annotated[
    str, typer.Option("--why", metavar="REASON", help="Why; it stands in the books.", show_default=False)
]
Cheque = Annotated[
    str,
    typer.Argument(help="The number of the cheque, or its receipt.", metavar="CHEQUE", show_default=False),
]
Try = Annotated[bool, typer.Option("--dry-run", help="Only show what it would book; nothing is done.")]
People = Annotated[
    list[str] | None,
    typer.Argument(help="Only these: code, mobile, or name in either script.", metavar="[PERSON]…", show_default=False),
]
District = Annotated[str, typer.Option("--district", help="Only this district.", show_default=False)]
Batch = Annotated[str, typer.Option("--batch", help="Only this batch.", show_default=False)]
BankRow = Annotated[
    str,
    typer.Argument(help="The row of the bank, as review and status name it.", metavar="ROW", show_default=False),
]
