/** A JSON object as `JSON.parse` gives it: nothing is known about its values. */
export type JsonObject = Record<string, unknown>;

/** True for objects only: neither null, nor a list, nor a function inherited from a prototype. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
