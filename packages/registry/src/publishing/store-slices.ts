import type { Actor } from "../access/actor.ts";
import type { GraphChange } from "../store/registry-store.ts";
import type { PublishInput } from "./publish.ts";

/** Keeps the schemas published and gives all slices of the graph with the schema each has now. */
export async function storeSlices(
  { client, state, now }: GraphChange,
  { actor, unit, input }: { readonly actor: Actor; readonly unit: string; readonly input: PublishInput },
): Promise<readonly { readonly name: string; readonly owner: string; readonly schemaId: number }[]> {
  const standing = new Map(state.slices.map(({ name, owner, schemaId }) => [name, { name, owner, schemaId }] as const));
  for (const slice of input.slices) {
    await client.query(
      `insert into registry.slice (graph, name, owner, place, joined_at)
       values ($1, $2, $3, (select coalesce(max(place), 0) + 1 from registry.slice where graph = $1), $4)
       on conflict (graph, name) do nothing`,
      [state.name, slice.name, slice.owner, now],
    );
    const { rows } = await client.query<{ id: number }>(
      `insert into registry.slice_schema (graph, slice, hash, url, sdl, message, unit, actor, at)
       values ($1, $2, encode(sha256(convert_to($3, 'UTF8')), 'hex'), $4, $3, $5, $6, $7, $8) returning id`,
      [state.name, slice.name, slice.sdl, slice.url, input.message, unit, actor.name, now],
    );
    const [stored] = rows;
    if (stored === undefined) throw new Error("an insert gives its row");
    standing.set(slice.name, { name: slice.name, owner: slice.owner, schemaId: stored.id });
  }
  return [...standing.values()];
}
