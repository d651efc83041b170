#!/usr/bin/env python3
"""Judges a site's catalog.jsonld by the SHACL shapes of DCAT-AP 3.

    dcat.py SITE SHAPES

SHAPES holds dcat-ap-SHACL.ttl. What is merely recommended is no fault.
"""
import pathlib
import sys

import pyshacl
import rdflib

SHACL = rdflib.Namespace("http://www.w3.org/ns/shacl#")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")


def main():
    site, folder = map(pathlib.Path, sys.argv[1:])
    # The site may stand anywhere: its addresses are relative.
    data = rdflib.Graph().parse(
        site / "catalog.jsonld", format="json-ld", publicID="https://example.org/catalog.jsonld"
    )
    shapes = rdflib.Graph().parse(folder / "dcat-ap-SHACL.ttl")
    targets = set(shapes.objects(None, SHACL.targetClass))
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=True, do_owl_imports=False)
    wrong = []
    for result in report.subjects(rdflib.RDF.type, SHACL.ValidationResult):
        if report.value(result, SHACL.resultSeverity) == SHACL.Violation:
            node, way, message = (
                report.value(result, of)
                for of in (SHACL.focusNode, SHACL.resultPath, SHACL.resultMessage)
            )
            wrong.append(f"{node} {way}: {message}")
    datasets = set(data.subjects(rdflib.RDF.type, DCAT.Dataset))
    folders = list(site.glob("dataset/*/index.html"))
    if len(datasets) != len(folders):
        wrong.append(f"{len(datasets)} datasets in the catalogue, {len(folders)} in the folder")
    print("\n".join(sorted(wrong)[:20]))
    print(f"{len(data)} statements on {len(datasets)} datasets, {len(targets)} classes judged")
    sys.exit(bool(wrong) or not datasets or DCAT.Dataset not in targets)


main()
