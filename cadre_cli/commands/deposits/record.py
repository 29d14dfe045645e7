"""`cadre deposits record`."""

from cadre_cli.commands.deposits.moving import moving

record = moving(
    "record",
    """Book money that came in; a receipt is given.

    Example: cadre deposits record K7M2P 5,000 --mode upi --ref 616212345678
    """,
)
