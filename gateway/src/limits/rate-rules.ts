import { HubError } from "@sen/errors";

/** Who shares a count: the address of who is not signed in, the person, the client that a token was issued to, her unit. */
export const sharers = ["address", "person", "client", "unit"] as const;
export type Sharer = (typeof sharers)[number];

/** What is counted: requests by each of them, what their operations cost, and sign-ins by address. */
export type RateKind = Sharer | `${Sharer}-cost` | "sign-in";
export const rateKinds: readonly RateKind[] = [
  ...sharers,
  ...sharers.map((each) => `${each}-cost` as const),
  "sign-in",
];

export interface RateRule {
  /** Requests, or what they cost. */
  readonly amount: number;
  readonly seconds: number;
}

/** Kinds that are left out are not limited. */
export type RateRules = Partial<Readonly<Record<RateKind, RateRule>>>;

/**
 * Reads `person=600/60,person-cost=200000/60,sign-in=20/60`: so many requests, or so much of cost, in so many seconds. Throws
 * `CONFIGURATION`.
 */
export function parseRateRules(text: string): RateRules {
  const parts = text.split(",").flatMap((part) => part.trim() || []);
  return Object.fromEntries(
    parts.map((part) => {
      const [, name, amount, seconds] = /^([a-z-]+)=([1-9]\d{0,8})\/([1-9]\d{0,5})$/.exec(part) ?? [];
      const kind = rateKinds.find((each) => each === name);
      if (kind === undefined) throw new HubError("CONFIGURATION", { what: explain(part) });
      return [kind, { amount: Number(amount), seconds: Number(seconds) }];
    }),
  );
}

const explain = (part: string) => ({
  vi: `RATE_LIMITS: “${part}” phải có dạng loại=lượng/giây, loại là ${rateKinds.join(", ")}`,
  en: `RATE_LIMITS: “${part}” should read kind=amount/seconds, the kind one of ${rateKinds.join(", ")}`,
});
