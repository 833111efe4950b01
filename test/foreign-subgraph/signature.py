"""Checks that a request was signed by the gateway, as docs/subgraph-protocol.md says. Python's standard library only."""

import base64
import hashlib
import hmac
import json
import re
import threading
import time

REQUIRED = {'"@method"', '"@path"', '"content-digest"', '"sen-viewer"'}
OLDEST_SECONDS = 30
CLOCK_TOLERANCE_SECONDS = 5


class BadSignature(Exception):
    """The request does not come from the gateway as it stands here."""


def signature_base(method, path, headers, components, parameters):
    """The text that is signed (RFC 9421, section 2.5): one line for each component, then the parameters themselves."""
    path, mark, query = path.partition("?")
    values = {'"@method"': method, '"@path"': path, '"@query"': "?" + query if mark else None}
    lines = []
    for component in components:
        value = values.get(component)
        if value is None:
            value = headers.get(component.strip('"'))
        if value is None:
            raise BadSignature(f"{component} is signed and not there")
        lines.append(f"{component}: {value.strip()}")
    lines.append(f'"@signature-params": {parameters}')
    return "\n".join(lines)


class Verifier:
    """Takes each signed request once. `keys` are secrets by their id: two of them while they are rotated."""

    def __init__(self, keys, clock=time.time):
        self.keys = keys
        self.clock = clock
        self.seen = {}
        self.lock = threading.Lock()

    def verify(self, method, path, headers, body):
        """Gives the claims about the viewer; raises BadSignature."""
        given = re.fullmatch(r"(\w+)=(\(([^()]*)\)((?:;[a-z]+=(?:\d+|\"[^\"]*\"))*))", headers.get("signature-input", ""))
        signed = re.fullmatch(r"(\w+)=:([A-Za-z0-9+/=]+):", headers.get("signature", ""))
        # More than one signature does not match here either: the gateway sends one.
        if given is None or signed is None or given[1] != signed[1]:
            raise BadSignature("missing or unreadable")
        components = given[3].split()
        parameters = {name: value.strip('"') for name, value in re.findall(r";([a-z]+)=(\d+|\"[^\"]*\")", given[4])}
        key = self.keys.get(parameters.get("keyid"))
        if key is None or parameters.get("alg", "hmac-sha256") != "hmac-sha256":
            raise BadSignature("unknown key")
        required = REQUIRED | {'"@query"'} if "?" in path else REQUIRED
        if not required.issubset(components) or not parameters.get("nonce") or "created" not in parameters:
            raise BadSignature("it does not cover all it has to")
        base = signature_base(method, path, headers, components, given[2])
        expected = base64.b64encode(hmac.new(key, base.encode(), hashlib.sha256).digest()).decode()
        if not hmac.compare_digest(expected, signed[2]):
            raise BadSignature("forged")
        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        if not hmac.compare_digest(f"sha-256=:{digest}:", headers["content-digest"]):
            raise BadSignature("the body is another one")
        self.take_once(int(parameters["created"]), parameters["nonce"])
        return read_viewer(headers["sen-viewer"])

    def take_once(self, created, nonce):
        now = self.clock()
        if created < now - OLDEST_SECONDS or created > now + CLOCK_TOLERANCE_SECONDS:
            raise BadSignature("expired")
        with self.lock:
            for old in [each for each, until in self.seen.items() if until < now]:
                del self.seen[old]
            if nonce in self.seen:
                raise BadSignature("replayed")
            self.seen[nonce] = created + OLDEST_SECONDS + CLOCK_TOLERANCE_SECONDS


def read_viewer(header):
    """Base64url without padding, of JSON."""
    try:
        claims = json.loads(base64.urlsafe_b64decode(header + "=" * (-len(header) % 4)))
    except ValueError as error:
        raise BadSignature("unreadable viewer claims") from error
    # SYSTEM is a slice at its own work; nobody comes with it from outside.
    if any(claim.get("role") == "SYSTEM" for claim in claims["roles"]):
        raise BadSignature("malformed viewer claims")
    return claims
