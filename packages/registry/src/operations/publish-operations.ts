import { HubError } from "@sen/errors";
import { parse } from "graphql";
import { actsFor, hasVerb } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { requireRight } from "../access/require-right.ts";
import { everyClient } from "../client/trusted-documents.ts";
import type { RegistryStore } from "../store/registry-store.ts";
import { documentChannel } from "./record-usage.ts";

/** What becomes of a client's operations that are not registered. */
export const documentModes = ["off", "warn", "enforce"] as const;

export interface PublishOperationsInput {
  readonly graph: string;
  readonly client: string;
  readonly unit: string;
  readonly documents: readonly { readonly id: string; readonly body: string }[];
  readonly mode: (typeof documentModes)[number] | null;
}

/**
 * Registers operations of a client program beside those it has; the first unit to do so answers for the client. The client
 * `*` stands for all others.
 * Throws `FORBIDDEN`, `VALIDATION` naming the document that does not parse.
 */
export async function publishOperations(
  store: RegistryStore,
  actor: Actor,
  input: PublishOperationsInput,
): Promise<void> {
  const { graph, client: name, unit, documents, mode } = input;
  requireRight(actsFor(actor, unit) && hasVerb(actor, "OPERATIONS"), {
    vi: `đăng ký truy vấn thay đơn vị ${unit}`,
    en: `registering operations in the name of the unit ${unit}`,
  });
  requireRight(name !== everyClient || actor.isSteward, {
    vi: "quyết định cho mọi ứng dụng chưa đăng ký",
    en: "deciding for all clients that have not registered",
  });
  for (const { id, body } of documents) requireDocument(id, body);
  await store.change(graph, async ({ client, record, now }) => {
    const { rows } = await client.query<{ unit: string }>(
      `insert into registry.client (graph, name, unit, mode) values ($1, $2, $3, coalesce($4, 'off'))
       on conflict (graph, name) do update set mode = case when client.unit = excluded.unit then coalesce($4, client.mode) else client.mode end
       returning unit`,
      [graph, name, unit, mode],
    );
    const [owner] = rows;
    requireRight(owner?.unit === unit, {
      vi: `ứng dụng ${name} thuộc đơn vị ${owner?.unit}`,
      en: `the client ${name} belongs to the unit ${owner?.unit}`,
    });
    await client.query(
      `insert into registry.trusted_document as d (graph, client, id, document, unit, actor, at)
       select $1, $2, id, body, $3, $4, $5 from unnest($6::text[], $7::text[]) as given (id, body)
       on conflict (graph, client, id) do update
         set document = excluded.document, withdrawn = false, at = excluded.at, change = nextval('registry.document_change')
         where d.document <> excluded.document or d.withdrawn`,
      [graph, name, unit, actor.name, now, documents.map(({ id }) => id), documents.map(({ body }) => body)],
    );
    record({
      kind: "OPERATIONS_PUBLISHED",
      unit,
      actor: actor.name,
      subject: { client: name, count: documents.length, mode, units: [unit] },
    });
    await client.query("select pg_notify($1, $2)", [documentChannel, graph]);
  });
}

function requireDocument(id: string, body: string): void {
  try {
    parse(body, { noLocation: true });
  } catch (cause) {
    throw new HubError(
      "VALIDATION",
      { what: { vi: `truy vấn ${id} sai cú pháp`, en: `the operation ${id} does not parse: ${String(cause)}` } },
      { cause },
    );
  }
}
