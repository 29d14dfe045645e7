"""A workbook with a sheet for each month."""

import openpyxl


def make(_patch: object) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for month in ("May", "June"):
        sheet = book.create_sheet(month)
        sheet.append(("Date", "Narration", "Debit", "Credit", "Balance"))
        sheet.append((f"13 {month} 2026", "CASH", "", 5000, 15000))
    book.save("bank.xlsx")
