"""Stands where CKAN expects Solr: takes every document, keeps none, finds nothing.

CKAN cannot store a dataset without a search server, but publishing never searches. For machines
without Java: `search_standin.py PORT SCHEMA`, the second being CKAN's own schema.xml.
"""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

HEADER = '"responseHeader": {"status": 0, "QTime": 0}'
NOTHING = '"response": {"numFound": 0, "start": 0, "numFoundExact": true, "docs": []}'
FACETS = '"facet_counts": {"facet_queries": {}, "facet_fields": {}, "facet_ranges": {}}'


class Solr(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urlsplit(self.path).path.rstrip("/").removeprefix("/solr/ckan/")
        kind, body = "application/json", {
            "update": "{%s}" % HEADER,
            "select": "{%s, %s, %s}" % (HEADER, NOTHING, FACETS),
            "admin/ping": '{"status": "OK"}',
        }.get(path)
        if path == "schema":
            kind, body = "text/xml", Path(sys.argv[2]).read_text("utf-8")
        data = (body or '{"error": {"code": 404, "msg": "not here"}}').encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Solr).serve_forever()
