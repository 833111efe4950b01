import type { ViewerDatabase } from "@sen/database";
import type { DataRequestState } from "../generated/resolvers.ts";
import type { DataRequest } from "./entities.ts";

/** Lets others know that a request has moved: the person is to hear of it. */
export function tellMove(
  db: ViewerDatabase,
  { id, memberId, kind, state }: DataRequest,
  from: DataRequestState | null,
): Promise<void> {
  return db.emit({
    type: "data_request.moved",
    aggregate: `member:${memberId}`,
    payload: { dataRequestId: id, memberId, kind, ...(from !== null && { from }), to: state },
  });
}
