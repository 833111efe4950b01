/** What a reader of a stream's text finds in it. */
export interface StreamParts {
  /** A message with its name, where the format has names. */
  message(name: string, text: string): void;
  /** A sign of life without a message. */
  heartbeat(): void;
  /** The end that the format itself marks, where it does. */
  complete(): void;
}

/** Takes a stream's text piece by piece; `pending` is the length of what is not complete yet. */
export interface StreamReader {
  push(text: string): void;
  readonly pending: number;
}

/** Reads `text/event-stream` (HTML standard, 9.2.6): events by name and data; ids and retry times mean nothing here. */
export function createEventStreamReader(parts: StreamParts): StreamReader {
  let rest = "";
  let pendingData = 0;
  let name = "";
  let data: string[] = [];
  const dispatch = (): void => {
    if (name !== "" || data.length > 0) parts.message(name, data.join("\n"));
    [name, data, pendingData] = ["", [], 0];
  };
  const readLine = (line: string): void => {
    if (line === "") return dispatch();
    const colon = line.indexOf(":");
    if (colon === 0) return parts.heartbeat();
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") name = value;
    else if (field === "data") {
      data.push(value);
      pendingData += value.length;
    }
  };
  return {
    push: (text) => {
      rest += text;
      // A lone \r at the end may be the first half of \r\n.
      const held = rest.endsWith("\r") ? "\r" : "";
      const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? "") + held;
      for (const line of lines) readLine(line);
    },
    get pending() {
      return rest.length + pendingData;
    },
  };
}
