import { createReport } from "@sen/registry/offline";
import type { CheckReport } from "@sen/registry/offline";
import { findAccess } from "./find-access.ts";
import type { AccessOptions } from "./find-access.ts";
import { checkAt } from "./publish-at.ts";
import { readSchemaFrom, standardUrl } from "./read-slices.ts";

export interface SubgraphToCheckOnline extends AccessOptions {
  readonly name: string;
  readonly owner: string;
  readonly schema: string;
  readonly url?: string | undefined;
  readonly graph: string;
}

/** Checks a slice as a registry would publish it: rights, grants, what clients use, whom it would take something from. */
export async function checkOnline(given: SubgraphToCheckOnline): Promise<CheckReport> {
  const { name, owner, schema, url = standardUrl(name), graph } = given;
  const access = await findAccess(given, owner);
  const slices = [{ name, owner, url, sdl: readSchemaFrom(schema) }];
  const { findings } = await checkAt(access, { graph, slices, message: "" });
  return createReport({ changed: [name], findings, affected: [] });
}
