import { HubError } from "@sen/errors";

/** Looks for viruses in a local file. */
export interface VirusScanner {
  /** Name of the virus found; null when there is none. Throws `UNAVAILABLE` when the scanner does not answer. */
  findVirus(file: string): Promise<string | null>;
}

/** A scanner at `clamd://host:port` (ClamAV); null when none is set. With a scanner, nothing is kept unscanned. */
export async function createVirusScanner(setting: string | undefined): Promise<VirusScanner | null> {
  if (setting === undefined || setting === "") return null;
  const { hostname, port } = new URL(setting);
  const { default: ClamScan } = await import("clamscan");
  const connect = () =>
    new ClamScan().init({
      clamdscan: { host: hostname, port: Number(port || 3310), timeout: 60_000, localFallback: false, active: true },
      clamscan: { active: false },
      preference: "clamdscan",
    });
  return {
    findVirus: async (file) => {
      try {
        const { createReadStream } = await import("node:fs");
        const { isInfected, viruses } = await (await connect()).scanStream(createReadStream(file));
        if (isInfected === null) throw new Error("the scanner gave no verdict");
        return isInfected ? (viruses[0] ?? "virus") : null;
      } catch (cause) {
        throw new HubError("UNAVAILABLE", { service: "clamd" }, { cause });
      }
    },
  };
}
