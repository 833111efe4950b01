import { createHash } from "node:crypto";
import { License } from "@cyclonedx/cyclonedx-library/Contrib";
import { ComponentType, HashAlgorithm } from "@cyclonedx/cyclonedx-library/Enums";
import { Bom, Component, HashDictionary, LicenseRepository, Metadata } from "@cyclonedx/cyclonedx-library/Models";
import { JSON as Normal, JsonSerializer } from "@cyclonedx/cyclonedx-library/Serialize";
import { Spec1dot6 } from "@cyclonedx/cyclonedx-library/Spec";
import parseExpression from "spdx-expression-parse";
import type { Locked, LockedPackage } from "./read-lockfile.ts";

export interface BomSource {
  readonly version: string;
  /** The text of the lockfile: the same one gives the same bill. */
  readonly lockfile: string;
  readonly locked: Locked;
  /** Licences by `name@version`, as far as they are known. */
  readonly licences: ReadonlyMap<string, string>;
}

/** The bill of materials of what runs in production, in CycloneDX 1.6 as JSON. */
export function createBom({ version, lockfile, locked, licences }: BomSource): string {
  const hub = new Component(ComponentType.Application, "sen", { version, bomRef: "sen" });
  const bom = new Bom({ serialNumber: serialOf(lockfile), metadata: new Metadata({ component: hub }) });
  const own = locked.own.filter(({ folder }) => folder !== ".");
  const components = new Map<string, Component>([
    [".", hub],
    ...own.map(({ folder }): [string, Component] => [
      folder,
      new Component(ComponentType.Application, folder, { version, bomRef: folder }),
    ]),
    ...locked.packages.map((each): [string, Component] => [each.key, describe(each, licences)]),
  ]);
  for (const [key, component] of components) if (key !== ".") bom.components.add(component);
  const link = (key: string, dependencies: readonly string[]) => {
    for (const each of dependencies) {
      const [from, to] = [components.get(key), components.get(each)];
      if (from && to) from.dependencies.add(to.bomRef);
    }
  };
  for (const { folder, dependencies } of locked.own) link(folder, dependencies);
  link(
    ".",
    own.map(({ folder }) => folder),
  );
  for (const { key, dependencies } of locked.packages) link(key, dependencies);
  return new JsonSerializer(new Normal.Normalize.Factory(Spec1dot6)).serialize(bom, { sortLists: true, space: 2 });
}

const licenceFactory = new License.Factories.LicenseFactory((expression) => void parseExpression(expression));

function describe({ key, name, version, integrity }: LockedPackage, licences: ReadonlyMap<string, string>): Component {
  const licence = licences.get(`${name}@${version}`);
  const [scope, own] = name.startsWith("@") ? name.split("/") : [undefined, name];
  return new Component(ComponentType.Library, own ?? name, {
    ...(scope !== undefined && { group: scope }),
    version,
    bomRef: key,
    purl: `pkg:npm/${name.replace("@", "%40")}@${encodeURIComponent(version)}`,
    hashes: hashesOf(integrity),
    licenses: new LicenseRepository(licence === undefined ? [] : [licenceFactory.makeFromString(licence)]),
  });
}

function hashesOf(integrity: string | undefined): HashDictionary {
  const [, digest] = /^sha512-(.+)$/.exec(integrity ?? "") ?? [];
  const hash =
    digest === undefined ? [] : [[HashAlgorithm["SHA-512"], Buffer.from(digest, "base64").toString("hex")] as const];
  return new HashDictionary(hash);
}

/** A name of the bill that whoever has the same lockfile gets as well (a UUID of version 8). */
function serialOf(lockfile: string): string {
  const hex = createHash("sha256").update(lockfile).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
