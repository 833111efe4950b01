import { afterAll, beforeAll } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import { denialsOf } from "./attacked-hub.ts";
import type { AttackedHub } from "./attacked-hub.ts";
import { sqlInjection } from "./sql-injection.ts";

const lines: string[] = [];
let attacked: AttackedHub;

// One hub for all families: each is a file beside this one.
beforeAll(async () => {
  const hub = await startTestHub({
    log: (line) => lines.push(line),
    gateway: { introspection: "signed-in" },
  });
  attacked = { hub, lines, denials: denialsOf(lines) };
}, 180_000);
afterAll(() => attacked.hub.stop());

const hub = (): AttackedHub => attacked;

sqlInjection(hub);
