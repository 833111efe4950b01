import { HubError } from "@sen/errors";
import type { DatabaseSettings } from "../settings.ts";
import type { Carrier, CarrierOperator, CarrierOptions } from "./carrier.ts";
import { PostgresCarrier } from "./postgres/postgres-carrier.ts";
import { PostgresOperator } from "./postgres/postgres-operator.ts";

export interface OpenCarrierOptions extends CarrierOptions {
  /** `nats://[user:password@]host:port[,host:port]`; without it the slice's own PostgreSQL carries the events. */
  readonly url?: string | undefined;
  /** The slice's app role. */
  readonly database: DatabaseSettings;
}

/** Opens the carrier that `EVENTS_URL` names for one slice. Throws `CONFIGURATION` for an address of another kind. */
export async function openCarrier({ url, ...options }: OpenCarrierOptions): Promise<Carrier> {
  if (url === undefined) return new PostgresCarrier(options);
  requireNats(url);
  // Loaded when first needed: a hub on PostgreSQL alone does without it.
  const { NatsCarrier } = await import("./nats/nats-carrier.ts");
  return NatsCarrier.open({ ...options, url });
}

/** Opens the operator's side of NATS, or of PostgreSQL, where `admin` is the role that provisioned the database. */
export async function openCarrierOperator(
  options: { readonly url: string } | { readonly url?: undefined; readonly admin: DatabaseSettings },
): Promise<CarrierOperator> {
  if (options.url === undefined) return new PostgresOperator(options.admin);
  requireNats(options.url);
  const { NatsOperator } = await import("./nats/nats-operator.ts");
  return NatsOperator.open(options.url);
}

function requireNats(url: string): void {
  if (/^(nats|tls):\/\//.test(url)) return;
  throw new HubError("CONFIGURATION", {
    what: {
      vi: "EVENTS_URL có dạng nats://host:port; không đặt thì PostgreSQL chuyển sự kiện",
      en: "EVENTS_URL reads nats://host:port; without it PostgreSQL carries the events",
    },
  });
}
