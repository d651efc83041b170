#!/usr/bin/env python3
"""Judges every published workbook as openpyxl, an independent reader, sees it.

    workbook.py SITE

A workbook has a title, one table object whose header row is filled and unique, no merged cells, no
hidden sheet, and the columns and rows that datapackage.json and the CSV say.
"""
import csv
import json
import pathlib
import sys

import openpyxl


def judge(path):
    """What is wrong with a workbook, and the rows of its table."""
    wrong = []
    book = openpyxl.load_workbook(path)
    if not book.properties.title:
        wrong.append("no title")
    tables = [(sheet, table) for sheet in book for table in sheet.tables.values()]
    for sheet in book:
        if sheet.merged_cells.ranges:
            wrong.append(f"{sheet.title}: merged cells {sheet.merged_cells.ranges}")
        if sheet.sheet_state != "visible":
            wrong.append(f"{sheet.title}: {sheet.sheet_state}")
    data = [(sheet, table) for sheet, table in tables if sheet is book.worksheets[0]]
    if len(data) != 1:
        return wrong + [f"{len(data)} table objects on the first sheet, not one"], 0
    sheet, table = data[0]
    header, *rows = sheet[table.ref]
    names = [cell.value for cell in header]
    if table.headerRowCount == 0 or not all(names) or len(set(names)) != len(names):
        wrong.append(f"the header row names no columns: {names}")
    with open(path.with_suffix(".csv"), newline="", encoding="utf-8") as handle:
        first, *records = csv.reader(handle)
    if len(rows) != len(records) or len(names) != len(first):
        wrong.append(f"{len(rows)} × {len(names)}; the CSV has {len(records)} × {len(first)}")
    package = json.loads((path.parent / "datapackage.json").read_text("utf-8"))
    described = [field["name"] for field in package["resources"][0]["schema"]["fields"]]
    if described != first:
        wrong.append(f"datapackage.json names {described}, the CSV {first}")
    return wrong, len(rows)


def main():
    found = sorted(pathlib.Path(sys.argv[1]).glob("dataset/*/*.xlsx"))
    wrong, rows = [], 0
    for path in found:
        faults, count = judge(path)
        wrong += [f"{path.name}: {fault}" for fault in faults]
        rows += count
    print("\n".join(wrong))
    print(f"{len(found)} workbooks, {rows} rows")
    sys.exit(bool(wrong) or not found or rows == 0)


main()
