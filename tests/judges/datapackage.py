#!/usr/bin/env python3
"""Judges every datapackage.json of a published site, and the data by its own description.

    datapackage.py SITE SCHEMAS

SCHEMAS holds the JSON schemas of Data Package v2. They judge the document; frictionless then reads
the files that it names: their digests, their header, and every cell by its type.
"""
import json
import pathlib
import sys

import frictionless
import jsonschema
import referencing


def validator(folder):
    """The profile, with the profiles that it refers to at hand."""
    schemas = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    base = "https://datapackage.org/profiles/2.0/"
    known = {base + path.name: schema for path, schema in zip(sorted(folder.glob("*.json")), schemas)}
    known |= {schema["$id"]: schema for schema in schemas if "$id" in schema}
    draft7 = referencing.jsonschema.DRAFT7
    resources = [(uri, draft7.create_resource(schema)) for uri, schema in known.items()]
    registry = referencing.Registry().with_resources(resources)
    return jsonschema.Draft7Validator(known[base + "datapackage.json"], registry=registry)


def known(document):
    """The same for frictionless, which calls a sheet's number (v2, Table Dialect) by a name of its own."""
    resources = []
    for resource in document["resources"]:
        dialect = dict(resource.get("dialect", {}))
        if "sheetNumber" in dialect:
            dialect["excel"] = {"sheet": dialect["sheetNumber"]}
        resources.append({**resource, **({"dialect": dialect} if dialect else {})})
    return {**document, "resources": resources}


def spaces(error):
    """Whether a header differs by spaces around it alone: the reader cuts them off, we do not."""
    label, name = getattr(error, "label", ""), getattr(error, "field_name", "")
    return error.type == "incorrect-label" and label.strip() == name.strip()


def main():
    site, schemas = map(pathlib.Path, sys.argv[1:])
    profile = validator(schemas)
    found = sorted(site.glob("dataset/*/datapackage.json"))
    wrong, tables, rows = [], 0, 0
    for path in found:
        document = json.loads(path.read_text("utf-8"))
        for error in profile.iter_errors(document):
            wrong.append(f"{path}: {error.json_path}: {error.message[:200]}")
        package = frictionless.Package.from_descriptor(known(document), basepath=str(path.parent))
        report = package.validate()
        for task in report.tasks:
            tables += task.type == "table"
            rows += task.stats.get("rows") or 0
            wrong += [f"{path}: {task.name}: {e.message}" for e in task.errors if not spaces(e)]
        wrong += [f"{path}: {error.message}" for error in report.errors]
    print("\n".join(wrong[:20]))
    print(f"{len(found)} packages, {tables} tables, {rows} rows")
    sys.exit(bool(wrong) or not found or tables < len(found) or rows == 0)


main()
