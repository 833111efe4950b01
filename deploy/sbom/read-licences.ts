/** What `pnpm licenses list --json` says, by `name@version`. Packages of other platforms than this one are not among them. */
export function readLicences(listed: string): ReadonlyMap<string, string> {
  const byLicence = JSON.parse(listed) as Readonly<Record<string, readonly Licensed[]>>; // pnpm's own output
  return new Map(
    Object.entries(byLicence).flatMap(([licence, packages]) =>
      licence === "Unknown"
        ? []
        : packages.flatMap(({ name, versions }) =>
            versions.map((version): [string, string] => [`${name}@${version}`, licence]),
          ),
    ),
  );
}

interface Licensed {
  readonly name: string;
  readonly versions: readonly string[];
}
