import { guardTable, loadOne, sql } from "@sen/database";
import { HubError } from "@sen/errors";
import { EntitySchema, In } from "typeorm";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { defineSubgraph } from "../../src/index.ts";
import type { LoaderContext, SubgraphContext } from "../../src/index.ts";

interface Note {
  readonly id: string;
  readonly text: string;
  readonly unitId: string;
}

const NoteEntity = new EntitySchema<Note>({
  name: "Note",
  tableName: "note",
  columns: {
    id: { type: "text", primary: true },
    text: { type: "text" },
    unitId: { type: "text", name: "unit_id" },
  },
});

class CreateNotes1764000000000 implements MigrationInterface {
  name = "CreateNotes1764000000000";
  async up(runner: QueryRunner): Promise<void> {
    const own = "unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])";
    await runner.query(`
      create table notes.note (id text primary key default 'not_' || uuidv7(), text text not null, unit_id text not null);
      ${guardTable({ table: "notes.note", read: own, insert: own })}`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table notes.note");
  }
}

const createLoaders = ({ db }: LoaderContext) => ({
  noteById: loadOne(
    (ids: readonly string[]) => db.repository(NoteEntity).findBy({ id: In([...ids]) }),
    (note) => note.id,
  ),
});

type Context = SubgraphContext<ReturnType<typeof createLoaders>>;

const resolvers = {
  Query: {
    notes: (_root: unknown, _args: unknown, { db }: Context) =>
      db.repository(NoteEntity).find({ order: { id: "ASC" } }),
    broken: () => {
      throw new Error("the secret cause");
    },
    brokenStatement: (_root: unknown, _args: unknown, { db }: Context) => db.query(sql`select 1 / 0`),
  },
  Mutation: {
    addNote: (_root: unknown, { text }: { text: string }, { db, viewer }: Context) =>
      db.atomically(async () => {
        const unitId = viewer.roles[0]?.unitId ?? "nowhere";
        const [note] = await db.query<Note>(
          sql`insert into notes.note (text, unit_id) values (${text}, ${unitId}) returning id, text, unit_id as "unitId"`,
        );
        if (text === "fail") throw new HubError("VALIDATION", { what: "text" });
        return note;
      }),
  },
  Note: {
    __resolveReference: ({ id }: { id: string }, { loaders }: Context) => loaders.noteById.load(id),
    text: (note: Note, _args: unknown, { mask }: Context, info: Parameters<Context["mask"]>[0]) =>
      note.text === "hidden" ? mask(info, "STAFF") : note.text,
  },
};

export const notes = defineSubgraph({
  name: "notes",
  schemaFolder: new URL(".", import.meta.url),
  entities: [NoteEntity],
  migrations: [CreateNotes1764000000000],
  createLoaders,
  resolvers: [resolvers],
});
