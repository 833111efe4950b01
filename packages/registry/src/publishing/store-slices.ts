import type { SliceSchema } from "../slices/slice-schema.ts";
import type { GraphChange } from "../store/registry-store.ts";

/** By whom a schema is kept, and why. */
interface Author {
  readonly actor: string;
  readonly unit: string;
  readonly message: string;
}

/** A slice of a graph with the schema it has now. */
export interface StoredSlice {
  readonly name: string;
  readonly owner: string;
  readonly schemaId: number;
}

/** Keeps the schemas published and gives all slices of the graph with the schema each has now. */
export async function storeSlices(
  change: GraphChange,
  slices: readonly SliceSchema[],
  author: Author,
): Promise<readonly StoredSlice[]> {
  const standing = new Map<string, StoredSlice>(
    change.state.slices.map(({ name, owner, schemaId }) => [name, { name, owner, schemaId }]),
  );
  for (const slice of slices) {
    await joinSlice(change, slice);
    const schemaId = await storeSchema(change, slice, author);
    standing.set(slice.name, { name: slice.name, owner: slice.owner, schemaId });
  }
  return [...standing.values()];
}

/** Gives a slice that is new in the graph its place; its name stays with the owner who brought it. Gives what stands. */
export async function joinSlice(
  { client, state, now }: GraphChange,
  { name, owner }: Pick<SliceSchema, "name" | "owner">,
): Promise<{ readonly owner: string; readonly place: number }> {
  await client.query(
    `insert into registry.slice (graph, name, owner, place, joined_at)
     values ($1, $2, $3, (select coalesce(max(place), 0) + 1 from registry.slice where graph = $1), $4)
     on conflict (graph, name) do nothing`,
    [state.name, name, owner, now],
  );
  const { rows } = await client.query<{ owner: string; place: number }>(
    "select owner, place from registry.slice where graph = $1 and name = $2",
    [state.name, name],
  );
  return requireRow(rows);
}

/** Keeps a schema of a slice; gives its id. */
export async function storeSchema(
  { client, state, now }: GraphChange,
  { name, url, sdl }: Pick<SliceSchema, "name" | "url" | "sdl">,
  { actor, unit, message }: Author,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into registry.slice_schema (graph, slice, hash, url, sdl, message, unit, actor, at)
     values ($1, $2, encode(sha256(convert_to($3, 'UTF8')), 'hex'), $4, $3, $5, $6, $7, $8) returning id`,
    [state.name, name, sdl, url, message, unit, actor, now],
  );
  return requireRow(rows).id;
}

function requireRow<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error("a row that was just written is there");
  return row;
}
