import { HubError } from "@sen/errors";

/**
 * What requests are counted by: the address of who is not signed in, the person, the client that a token was issued to, the
 * unit of the person, and the address that signs in.
 */
export const rateKinds = ["address", "person", "client", "unit", "sign-in"] as const;
export type RateKind = (typeof rateKinds)[number];

export interface RateRule {
  readonly requests: number;
  readonly seconds: number;
}

/** Kinds that are left out are not limited. */
export type RateRules = Partial<Readonly<Record<RateKind, RateRule>>>;

/** Reads `person=600/60,address=120/60,sign-in=20/60`: so many requests in so many seconds. Throws `CONFIGURATION`. */
export function parseRateRules(text: string): RateRules {
  const parts = text.split(",").flatMap((part) => part.trim() || []);
  return Object.fromEntries(
    parts.map((part) => {
      const [, name, requests, seconds] = /^([a-z-]+)=([1-9]\d{0,8})\/([1-9]\d{0,5})$/.exec(part) ?? [];
      const kind = rateKinds.find((each) => each === name);
      if (kind === undefined) throw new HubError("CONFIGURATION", { what: explain(part) });
      return [kind, { requests: Number(requests), seconds: Number(seconds) }];
    }),
  );
}

const explain = (part: string) => ({
  vi: `RATE_LIMITS: “${part}” phải có dạng loại=số/giây, loại là ${rateKinds.join(", ")}`,
  en: `RATE_LIMITS: “${part}” should read kind=requests/seconds, the kind one of ${rateKinds.join(", ")}`,
});
