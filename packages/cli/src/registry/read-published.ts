import { HubError } from "@sen/errors";
import type { SliceSchema } from "@sen/registry/offline";
import { readSchemaFrom } from "./read-slices.ts";

/** The slices of one publish as the command line names them. Throws `CONFIGURATION` for what cannot be read. */
export function readPublished(given: {
  readonly name: string;
  readonly owner: string;
  readonly schema: string;
  readonly url: string;
  /** `name=schema=url` of others. */
  readonly with: readonly string[];
}): readonly SliceSchema[] {
  const { name, owner, schema, url } = given;
  const others = given.with.map((text) => {
    const [, other, file, address] = /^([^=]+)=([^=]+)=(.+)$/.exec(text) ?? [];
    if (other === undefined || file === undefined || address === undefined) throw unreadable(text);
    return { name: other, owner, url: address, sdl: readSchemaFrom(file) };
  });
  return [{ name, owner, url, sdl: readSchemaFrom(schema) }, ...others];
}

const unreadable = (text: string) =>
  new HubError("CONFIGURATION", {
    what: {
      vi: `--with có dạng tên=lược-đồ=địa-chỉ, không phải “${text}”`,
      en: `--with is name=schema=url, not “${text}”`,
    },
  });
