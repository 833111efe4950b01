import { HubError } from "@sen/errors";
import type { LocalizedMessage } from "@sen/errors";

/** How large an operation may be; see {@link OperationMeasure}. */
export interface OperationLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

/** Limits of an ordinary hub: several times what the largest screen of the network asks. */
export const defaultLimits: OperationLimits = { depth: 15, aliases: 30, cost: 20_000 };

export const limitNames = ["depth", "aliases", "cost"] as const;

export type LimitName = (typeof limitNames)[number];

export const limitWords: Readonly<Record<LimitName, LocalizedMessage>> = {
  depth: { vi: "độ sâu", en: "depth" },
  aliases: { vi: "số bí danh", en: "aliases" },
  cost: { vi: "chi phí", en: "cost" },
};

/** Reads `depth=15,cost=20000`; what is left out is as usual. Throws `CONFIGURATION`. */
export function parseOperationLimits(text: string): OperationLimits {
  const parts = text.split(",").flatMap((part) => part.trim() || []);
  const given = parts.map((part) => {
    const [, name, maximum] = /^([a-z]+)=([1-9]\d{0,14})$/.exec(part) ?? [];
    const limit = limitNames.find((each) => each === name);
    if (limit === undefined) throw new HubError("CONFIGURATION", { what: explain(part) });
    return [limit, Number(maximum)] as const;
  });
  return { ...defaultLimits, ...Object.fromEntries(given) };
}

const explain = (part: string) => ({
  vi: `OPERATION_LIMITS: “${part}” phải có dạng giới_hạn=số, giới hạn là ${limitNames.join(", ")}`,
  en: `OPERATION_LIMITS: “${part}” should read limit=number, the limit one of ${limitNames.join(", ")}`,
});
