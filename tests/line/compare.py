#!/usr/bin/env python3
"""Compares a published CSV with the spreadsheet's table, cell for cell, as openpyxl sees it.

    compare.py FILE.xlsx SHEET A7:Q170 PUBLISHED.csv

The box is the table with its one header row. Prints the cells compared; exit 1 and the first
differences where they are not the same.
"""
import csv
import datetime
import re
import sys

import openpyxl


def said(value):
    """A value as an open format must write it; None for an empty cell."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        midnight = (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0)
        return value.strftime("%Y-%m-%d") if midnight else value.strftime("%Y-%m-%dT%H:%M:%S")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def same(expected, got):
    expected = said(expected)
    if expected is None:
        return got == ""
    if isinstance(expected, (int, float)):
        try:
            return float(got) == float(expected)
        except ValueError:
            return False
    return got.replace("\r\n", "\n") in (expected.replace("\r\n", "\n"), opened(expected))


def opened(text):
    """A number or a date kept as text, in open form (`12,345.60 ` is 12345.60); None for other texts."""
    bare = text.strip()
    if re.fullmatch(r"-?\d{1,3}(,\d{3})*(\.\d+)?", bare):
        return bare.replace(",", "")
    day = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", bare)
    return "-".join(reversed(day.groups())) if day else None


def main():
    path, sheet, box, published = sys.argv[1:]
    rows = list(openpyxl.load_workbook(path, data_only=True)[sheet][box])
    with open(published, newline="", encoding="utf-8") as handle:
        got = list(csv.reader(handle))
    wrong = []
    if len(rows) != len(got):
        wrong.append(f"{len(rows)} rows in the sheet, {len(got)} in the CSV")
    cells = 0
    for expected, row in zip(rows, got):
        if len(expected) != len(row):
            wrong.append(f"row {expected[0].row}: {len(expected)} cells, {len(row)} in the CSV")
        for cell, value in zip(expected, row):
            cells += 1
            if not same(cell.value, value):
                wrong.append(f"{cell.coordinate}: {cell.value!r} in the sheet, {value!r} in the CSV")
    print(f"{cells} cells compared")
    print("\n".join(wrong[:10]))
    sys.exit(bool(wrong) or cells == 0)


main()
