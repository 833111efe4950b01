import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

export const projectFolder = path.resolve(import.meta.dirname, "../../..");
export const composeText = readFileSync(path.join(projectFolder, "docker-compose.yml"), "utf8");

/** What the tests look at of a service. */
export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly args?: { readonly PACKAGE: string }; readonly target?: string };
  readonly command?: string[];
  readonly profiles?: string[];
  readonly restart?: string;
  readonly healthcheck?: unknown;
  readonly environment?: Record<string, string>;
  readonly ports?: string[];
  readonly volumes?: string[];
  readonly networks?: string[] | Record<string, unknown>;
}

export const composeFile = parse(composeText, { merge: true }) as {
  readonly services: Record<string, ComposeService>;
  readonly networks: Record<string, unknown>;
};
