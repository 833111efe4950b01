import type { JsonObject } from "../json.ts";

/**
 * Compiles the request body of a fetch. Only the variables the fetch uses are written; what never changes is written
 * once. `representations` holds ready JSON texts by variable name.
 */
export type BuildBody = (variables: JsonObject, representations?: ReadonlyMap<string, readonly string[]>) => string;

export function compileBody(operationText: string, variableUsages: readonly string[]): BuildBody {
  const head = `{"query":${JSON.stringify(operationText)}`;
  const names = variableUsages.map((name) => ({ name, prefix: `${JSON.stringify(name)}:` }));
  return (variables, representations) => {
    const parts: string[] = [];
    for (const { name, prefix } of names) {
      // A variable without a value is left out, so that the default of the subgraph's argument applies.
      if (Object.hasOwn(variables, name)) parts.push(prefix + JSON.stringify(variables[name]));
    }
    for (const [name, texts] of representations ?? []) parts.push(`${JSON.stringify(name)}:[${texts.join(",")}]`);
    return parts.length > 0 ? `${head},"variables":{${parts.join(",")}}}` : `${head}}`;
  };
}
