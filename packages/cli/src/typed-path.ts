import path from "node:path";

/** Folder the command was typed in; package managers run scripts in the project's own. */
export const typedIn = (): string => process.env["INIT_CWD"] ?? process.cwd();

/** What a person means by a path she typed. */
export const typedFolder = (typed: string): string => path.resolve(typedIn(), typed);
