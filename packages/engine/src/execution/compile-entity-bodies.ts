import { compileBody } from "./build-body.ts";
import type { BuildBody } from "./build-body.ts";
import type { EntityFetch } from "./compile-entity-fetch.ts";
import { removeEntityFields } from "./remove-entity-fields.ts";

/**
 * Compiles the bodies of a fetch of entities, by the response keys of those of its targets that have entities. The
 * others are left out of the operation, so that an empty list is never sent.
 */
export function compileEntityBodies(fetch: EntityFetch): (asked: ReadonlySet<string>) => BuildBody {
  const whole = compileBody(fetch.operationText, fetch.variableUsages);
  const partial = new Map<string, BuildBody>();
  return (asked) => {
    if (asked.size === fetch.targets.length) return whole;
    const left = fetch.targets.map(({ responseKey }) => responseKey).filter((key) => !asked.has(key));
    const key = left.join(" ");
    const known = partial.get(key);
    if (known) return known;
    const { operationText, variableNames } = removeEntityFields(fetch.operationText, left);
    const body = compileBody(
      operationText,
      fetch.variableUsages.filter((name) => variableNames.has(name)),
    );
    partial.set(key, body);
    return body;
  };
}
