import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";
import { createLocalProvider, issueBearerToken } from "@sen/identity";

/** A certificate for 127.0.0.1 that signed itself, as HAProxy and Node take it. */
export function makeCertificate(folder: string): {
  readonly key: string;
  readonly certificate: string;
  readonly both: string;
} {
  const key = path.join(folder, "key.pem");
  const certificate = path.join(folder, "certificate.pem");
  const both = path.join(folder, "both.pem");
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-days",
      "2",
      "-keyout",
      key,
      "-out",
      certificate,
      ...subject,
    ],
    { stdio: "ignore" },
  );
  writeFileSync(both, readFileSync(certificate, "utf8") + readFileSync(key, "utf8"), { mode: 0o600 });
  return { key, certificate, both };
}

/** An OpenID Connect provider over TLS, as production asks for one. */
export async function startSecureProvider(options: {
  readonly port: number;
  readonly clientSecret: string;
  readonly publicUrl: string;
  readonly certificate: ReturnType<typeof makeCertificate>;
  readonly subjects: readonly string[];
}) {
  const { port, clientSecret, publicUrl, certificate, subjects } = options;
  const issuer = `https://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signingKey = { ...privateKey.export({ format: "jwk" }), kty: "EC", alg: "ES256", use: "sig", kid: "test" };
  const people = subjects.map((subject) => ({
    subject,
    name: subject,
    email: `${subject}@example.org`,
    title: "",
    roles: [],
  }));
  const answer = createLocalProvider({
    issuer,
    clientId: "sen-gateway",
    clientSecret,
    gatewayUrl: publicUrl,
    signingKey,
    cookieSecret: "test",
    listPeople: async () => people as never, // the page of people is not looked at here
  });
  const files = { key: readFileSync(certificate.key), cert: readFileSync(certificate.certificate) };
  const server = createServer(files, (request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    issuer,
    token: (subject: string) => issueBearerToken({ issuer, audience: "sen", subject, signingKey, lifetime: "1h" }),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
