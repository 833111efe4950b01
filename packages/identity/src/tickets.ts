import { createHmac } from "node:crypto";
import { HubError } from "@sen/errors";
import { SignJWT, jwtVerify } from "jose";
import type { SigningKey } from "./request-signature.ts";

/** Short-lived permissions that a slice gives and the gateway takes, or the other way round, without asking each other. */
export interface Tickets {
  /** A ticket for one thing; `kind` keeps a ticket for one purpose from being taken for another. */
  issue(kind: string, content: Readonly<Record<string, unknown>>, lifetime: TicketLifetime): Promise<string>;
  /** What a ticket says. Throws `LINK_EXPIRED` when its time is over, it was changed, or is of another kind. */
  open(kind: string, ticket: string, now: Date): Promise<Readonly<Record<string, unknown>>>;
}

export interface TicketLifetime {
  readonly now: Date;
  readonly seconds: number;
}

/**
 * Tickets of one slice: JSON Web Tokens (RFC 7519, HS256) under a secret derived from the key that gateway and slice share.
 * The first key signs; all are taken, so that keys can be rotated.
 */
export function createTickets(keys: readonly SigningKey[]): Tickets {
  const secrets = keys.map(({ secret }) => createHmac("sha256", secret).update("sen tickets").digest());
  const [first] = secrets;
  if (first === undefined) throw new Error("tickets need at least one key");
  return {
    issue: (kind, content, { now, seconds }) => {
      const begin = Math.floor(now.getTime() / 1000);
      return new SignJWT({ ...content })
        .setProtectedHeader({ alg: "HS256" })
        .setAudience(kind)
        .setIssuedAt(begin)
        .setExpirationTime(begin + seconds)
        .sign(first);
    },
    open: async (kind, ticket, currentDate) => {
      let cause: unknown;
      for (const secret of secrets) {
        try {
          const { payload } = await jwtVerify(ticket, secret, { algorithms: ["HS256"], audience: kind, currentDate });
          return payload;
        } catch (error) {
          cause = error;
        }
      }
      throw new HubError("LINK_EXPIRED", {}, { cause });
    },
  };
}
