import { parse } from "yaml";

/** One package of what is installed in production, as the lockfile has it. */
export interface LockedPackage {
  /** What others name it by: `name@version`, with its peers where there are several of it. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  /** Subresource integrity, `sha512-…`. */
  readonly integrity: string | undefined;
  readonly dependencies: readonly string[];
}

/** A package of this repository, by its folder. */
export interface OwnPackage {
  readonly folder: string;
  /** Keys of locked packages, and folders of others of this repository. */
  readonly dependencies: readonly string[];
}

export interface Locked {
  readonly own: readonly OwnPackage[];
  readonly packages: readonly LockedPackage[];
}

type Versions = Readonly<Record<string, string>>;
interface Lockfile {
  readonly lockfileVersion: string;
  readonly importers: Readonly<Record<string, Record<"dependencies" | "optionalDependencies", Specified | undefined>>>;
  readonly packages: Readonly<Record<string, { readonly resolution: { readonly integrity?: string } }>>;
  readonly snapshots: Readonly<
    Record<string, { readonly dependencies?: Versions; readonly optionalDependencies?: Versions }>
  >;
}
type Specified = Readonly<Record<string, { readonly version: string }>>;

/** What `pnpm install --prod` installs, by `pnpm-lock.yaml`: of all platforms, since machines differ. */
export function readLockfile(text: string): Locked {
  const lockfile = parse(text) as Lockfile; // pnpm's own file; its version is looked at
  if (!lockfile.lockfileVersion.startsWith("9.")) {
    throw new Error(
      `pnpm-lock.yaml has version ${lockfile.lockfileVersion}, and 9 was expected: look at what changed in it.`,
    );
  }
  const own = Object.entries(lockfile.importers).map(([folder, { dependencies, optionalDependencies }]) => ({
    folder,
    dependencies: Object.entries({ ...dependencies, ...optionalDependencies }).map(([name, { version }]) =>
      version.startsWith("link:") ? resolveFolder(folder, version.slice("link:".length)) : keyOf(name, version),
    ),
  }));
  const folders = new Set(own.map(({ folder }) => folder));
  const reached = new Set(own.flatMap(({ dependencies }) => dependencies).filter((each) => !folders.has(each)));
  const packages: LockedPackage[] = [];
  // What is added on the way is gone through as well.
  for (const key of reached) {
    const snapshot = lockfile.snapshots[key];
    if (snapshot === undefined) throw new Error(`pnpm-lock.yaml names ${key} and does not have it.`);
    const { dependencies, optionalDependencies } = snapshot;
    const needs = Object.entries({ ...dependencies, ...optionalDependencies }).map(([name, version]) =>
      keyOf(name, version),
    );
    for (const each of needs) reached.add(each);
    const base = key.replace(/\(.*$/s, "");
    const at = base.lastIndexOf("@");
    const { integrity } = lockfile.packages[base]?.resolution ?? {};
    packages.push({ key, name: base.slice(0, at), version: base.slice(at + 1), integrity, dependencies: needs });
  }
  return { own, packages };
}

/** A dependency under another name is written with the name it really has. */
function keyOf(name: string, version: string): string {
  return /^@?[^@(]+@/.test(version) ? version : `${name}@${version}`;
}

function resolveFolder(from: string, link: string): string {
  const path = new URL(link, `file:///${from === "." ? "" : `${from}/`}`).pathname.slice(1);
  return path === "" ? "." : path;
}
