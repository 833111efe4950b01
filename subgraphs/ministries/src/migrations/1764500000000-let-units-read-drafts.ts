import type { TableGuard } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { isCoordinatorOf, isPresidium, isSecretariat, isSignedIn, isStaff } from "./conditions.ts";
import { guardAnew } from "./guard-anew.ts";

/** Members read the drafts of their own unit's plan and review (domain §4.3); budgets and notes stay with its coordinators. */
export class LetUnitsReadDrafts1764500000000 implements MigrationInterface {
  name = "LetUnitsReadDrafts1764500000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const guard of guards(` or ${isMemberOf("unit_id")}`)) await runner.query(guardAnew(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const guard of guards("")) await runner.query(guardAnew(guard));
  }
}

const isMemberOf = (unit: string) => `${unit} = any ((select sen.viewer_units('NETWORK_MEMBER'))::text[])`;

/** As they stand since plans are written; only who reads beside coordinators and staff differs. */
const guards = (readers: string): readonly TableGuard[] => [
  {
    table: "ministries.annual_plan",
    read: `(state in ('APPROVED', 'IN_PROGRESS', 'CLOSED') and ${isSignedIn}) or ${isStaff} or ${isCoordinatorOf("unit_id")}${readers}`,
    insert: `state = 'DRAFT' and ${isCoordinatorOf("unit_id")}`,
    update: `(state in ('DRAFT', 'SUBMITTED', 'RETURNED') and ${isCoordinatorOf("unit_id")})
      or (state <> 'DRAFT' and ${isSecretariat})`,
  },
  {
    table: "ministries.period_review",
    read: `(state = 'ACCEPTED' and ${isSignedIn}) or ${isStaff} or ${isCoordinatorOf("unit_id")}${readers}`,
    insert: `state = 'DRAFT' and ((unit_id is null and ${isSecretariat}) or ${isCoordinatorOf("unit_id")})`,
    update: `(state in ('DRAFT', 'SUBMITTED') and ((unit_id is null and ${isSecretariat}) or ${isCoordinatorOf("unit_id")}))
      or (state <> 'DRAFT' and ((unit_id is null and ${isPresidium}) or (unit_id is not null and ${isSecretariat})))`,
  },
];
