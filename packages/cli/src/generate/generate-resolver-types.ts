import { readFile } from "node:fs/promises";
import path from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typescriptPlugin from "@graphql-codegen/typescript";
import * as resolversPlugin from "@graphql-codegen/typescript-resolvers";
import { parse } from "graphql";

const config = {
  federation: true,
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  importExtension: ".ts",
  contextType: "../context.ts#Context",
  resolverTypeWrapperSignature: "Promise<T> | T",
  inputMaybeValue: "T | null | undefined",
  scalars: { Date: "string", DateTime: "Date", ID: "string" },
};

const heading = "// Generated from the slice's schema by `pnpm generate`; do not edit.\n";

/** The TypeScript text of a slice's `Resolvers` type, from its SDL and its `mappers.json`. */
export async function generateResolverTypes(folder: string, sdl: string): Promise<string> {
  const mappers = JSON.parse(await readFile(path.join(folder, "mappers.json"), "utf8")) as Record<string, string>;
  const text = await codegen({
    filename: path.join(folder, "src/generated/resolvers.ts"),
    documents: [],
    schema: parse(sdl),
    config: { ...config, mappers },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
  });
  return heading + text;
}
