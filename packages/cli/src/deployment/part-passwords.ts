import { randomBytes } from "node:crypto";

/** Passwords of parts that are somebody else's programs, as docker-compose.yml names them; those of profiles one does not use do no harm. */
const names = [
  "NATS_PASSWORD",
  "VALKEY_PASSWORD",
  "MINIO_PASSWORD",
  "KEYCLOAK_PASSWORD",
  "KEYCLOAK_DATABASE_PASSWORD",
  "GRAFANA_PASSWORD",
];

/** Random passwords as lines of an environment file. */
export function formatPartPasswords(): string {
  return names.map((name) => `${name}=${randomBytes(24).toString("base64url")}\n`).join("");
}
