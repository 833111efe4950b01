import type { IncomingMessage } from "node:http";
import type { Viewer } from "@sen/identity";
import type { Logger } from "pino";
import { createDenialLog, doorOf, isDenial } from "../denials/denial-log.ts";
import type { DenialLog } from "../denials/denial-log.ts";
import { createRateLimits } from "../limits/rate-limits.ts";
import type { Caller } from "../session/find-viewer.ts";
import type { GatewaySettings } from "../settings.ts";
import { createAddressReader } from "./client-address.ts";
import type { Addressed } from "./client-address.ts";

/** Somebody who was let in. */
export interface Admitted {
  readonly viewer: Viewer;
  /** Takes what an operation costs from her budgets; rejects with `TOO_MANY_REQUESTS`. */
  readonly spend: ((cost: number) => Promise<void>) | undefined;
}

/** Who comes in, who has come too often, and who was denied what. */
export interface Admission {
  readonly addressOf: (request: Addressed) => string;
  /** Counts a request of a caller whose rights are known; throws `TOO_MANY_REQUESTS`. */
  admit(caller: Caller, address: string): Promise<Admitted>;
  /** Counts an attempt to sign in. */
  admitSignIn(request: Addressed): Promise<void>;
  readonly denials: DenialLog;
  /** Writes into the log that a request was refused; its address is asked for before the answer, when its socket is still known. */
  deny(request: Pick<IncomingMessage, "method" | "url">, code: string, address: string): void;
  /** The same of an operation over a protocol of streams, when the code means that it was denied. */
  denyStream(code: string): void;
  stop(): Promise<void>;
}

export function createAdmission(
  { trustedProxies = [], rateLimits, sessionSecret }: GatewaySettings,
  logger: Logger,
): Admission {
  const addressOf = createAddressReader(trustedProxies);
  const denials = createDenialLog(logger, sessionSecret);
  const limits = rateLimits && createRateLimits({ ...rateLimits, secret: sessionSecret, logger });
  return {
    addressOf,
    admit: async ({ viewer, client }, address) => {
      const caller = { viewer, client, address };
      await limits?.admit(caller);
      return { viewer, spend: limits && ((cost) => limits.spend(caller, cost)) };
    },
    admitSignIn: async (request) => limits?.admitSignIn(addressOf(request)),
    denials,
    deny: ({ method, url }, code, address) => denials({ code, door: doorOf(method, url), subject: null, address }),
    denyStream: (code) => {
      if (isDenial(code)) denials({ code, door: "STREAM /graphql", subject: null, address: undefined });
    },
    stop: async () => limits?.stop(),
  };
}
