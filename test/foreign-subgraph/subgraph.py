"""
A subgraph of the hub that uses none of its code: Python 3, standard library only. It implements docs/subgraph-protocol.md.
PORT (0: any), SIGNING_KEYS (`id:base64[,id:base64]`), FIGURES (a file with `[{"ministryId", "year", "women"}]`).
"""

import base64
import json
import os
import pathlib
import signal
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from graphql_query import GraphqlError, execute
from signature import BadSignature, Verifier

SDL = pathlib.Path(__file__).with_name("schema.graphql").read_text("utf-8")
LARGEST_BODY = 4_000_000
FORBIDDEN = {
    "vi": "Chỉ đầu mối của đơn vị được ghi số liệu của đơn vị mình.",
    "en": "Only the unit's coordinator records its figures.",
}

figures = {(each["ministryId"], each["year"]): each["women"] for each in json.loads(pathlib.Path(os.environ["FIGURES"]).read_text("utf-8"))}
lock = threading.Lock()


def coordinates(viewer, unit):
    return any(claim["role"] == "UNIT_COORDINATOR" and claim["unitId"] == unit for claim in viewer["roles"])


def figure_of(ministry, year=None):
    years = [each for unit, each in figures if unit == ministry and year in (None, each)]
    if not years:
        return None
    newest = max(years)
    return {"__typename": "StaffFigure", "year": newest, "women": figures[ministry, newest], "unit": ministry}


def source(figure, _arguments, execution, path):
    if coordinates(execution.viewer, figure["unit"]):
        return {"__typename": "LocalizedText", "vi": "Báo cáo của đơn vị", "en": "The unit's report"}
    return execution.mask(path, "UNIT")


def entities(_root, arguments, _execution, _path):
    """One answer for each representation, in their order; null for what is not known here."""
    return [each if each["__typename"] == "Ministry" else None for each in arguments["representations"]]


def record(_root, arguments, execution, _path):
    given = arguments["input"]
    payload = {"__typename": "RecordStaffFigurePayload", "figure": None, "errors": []}
    if not coordinates(execution.viewer, given["ministryId"]):
        message = {"__typename": "LocalizedText", **FORBIDDEN}
        payload["errors"] = [{"__typename": "UserError", "code": "FORBIDDEN", "field": ["ministryId"], "message": message}]
        return payload
    with lock:
        figures[given["ministryId"], given["year"]] = given["women"]
    payload["figure"] = figure_of(given["ministryId"], given["year"])
    return payload


def take(name):
    return lambda parent, _arguments, _execution, _path: parent[name]


RESOLVERS = {
    "Query": {
        "_service": lambda *_: {"__typename": "_Service", "sdl": SDL},
        "_entities": entities,
        "staffFigures": lambda *_: [figure_of(unit) for unit in sorted({unit for unit, _ in figures})],
    },
    "_Service": {"sdl": take("sdl")},
    "Mutation": {"recordStaffFigure": record},
    "Ministry": {
        "id": take("id"),
        "staffFigure": lambda ministry, arguments, *_: figure_of(ministry["id"], arguments.get("year")),
    },
    "StaffFigure": {
        "year": take("year"),
        "women": take("women"),
        "ministry": lambda figure, *_: {"__typename": "Ministry", "id": figure["unit"]},
        "source": source,
    },
    "LocalizedText": {"vi": take("vi"), "en": take("en")},
    "UserError": {"code": take("code"), "field": take("field"), "message": take("message")},
    "RecordStaffFigurePayload": {"staffFigure": take("figure"), "userErrors": take("errors")},
}

keys = dict(part.split(":", 1) for part in os.environ["SIGNING_KEYS"].split(","))
verifier = Verifier({key: base64.b64decode(secret) for key, secret in keys.items()})


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Longer than the gateway keeps idle connections, so that it is always the gateway who closes one.
    timeout = 65

    def do_GET(self):
        if self.path in ("/health/live", "/health/ready"):
            return self.send(200, {"status": self.path.rsplit("/", 1)[1]})
        return self.send(404, {"errors": [{"message": "There is nothing here.", "extensions": {"code": "NOT_FOUND"}}]})

    def do_POST(self):
        length = int(self.headers.get("content-length") or 0)
        if length > LARGEST_BODY:
            self.close_connection = True
            return self.refuse(413, "LIMIT_EXCEEDED", "The body is too large.")
        body = self.rfile.read(length)
        headers = {name.lower(): ", ".join(self.headers.get_all(name)) for name in self.headers}
        try:
            viewer = verifier.verify("POST", self.path, headers, body)
            return self.send(200, execute(RESOLVERS, viewer, json.loads(body)))
        except BadSignature as error:
            return self.refuse(401, "BAD_SIGNATURE", f"The request carries no valid signature of the gateway ({error}).")
        except (GraphqlError, ValueError) as error:
            return self.refuse(400, "BAD_REQUEST", str(error))

    def refuse(self, status, code, message):
        self.send(status, {"errors": [{"message": message, "extensions": {"code": code}}]})

    def send(self, status, value):
        text = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json; charset=utf-8")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        """What is asked is nobody's business in a log."""


server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "0"))), Handler)
signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
print(f"http://127.0.0.1:{server.server_port}/graphql", flush=True)
server.serve_forever()
