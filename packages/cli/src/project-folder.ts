import path from "node:path";

/** The project's root folder: the one that holds `gateway`, `subgraphs` and `packages`. */
export const projectFolder = path.resolve(import.meta.dirname, "../../..");
