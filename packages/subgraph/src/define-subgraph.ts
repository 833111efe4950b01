import { buildSubgraphSchema } from "@apollo/subgraph";
import { standardMigrations } from "@sen/database";
import type { CursorCodec, MigrationClass, ViewerDatabase } from "@sen/database";
import type { Tickets, Viewer } from "@sen/identity";
import { parse } from "graphql";
import type { GraphQLResolveInfo, GraphQLSchema } from "graphql";
import type { EntitySchema } from "typeorm";
import { withLookAhead } from "./graphql/look-ahead.ts";
import type { MaskReason } from "./graphql/masked-fields.ts";
import { mergeResolvers } from "./graphql/merge-resolvers.ts";
import { readSchema } from "./graphql/read-schema.ts";
import { dateScalar, dateTimeScalar } from "./graphql/scalars.ts";
import type { Consumer } from "./work/consumer.ts";
import type { Job } from "./work/job.ts";
import type { Tally } from "./work/tally.ts";

/** What loaders are made with, anew for each request. */
export interface LoaderContext {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly codec: CursorCodec;
  /** Short-lived permissions that the gateway takes, as for the file of a document. */
  readonly tickets: Tickets;
  /** Today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What every resolver gets as its third argument. */
export interface SubgraphContext<Loaders> extends LoaderContext {
  readonly loaders: Loaders;
  /** The moment the request began. */
  readonly now: Date;
  /** Counts what a job of the slice writes down later. */
  readonly tally: Tally;
  /** Hides the field being resolved: gives null and tells the caller why in `extensions.masked`. */
  readonly mask: (info: Pick<GraphQLResolveInfo, "path">, reason: MaskReason) => null;
}

export interface SubgraphDefinition<Loaders> {
  /** Name of the slice; also its PostgreSQL schema and part of its roles' names. */
  readonly name: string;
  /** Folder below which every `.graphql` file is part of the slice's schema. */
  readonly schemaFolder: URL;
  // EntitySchema is invariant in its row type, so a list of unlike ones needs the widest form TypeORM offers.
  readonly entities: readonly EntitySchema[];
  /** The slice's own migrations; those of the tables every slice has come before them by themselves. */
  readonly migrations: readonly MigrationClass[];
  /** What the slice does when something has happened in another one. */
  readonly consumers?: readonly Consumer[];
  /** What the slice does by the clock. */
  readonly jobs?: readonly Job[];
  /** Reads settings of the slice's own from the environment before it is served; throws `CONFIGURATION`. */
  readonly readSettings?: (environment: NodeJS.ProcessEnv) => unknown;
  readonly createLoaders: (context: LoaderContext) => Loaders;
  /** Resolver maps by feature; their types come from the slice's own generated `Resolvers`. */
  readonly resolvers: readonly object[];
}

/** A slice that is ready to be migrated, composed and served. */
export interface Subgraph<Loaders = unknown> extends SubgraphDefinition<Loaders> {
  /** The slice's schema as it is composed into the graph. */
  readonly sdl: string;
  /** The executable schema; built on first use, since composing needs the SDL alone. */
  readonly buildSchema: () => GraphQLSchema;
}

/** Puts a slice together; throws when its SDL does not parse. */
export function defineSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>): Subgraph<Loaders> {
  const sdl = readSchema(definition.schemaFolder);
  const typeDefs = parse(sdl);
  const scalars = { Date: dateScalar, DateTime: dateTimeScalar };
  let schema: GraphQLSchema | undefined;
  const buildSchema = () =>
    (schema ??= withLookAhead(
      buildSubgraphSchema({
        typeDefs,
        // Apollo's resolver map type is looser than the generated one that checked these resolvers.
        resolvers: mergeResolvers([scalars, ...definition.resolvers]) as Record<string, never>,
      }),
    ));
  const migrations = [...standardMigrations(definition.name), ...definition.migrations];
  return { ...definition, migrations, sdl, buildSchema };
}
