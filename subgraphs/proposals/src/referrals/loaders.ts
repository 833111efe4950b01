import { allOf, loadByArguments, loadConnections, loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { OfficialResponseEntity, ReferralEntity } from "./entities.ts";
import type { Referral } from "./entities.ts";
import { openStates } from "./states.ts";

export interface InboxArguments extends PageArguments {
  readonly states: readonly string[] | null;
  readonly overdueOnly: boolean;
}

export function createReferralLoaders({ db, codec, today }: LoaderContext) {
  return {
    referralById: loadOne(db, rowsBy(db, ReferralEntity, "id"), (referral) => referral.id),
    referralsOfProposal: loadMany(
      db,
      rowsBy(db, ReferralEntity, "proposalId", { order: { sentAt: "asc", id: "asc" } }),
      (referral) => referral.proposalId,
    ),
    referralsOfUnit: loadByArguments<InboxArguments, string, Connection<Referral>>(
      db,
      (unitIds, { states, overdueOnly, ...page }) =>
        loadConnections(db, unitIds, page, {
          entity: ReferralEntity,
          belongsTo: sql`t.unit_id = p.key`,
          where: allOf([
            states === null ? null : sql`t.state = any(${states}::text[])`,
            overdueOnly && sql`t.state = any(${openStates}::text[]) and t.late_from <= ${today}::date`,
          ]),
          orderBy: [
            { expression: "t.due_on", type: "date" },
            { expression: "t.id", type: "text" },
          ],
          codec,
        }),
      (unitId) => {
        throw new Error(`loadConnections left out the unit ${unitId}`);
      },
    ),
    responseOfReferral: loadOne(
      db,
      rowsBy(db, OfficialResponseEntity, "referralId"),
      (response) => response.referralId,
    ),
  };
}
