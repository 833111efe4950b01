/** What a registry says of the packages of the lockfile. That it said nothing is an outcome of its own: nobody looked. */
export type Audit =
  | { readonly kind: "none"; readonly packages: number }
  | { readonly kind: "flaws"; readonly flaws: readonly Flaw[] }
  | { readonly kind: "unanswered"; readonly reason: string };

/** A flaw that is told of, in the versions that are installed. */
export interface Flaw {
  readonly name: string;
  readonly versions: readonly string[];
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

interface Said {
  readonly error?: { readonly message?: string };
  readonly metadata?: { readonly totalDependencies?: number };
  readonly advisories?: Readonly<
    Record<
      string,
      {
        readonly module_name: string;
        readonly severity: string;
        readonly title: string;
        readonly url: string;
        readonly findings: readonly { readonly version: string }[];
      }
    >
  >;
}

/** Reads what `pnpm audit --json` prints. */
export function readAudit(printed: string): Audit {
  const said = parse(printed);
  const packages = said?.metadata?.totalDependencies;
  if (said?.advisories === undefined || packages === undefined)
    return { kind: "unanswered", reason: said?.error?.message ?? (printed.trim().slice(0, 300) || "nothing was said") };
  const flaws = Object.values(said.advisories).map(({ module_name: name, severity, title, url, findings }) => ({
    name,
    versions: [...new Set(findings.map(({ version }) => version))],
    severity,
    title,
    url,
  }));
  return flaws.length === 0 ? { kind: "none", packages } : { kind: "flaws", flaws };
}

function parse(printed: string): Said | undefined {
  try {
    return JSON.parse(printed) as Said; // judged where it is read
  } catch {
    return undefined;
  }
}
