import type { ObjectLiteral } from "typeorm";
import { loadByArguments } from "../loaders.ts";
import type { ViewerDatabase } from "../viewer-database.ts";
import type { Connection, PageArguments } from "./connection.ts";
import { loadConnections } from "./load-connections.ts";
import type { ConnectionQuery } from "./load-connections.ts";

/** A loader of one paged field: parents that ask for the same page with the same arguments share one statement. */
export function loadPages<Arguments extends PageArguments, Row extends ObjectLiteral>(
  db: ViewerDatabase,
  queryFor: (args: Arguments) => ConnectionQuery<Row>,
) {
  return loadByArguments<Arguments, string, Connection<Row>>(
    db,
    (keys, args) => loadConnections(db, keys, args, queryFor(args)),
    (key) => {
      throw new Error(`no page was loaded for ${key}`);
    },
  );
}
