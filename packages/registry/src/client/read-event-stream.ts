/** One thing a server sent in an event stream (WHATWG HTML, 9.2): an event, or a comment, which is a sign of life. */
export type StreamItem =
  | { readonly kind: "event"; readonly event: string; readonly id: string | undefined; readonly data: string }
  | { readonly kind: "comment"; readonly text: string };

/** Reads an event stream as it comes. What a broken stream leaves half said is not said. */
export async function* readEventStream(
  body: AsyncIterable<Uint8Array>,
  heard: () => void,
): AsyncGenerator<StreamItem, void, void> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let fields = new EventFields();
  for await (const chunk of body) {
    heard();
    const text = decoder.decode(chunk, { stream: true });
    // A supergraph comes as one line in many chunks, so what has come is not searched again with each of them.
    const end = text.lastIndexOf("\n");
    if (end === -1) {
      pieces.push(text);
      continue;
    }
    const lines = (pieces.join("") + text.slice(0, end)).split("\n");
    pieces.length = 0;
    pieces.push(text.slice(end + 1));
    for (const line of lines) {
      if (line.startsWith(":")) yield { kind: "comment", text: line.slice(1).trim() };
      else if (line !== "") fields.take(line);
      else {
        if (fields.data !== undefined) yield { kind: "event", event: fields.event, id: fields.id, data: fields.data };
        fields = new EventFields();
      }
    }
  }
}

class EventFields {
  event = "message";
  id: string | undefined;
  data: string | undefined;

  take(line: string): void {
    const at = line.indexOf(":");
    const name = at === -1 ? line : line.slice(0, at);
    const value = at === -1 ? "" : line.slice(at + 1).replace(/^ /, "");
    if (name === "event") this.event = value;
    else if (name === "id") this.id = value;
    else if (name === "data") this.data = this.data === undefined ? value : `${this.data}\n${value}`;
  }
}
