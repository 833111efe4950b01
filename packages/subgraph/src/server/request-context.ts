import { ViewerDatabase } from "@sen/database";
import type { CursorCodec, ReadSource, ViewerDatabaseOptions } from "@sen/database";
import type { Tickets, Viewer } from "@sen/identity";
import type { DataSource } from "typeorm";
import type { Subgraph, SubgraphContext } from "../define-subgraph.ts";
import { MaskedFields } from "../graphql/masked-fields.ts";
import type { CommittedEvents } from "../outbox/committed-events.ts";
import type { Tally } from "../work/tally.ts";
import { dayInVietnam } from "./day-in-vietnam.ts";

/** The context of one request, with what only the server itself touches. */
export interface RequestContext extends SubgraphContext<unknown> {
  readonly db: ViewerDatabase;
  readonly maskedFields: MaskedFields;
  /** Where subscriptions get their events from. */
  readonly committed: CommittedEvents;
}

export interface RequestEnvironment {
  readonly subgraph: Subgraph;
  readonly dataSource: DataSource;
  readonly codec: CursorCodec;
  readonly tickets: Tickets;
  readonly committed: CommittedEvents;
  readonly tally: Tally;
  readonly clock: () => Date;
  readonly watch: Required<Pick<ViewerDatabaseOptions, "onStatement" | "onAnswer">>;
}

/** Makes the context of a request whose viewer has been verified, on the primary unless told another source. */
export function createRequestContext(
  environment: RequestEnvironment,
  viewer: Viewer,
  { dataSource, reaches }: Partial<ReadSource> = {},
): RequestContext {
  const { subgraph, codec, tickets, committed, tally, clock, watch } = environment;
  const source = dataSource ?? environment.dataSource;
  const db = new ViewerDatabase(source, { viewerClaims: JSON.stringify(viewer), reaches, ...watch });
  const maskedFields = new MaskedFields();
  const now = clock();
  const loaderContext = { db, viewer, codec, tickets, today: dayInVietnam(now) };
  const loaders = subgraph.createLoaders(loaderContext);
  return { ...loaderContext, loaders, now, mask: maskedFields.mask, maskedFields, committed, tally };
}
