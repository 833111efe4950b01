import path from "node:path";

/** The operations of the application in Apollo's format, for `sen operations publish`; written by `pnpm generate`. */
export const operationsFile = path.resolve(import.meta.dirname, "../operations.json");
