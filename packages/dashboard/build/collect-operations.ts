import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { addTypenameToDocument } from "@apollo/client/utilities";
import { Kind, print } from "graphql";
import type { DocumentNode } from "graphql";

const sourceFolder = path.resolve(import.meta.dirname, "../src");

/** An operation as the application sends it. */
export interface ClientOperation {
  /** SHA-256 of the text in hexadecimal. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** Every operation of the application, by name, with the text that Apollo Client makes of it. */
export async function collectOperations(): Promise<ClientOperation[]> {
  const files = globSync("**/generated/operations.ts", { cwd: sourceFolder }).toSorted();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(sourceFolder, file)).href) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((module) => Object.entries(module).flatMap(([name, value]) => (name.endsWith("Document") ? [value] : [])))
    .flatMap((document) => describe(document as DocumentNode))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Nothing for a document of fragments alone. */
function describe(document: DocumentNode): ClientOperation[] {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return [];
  const body = print(addTypenameToDocument(document));
  const id = createHash("sha256").update(body).digest("hex");
  return [{ id, name: operation.name?.value ?? "", type: operation.operation, body }];
}
