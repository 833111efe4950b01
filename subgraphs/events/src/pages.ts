import { loadByArguments, loadConnections } from "@sen/database";
import type { Connection, ConnectionQuery, PageArguments, ViewerDatabase } from "@sen/database";
import type { ObjectLiteral } from "typeorm";

/** A loader of one paged field: parents that ask for the same page with the same arguments share one statement. */
export function loadPages<Arguments extends PageArguments, Row extends ObjectLiteral>(
  db: ViewerDatabase,
  queryFor: (args: Arguments) => ConnectionQuery<Row>,
) {
  return loadByArguments<Arguments, string, Connection<Row>>(
    (keys, args) => loadConnections(db, keys, args, queryFor(args)),
    (key) => {
      throw new Error(`no page was loaded for ${key}`);
    },
  );
}
