import { createReadStream } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import { HubError } from "@sen/errors";

/** Looks for viruses in a local file. */
export interface VirusScanner {
  /** Name of the virus found; null when there is none. Throws `UNAVAILABLE` when the scanner gives no verdict. */
  findVirus(file: string): Promise<string | null>;
}

/**
 * A scanner at `clamd://host:port` (ClamAV); null when none is set. With a scanner, nothing is kept unscanned: a daemon that is away, takes
 * longer than `timeoutMs` or refuses to look (its `StreamMaxLength`) is none that said the file was clean.
 */
export function createVirusScanner(setting: string | undefined, timeoutMs = 60_000): VirusScanner | null {
  if (setting === undefined || setting === "") return null;
  const { hostname, port } = new URL(setting);
  const address = { host: hostname.replaceAll(/^\[|\]$/g, ""), port: Number(port || 3310) };
  return {
    findVirus: async (file) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const socket = connect({ ...address, signal });
      try {
        return readVerdict(await ask(socket, file));
      } catch (error) {
        const cause = signal.aborted
          ? new Error(`clamd did not answer within ${timeoutMs} ms`, { cause: error })
          : error;
        throw new HubError("UNAVAILABLE", { service: "clamd" }, { cause });
      } finally {
        socket.destroy();
      }
    },
  };
}

/** The daemon's answer to `INSTREAM`; it closes the connection after it. */
async function ask(socket: Socket, file: string): Promise<string> {
  const told = new AbortController();
  // Whoever is refused halfway is told why by the answer. The way there may never end by itself then, so it is ended, and says nothing.
  pipeline(frame(createReadStream(file)), socket, { end: false, signal: told.signal }).catch(() => undefined);
  let answer = "";
  try {
    for await (const chunk of socket) answer += String(chunk);
  } catch (error) {
    if (answer === "") throw error;
  } finally {
    told.abort();
  }
  return answer;
}

/** As `INSTREAM` asks for: each chunk after its length, and an empty one at the end. */
async function* frame(bytes: AsyncIterable<Buffer>): AsyncGenerator<string | Buffer> {
  const lengthOf = (count: number) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(count);
    return length;
  };
  yield "zINSTREAM\0";
  for await (const chunk of bytes) {
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function readVerdict(answer: string): string | null {
  const [, clean, virus] = /^stream: (?:(OK)|(.+) FOUND)\0?$/.exec(answer) ?? [];
  if (clean === undefined && virus === undefined)
    throw new Error(`clamd gave no verdict: ${answer.replaceAll("\0", "") || "nothing"}`);
  return virus ?? null;
}
