import { afterAll, beforeAll } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import { denialsOf } from "./attacked-hub.ts";
import type { AttackedHub } from "./attacked-hub.ts";
import { bodyAttacks } from "./bodies.ts";
import { confusionAttacks } from "./confusion.ts";
import { fileAttacks } from "./files.ts";
import { operationAttacks } from "./operations.ts";
import { sessionAttacks } from "./sessions.ts";
import { signatureAttacks } from "./signatures.ts";
import { sqlInjection } from "./sql-injection.ts";

const lines: string[] = [];
const stray = {
  name: "stray",
  url: "http://169.254.169.254/latest/meta-data",
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type Query { stray: String straySecret(name: String): String }`,
  key: { id: "stray", secret: Buffer.alloc(32, 3) },
};
let attacked: AttackedHub;

// One hub for all families: each is a file beside this one.
beforeAll(async () => {
  const hub = await startTestHub({
    log: (line) => lines.push(line),
    // A slice that its unit published at the address of a cloud's metadata.
    others: [stray],
    gateway: { introspection: "signed-in", clientTimeouts: { headersMs: 2_000, requestMs: 3_000 } },
  });
  attacked = { hub, lines, denials: denialsOf(lines) };
}, 180_000);
afterAll(() => attacked.hub.stop());

const hub = (): AttackedHub => attacked;

signatureAttacks(hub);
confusionAttacks(hub);
operationAttacks(hub);
sessionAttacks(hub);
fileAttacks(hub);
sqlInjection(hub);
bodyAttacks(hub);
