import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatSigningKeys } from "@sen/identity";
import type { SigningKey } from "@sen/identity";

const folder = import.meta.dirname;

/** True when this machine has a Python that runs the subgraph. */
export const hasPython = spawnSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 9))"]).status === 0;

export interface PythonSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/** The subgraph as a process, on a port that the system chose. */
export async function startPythonSubgraph(
  keys: readonly SigningKey[],
  figures: readonly { readonly ministryId: string; readonly year: number; readonly women: number }[],
): Promise<PythonSubgraph> {
  const own = await mkdtemp(path.join(tmpdir(), "sen-foreign-"));
  const file = path.join(own, "figures.json");
  await writeFile(file, JSON.stringify(figures));
  const environment = { PORT: "0", SIGNING_KEYS: formatSigningKeys(keys), FIGURES: file, PYTHONDONTWRITEBYTECODE: "1" };
  const child = spawn("python3", [path.join(folder, "subgraph.py")], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`the subgraph ended (${code})`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      await rm(own, { recursive: true, force: true });
    },
  };
}

/** What the subgraph's own verification says about a request at a moment: the viewer, or why it is refused. */
export function verifyWithPython(request: {
  readonly key: SigningKey;
  readonly now: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}): { readonly viewer?: unknown; readonly refused?: string; readonly base?: string } {
  const { key, ...rest } = request;
  const given = JSON.stringify({ ...rest, keyId: key.id, secret: key.secret.toString("base64") });
  const { stdout, stderr } = spawnSync("python3", ["-c", program], { cwd: folder, input: given, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof verifyWithPython>; // what `program` prints
}

const program = `
import base64, json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, ".")
from signature import BadSignature, Verifier, signature_base
given = json.load(sys.stdin)
verifier = Verifier({given["keyId"]: base64.b64decode(given["secret"])}, lambda: given["now"])
parameters = given["headers"].get("signature-input", "=").split("=", 1)[1]
components = parameters[1 : parameters.find(")")].split()
try:
    viewer = verifier.verify("POST", "/graphql", given["headers"], given["body"].encode())
    base = signature_base("POST", "/graphql", given["headers"], components, parameters)
    print(json.dumps({"viewer": viewer, "base": base}))
except BadSignature as error:
    print(json.dumps({"refused": str(error)}))
`;
