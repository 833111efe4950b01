import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { resolveSettings } from "./resolve-settings.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sen-settings-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

test("a misspelt name is refused with what was meant, in the environment as in the file", () => {
  expect(() => resolveSettings({ PUBLIC_ULR: "https://sen.example" })).toThrow(/did you mean PUBLIC_URL\?/);
  expect(() => resolveSettings({ SESION_SECRET_FILE: "x" })).toThrow(/did you mean SESSION_SECRET_FILE\?/);
  const file = write("misspelt", "# of the operator\nOIDC_ISUER=https://id.example\n");
  expect(() => resolveSettings({ CONFIG_FILE: file })).toThrow(/OIDC_ISSUER\?/);
});

test("a name in the file that is like none is refused, too; in the environment it is somebody else's", () => {
  expect(() => resolveSettings({ CONFIG_FILE: write("unknown", "COLOUR=green\n") })).toThrow(
    /COLOUR.*docs\/settings\.md/,
  );
  for (const name of ["SSL_CERT_FILE", "NIX_SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO"])
    expect(resolveSettings({ [name]: "/etc/ssl" })).toEqual({ [name]: "/etc/ssl" });
  expect(resolveSettings({ COLOUR: "green", HOSTNAME: "gateway-1", KUBERNETES_SERVICE_PORT: "443" })).toMatchObject({
    COLOUR: "green",
  });
});

test("the environment comes before the file, and secrets come from files", () => {
  const file = write("settings", 'PORT=4001\nLOG_LEVEL="warn"\n');
  const secret = write("secret", "c2VjcmV0\n");
  expect(resolveSettings({ CONFIG_FILE: file, PORT: "4000", SESSION_SECRET_FILE: secret })).toMatchObject({
    PORT: "4000",
    LOG_LEVEL: "warn",
    SESSION_SECRET: "c2VjcmV0",
  });
  expect(() => resolveSettings({ SESSION_SECRET: "x", SESSION_SECRET_FILE: secret })).toThrow(/not both/);
  expect(() => resolveSettings({ SESSION_SECRET_FILE: path.join(folder, "none") })).toThrow(/cannot be read/);
});
