"""As much of GraphQL as a subgraph needs that is asked by a gateway: documents the gateway wrote, answered by functions."""

import re

TOKEN = re.compile(
    r'[\s,\ufeff]+|#[^\n]*|(?P<string>"(?:[^"\\\n]|\\.)*")|(?P<spread>\.\.\.)|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)'
    r"|(?P<name>[_A-Za-z]\w*)|(?P<punctuator>[!$&()\[\]{}:=@|])"
)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class GraphqlError(Exception):
    def __init__(self, message, code="GRAPHQL_VALIDATION_FAILED"):
        super().__init__(message)
        self.code = code


class Parser:
    def __init__(self, text):
        self.tokens = []
        at = 0
        while at < len(text):
            match = TOKEN.match(text, at)
            if match is None:
                raise GraphqlError(f"syntax error at {at}", "GRAPHQL_PARSE_FAILED")
            if match.lastgroup is not None:
                self.tokens.append((match.lastgroup, match[match.lastgroup]))
            at = match.end()
        self.at = 0

    def peek(self, text):
        return self.at < len(self.tokens) and self.tokens[self.at][1] == text

    def skip(self, text):
        found = self.peek(text)
        self.at += found
        return found

    def take(self, text=None):
        if self.at == len(self.tokens) or (text is not None and not self.peek(text)):
            raise GraphqlError(f"syntax error: expected {text or 'more'}", "GRAPHQL_PARSE_FAILED")
        self.at += 1
        return self.tokens[self.at - 1][1]

    def document(self):
        operations, fragments = [], {}
        while self.at < len(self.tokens):
            if self.skip("fragment"):
                name = self.take()
                self.take("on")
                fragments[name] = (self.take(), self.selections())
                continue
            operation = {"kind": "query", "name": None, "defaults": {}}
            if not self.peek("{"):
                operation["kind"] = self.take()
                if not self.peek("{") and not self.peek("("):
                    operation["name"] = self.take()
                operation["defaults"] = self.variables()
            operation["selections"] = self.selections()
            operations.append(operation)
        return operations, fragments

    def variables(self):
        defaults = {}
        if not self.skip("("):
            return defaults
        while not self.skip(")"):
            self.take("$")
            name = self.take()
            self.take(":")
            while not (self.peek("$") or self.peek(")") or self.peek("=")):
                self.take()
            if self.skip("="):
                defaults[name] = self.value()
        return defaults

    def selections(self):
        found = []
        self.take("{")
        while not self.skip("}"):
            if self.skip("..."):
                named = not (self.peek("on") or self.peek("{") or self.peek("@"))
                condition = self.take() if named or self.skip("on") else None
                directives = self.directives()
                inner = None if named else self.selections()
                found.append({"fragment": condition if named else None, "on": condition, "inner": inner, "directives": directives})
                continue
            name = self.take()
            key = name
            if self.skip(":"):
                name = self.take()
            arguments = self.arguments()
            directives = self.directives()
            inner = self.selections() if self.peek("{") else None
            found.append({"key": key, "name": name, "arguments": arguments, "directives": directives, "inner": inner})
        return found

    def directives(self):
        found = {}
        while self.skip("@"):
            found[self.take()] = self.arguments()
        return found

    def arguments(self):
        found = {}
        if self.skip("("):
            while not self.skip(")"):
                name = self.take()
                self.take(":")
                found[name] = self.value()
        return found

    def value(self):
        """A function of the variables."""
        if self.skip("$"):
            name = self.take()
            return lambda variables: variables.get(name)
        if self.skip("["):
            items = []
            while not self.skip("]"):
                items.append(self.value())
            return lambda variables: [item(variables) for item in items]
        if self.skip("{"):
            fields = {}
            while not self.skip("}"):
                name = self.take()
                self.take(":")
                fields[name] = self.value()
            return lambda variables: {name: field(variables) for name, field in fields.items()}
        kind, text = self.tokens[self.at]
        self.take()
        known = {"true": True, "false": False, "null": None}
        plain = known[text] if text in known else text
        if kind == "number":
            plain = int(text) if re.fullmatch(r"-?\d+", text) else float(text)
        if kind == "string":
            unescape = lambda each: chr(int(each[1][1:], 16)) if each[1][0] == "u" else ESCAPES.get(each[1], each[1])
            plain = re.sub(r"\\(u[0-9a-fA-F]{4}|.)", unescape, text[1:-1])
        return lambda _variables: plain


class Execution:
    """One operation over resolvers: `{type: {field: function(parent, arguments, execution, path)}}`; a dict names its type."""

    def __init__(self, resolvers, viewer, fragments, variables):
        self.resolvers, self.viewer, self.fragments, self.variables = resolvers, viewer, fragments, variables
        self.errors, self.masked = [], []

    def complete(self, value, selections, path):
        if isinstance(value, list):
            return [self.complete(item, selections, [*path, index]) for index, item in enumerate(value)]
        if value is None or selections is None:
            return value
        answer = {}
        for field in self.fields(selections, value["__typename"]):
            answer[field["key"]] = self.resolve(value, field, [*path, field["key"]])
        return answer

    def fields(self, selections, typename):
        for selection in selections:
            if not self.wanted(selection["directives"]):
                continue
            if "key" in selection:
                yield selection
                continue
            condition, inner = selection["on"], selection["inner"]
            if selection["fragment"] is not None:
                condition, inner = self.fragments[selection["fragment"]]
            if condition in (None, typename):
                yield from self.fields(inner, typename)

    def wanted(self, directives):
        on = lambda name, usual: directives[name]["if"](self.variables) if name in directives else usual
        return on("include", True) and not on("skip", False)

    def resolve(self, parent, field, path):
        if field["name"] == "__typename":
            return parent["__typename"]
        resolver = self.resolvers.get(parent["__typename"], {}).get(field["name"])
        try:
            if resolver is None:
                raise GraphqlError(f"Cannot query field {field['name']} on type {parent['__typename']}")
            arguments = {name: value(self.variables) for name, value in field["arguments"].items()}
            return self.complete(resolver(parent, arguments, self, path), field["inner"], path)
        except GraphqlError as error:
            self.errors.append({"message": str(error), "path": path, "extensions": {"code": error.code}})
            return None

    def mask(self, path, reason):
        """Null, and a line that says why."""
        self.masked.append({"path": path, "reason": reason})


def execute(resolvers, viewer, request):
    """The response to one GraphQL request, as a dict."""
    try:
        operations, fragments = Parser(request.get("query") or "").document()
        named = [each for each in operations if request.get("operationName") in (None, each["name"])]
        if len(named) != 1:
            raise GraphqlError("the operation is not there, or not the only one")
    except GraphqlError as error:
        return {"errors": [{"message": str(error), "extensions": {"code": error.code}}]}
    operation = named[0]
    defaults = {name: value({}) for name, value in operation["defaults"].items()}
    variables = {**defaults, **(request.get("variables") or {})}
    execution = Execution(resolvers, viewer, fragments, variables)
    data = execution.complete({"__typename": operation["kind"].capitalize()}, operation["selections"], [])
    response = {"data": data}
    if execution.errors:
        response["errors"] = execution.errors
    if execution.masked:
        response["extensions"] = {"masked": execution.masked}
    return response
