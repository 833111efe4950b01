import { connect } from "node:net";

/** What the load saw. Times in milliseconds. */
export interface Driven {
  readonly requests: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
}

export interface Load {
  readonly port: number;
  readonly body: string;
  /** A different `authorization` header for each request, or none at all. */
  readonly identities: boolean;
  readonly connections: number;
  readonly milliseconds: number;
}

let identity = 0;

/** Sends requests over kept-alive connections, each waiting for its answer. Plain sockets, to cost little beside it. */
export async function drive(load: Load): Promise<Driven> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + load.milliseconds;
  await Promise.all(Array.from({ length: load.connections }, () => driveConnection(load, until, latencies)));
  return { requests: latencies.length, seconds: (performance.now() - started) / 1_000, latencies };
}

function driveConnection(load: Load, until: number, latencies: number[]): Promise<void> {
  const head = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${load.port}\r\ncontent-type: application/json\r\n`;
  const tail = `content-length: ${Buffer.byteLength(load.body)}\r\n\r\n${load.body}`;
  return new Promise((resolve, reject) => {
    const socket = connect({ port: load.port, host: "127.0.0.1", noDelay: true });
    let sent = 0;
    let response = createResponse();
    const next = () => {
      sent = performance.now();
      if (sent >= until) {
        socket.end();
        resolve();
        return;
      }
      response = createResponse();
      identity += 1;
      socket.write(`${head}${load.identities ? `authorization: Bearer ${identity}\r\n` : ""}${tail}`);
    };
    socket.on("connect", next);
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      if (!response.take(chunk)) return;
      if (!response.ok()) return reject(new Error(`Port ${load.port} did not answer with status 200.`));
      latencies.push(performance.now() - sent);
      next();
    });
  });
}

/** Reads one HTTP response as far as to know where it ends. */
function createResponse() {
  let head = "";
  let missing: number | undefined;
  let isChunked = false;
  let end = "";
  return {
    ok: () => head.startsWith("HTTP/1.1 200"),
    take: (chunk: Buffer): boolean => {
      let body = chunk;
      if (missing === undefined && !isChunked) {
        const text = chunk.toString("latin1");
        const at = (head + text).indexOf("\r\n\r\n");
        if (at < 0) {
          head += text;
          return false;
        }
        body = chunk.subarray(at + 4 - head.length);
        head = (head + text).slice(0, at);
        const length = /content-length: *(\d+)/i.exec(head)?.[1];
        isChunked = length === undefined;
        missing = Number(length ?? 0);
      }
      if (isChunked) {
        end = (end + body.subarray(-7).toString("latin1")).slice(-7);
        return end.endsWith("0\r\n\r\n");
      }
      missing = (missing ?? 0) - body.length;
      return missing <= 0;
    },
  };
}
