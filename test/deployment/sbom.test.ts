import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { Version } from "@cyclonedx/cyclonedx-library/Spec";
import { JsonStrictValidator } from "@cyclonedx/cyclonedx-library/Validation";
import { createBom } from "../../deploy/sbom/create-bom.ts";
import { readLicences } from "../../deploy/sbom/read-licences.ts";
import { readLockfile } from "../../deploy/sbom/read-lockfile.ts";

const lockfile = readFileSync(new URL("../../pnpm-lock.yaml", import.meta.url), "utf8");
const locked = readLockfile(lockfile);
const listed = JSON.stringify({
  MIT: [
    { name: "graphql", versions: locked.packages.flatMap(({ name, version }) => (name === "graphql" ? version : [])) },
  ],
  "(MIT OR Apache-2.0)": [
    { name: "pg", versions: locked.packages.flatMap(({ name, version }) => (name === "pg" ? version : [])) },
  ],
});
const create = () => createBom({ version: "1.2.3", lockfile, locked, licences: readLicences(listed) });

interface Bill {
  readonly serialNumber: string;
  readonly components: readonly {
    readonly "bom-ref": string;
    readonly name: string;
    readonly group?: string;
    readonly purl?: string;
    readonly hashes?: readonly unknown[];
    readonly licenses?: readonly unknown[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
const bill = JSON.parse(create()) as Bill;
const find = (name: string) => bill.components.find((component) => component.name === name);

test("the bill of materials is valid by the strict schema of CycloneDX 1.6", async () => {
  expect(await new JsonStrictValidator(Version.v1dot6).validate(create())).toBeNull();
});

test("it has every package that production installs, with its digest, and none of the tests'", () => {
  expect(bill.components.filter(({ purl }) => purl !== undefined)).toHaveLength(locked.packages.length);
  const graphql = find("graphql");
  expect(graphql?.purl).toMatch(/^pkg:npm\/graphql@16\./);
  expect(graphql?.hashes).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
  expect(graphql?.licenses).toEqual([{ license: { id: "MIT" } }]);
  expect(find("pg")?.licenses).toEqual([{ expression: "(MIT OR Apache-2.0)" }]);
  expect(find("server")).toMatchObject({
    group: "@apollo",
    purl: expect.stringMatching(/^pkg:npm\/%40apollo\/server@/),
  });
  for (const ofTests of ["jest", "knip", "fast-check"]) expect(find(ofTests)).toBeUndefined();
});

test("whoever looks for a package finds the way to it from the hub", () => {
  const dependsOn = new Map(bill.dependencies.map(({ ref, dependsOn: others = [] }) => [ref, others]));
  const reached = new Set(["sen"]);
  for (const ref of reached) for (const each of dependsOn.get(ref) ?? []) reached.add(each);
  expect(bill.components.map((component) => component["bom-ref"]).filter((ref) => !reached.has(ref))).toEqual([]);
  expect(dependsOn.get("gateway")).toContain("packages/engine");
});

test("the same lockfile gives the same bill, another one another serial number", () => {
  expect(create()).toBe(create());
  const other = createBom({ version: "1.2.3", lockfile: `${lockfile}\n`, locked, licences: new Map() });
  expect((JSON.parse(other) as Bill).serialNumber).not.toBe(bill.serialNumber);
});
