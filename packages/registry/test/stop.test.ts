import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "@jest/globals";
import { startRegistry } from "./registry-under-test.ts";

test("a registry in production that is told to stop closes all it has and ends well", async () => {
  const registry = await startRegistry();
  const { host, port, user, password, database } = registry.settings;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "../src/main.ts")], {
    env: {
      NODE_ENV: "production",
      DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${database}`,
      SIGNING_KEYS: `a:${Buffer.alloc(32, 1).toString("base64")}`,
      REGISTRY_KEY: registry.privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
      PORT: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const said: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      const { msg } = JSON.parse(line) as { msg: string };
      said.push(msg);
      if (msg === "ready") child.kill("SIGTERM");
    }
    const [code, signal] =
      child.exitCode === null && child.signalCode === null
        ? await once(child, "exit")
        : [child.exitCode, child.signalCode];
    expect({ code, signal, said }).toEqual({ code: 0, signal: null, said: ["ready", "stopped"] });
  } finally {
    child.kill("SIGKILL");
    await registry.close();
  }
});
