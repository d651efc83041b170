#!/usr/bin/env python3
"""Looks for the words of hidden sheets in everything that was published.

    hidden.py SITE SOURCE.xlsx…

Words of a hidden sheet that stand on a visible one too may be published; all others must not,
neither in a text file nor in a part of a published workbook.
"""
import pathlib
import sys
import zipfile

import openpyxl


def words(book, hidden):
    """The texts of at least six characters on hidden, or on visible, sheets, and their names."""
    sheets = [sheet for sheet in book if (sheet.sheet_state != "visible") == hidden]
    cells = (cell for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)
    texts = [*cells, *(sheet.title for sheet in sheets)]
    return {text.strip() for text in texts if isinstance(text, str) and len(text.strip()) >= 6}


def published(site):
    """Every published text by its place; workbooks part by part."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as parts:
                for part in parts.namelist():
                    yield f"{path.name}/{part}", parts.read(part).decode("utf-8", "replace")
        else:
            yield path.name, path.read_bytes().decode("utf-8", "replace")


def main():
    site, *sources = map(pathlib.Path, sys.argv[1:])
    secret, shown = set(), set()
    for source in sources:
        book = openpyxl.load_workbook(source, data_only=True)
        secret |= words(book, hidden=True)
        shown |= words(book, hidden=False)
    secret = {word for word in secret if not any(word in text for text in shown)}
    texts = list(published(site))
    wrong = [f"{place}: {word!r}" for place, text in texts for word in secret if word in text]
    print("\n".join(wrong[:20]))
    print(f"{len(secret)} hidden texts sought in {len(texts)} published ones")
    sys.exit(bool(wrong) or not secret or not texts)


main()
