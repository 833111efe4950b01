import { locateHome } from "../home.ts";
import { findRun } from "./run-file.ts";

export interface ServiceStatus {
  readonly name: string;
  readonly url: string;
  readonly ready: boolean;
}

/** Asks each service of the running hub for its health; null when no hub runs on this home. */
export async function readStatus(): Promise<{ readonly pid: number; readonly services: ServiceStatus[] } | null> {
  const record = await findRun(await locateHome());
  if (record === null) return null;
  const services = await Promise.all(
    record.services.map(async ({ name, url }) => ({ name, url, ready: await isReady(name, url) })),
  );
  return { pid: record.pid, services };
}

/** The identity provider has no health page of ours; its discovery document is what sign-in needs first. */
async function isReady(name: string, url: string): Promise<boolean> {
  const path = name === "identity-provider" ? "/.well-known/openid-configuration" : "/health/ready";
  const response = await fetch(new URL(path, url), { signal: AbortSignal.timeout(2000) }).catch(() => null);
  return response?.ok ?? false;
}
