"""`cadre deposits refund`."""

from cadre_cli.commands.deposits.moving import moving

refund = moving(
    "refund",
    """Book money that goes back to somebody.

    Example: cadre deposits refund K7M2P 5000 --mode neft --ref SBIN525160123456
    """,
)
