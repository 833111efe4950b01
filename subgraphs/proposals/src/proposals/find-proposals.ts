import { allOf, loadConnection, sql, searchPatterns } from "@sen/database";
import type { Connection, OrderColumn, PageArguments, Sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { ProposalFilter, ProposalOrder } from "../generated/resolvers.ts";
import { proposalColumns, ProposalEntity } from "./entities.ts";
import type { Proposal } from "./entities.ts";

/** Newest first: by submission, drafts by their making. */
export const newestFirst: readonly OrderColumn[] = [
  { expression: "coalesce(t.submitted_at, t.created_at)", type: "timestamptz", direction: "desc" },
  { expression: "t.id", type: "text", direction: "desc" },
];

const orders: Readonly<Record<ProposalOrder, readonly OrderColumn[]>> = {
  NEWEST: newestFirst,
  MOST_ENDORSED: [
    { expression: "t.endorsement_count", type: "integer", direction: "desc" },
    { expression: "t.id", type: "text", direction: "desc" },
  ],
  OLDEST_IN_STATE: [
    { expression: "t.state_since", type: "timestamptz" },
    { expression: "t.id", type: "text" },
  ],
};

export interface ListArguments extends PageArguments {
  readonly filter?: ProposalFilter | null | undefined;
  readonly orderBy?: ProposalOrder | null | undefined;
}

/** One page of the proposals the viewer may see. */
export async function findProposals(
  { db, codec }: Pick<LoaderContext, "db" | "codec">,
  args: ListArguments,
): Promise<Connection<Proposal>> {
  const where = allOf(conditions(args.filter ?? {}));
  return loadConnection(db, args, {
    entity: ProposalEntity,
    columns: proposalColumns,
    where,
    orderBy: orders[args.orderBy ?? "NEWEST"],
    codec,
  });
}

function conditions(filter: ProposalFilter): (Sql | null)[] {
  const patterns = searchPatterns(filter.text);
  return [
    patterns && sql`t.title_fold like all (array(select sen.vi_fold(word) from unnest(${patterns}::text[]) as word))`,
    filter.states ? inStates(filter.states) : null,
    filter.kinds ? sql`t.kind = any(${filter.kinds}::text[])` : null,
    filter.fields ? sql`t.fields && ${filter.fields}::text[]` : null,
    filter.authorMinistryIds ? sql`t.author_unit_id = any(${filter.authorMinistryIds}::text[])` : null,
    filter.targetMinistryIds
      ? sql`exists (
          select from proposals.referral as r
          where r.proposal_id = t.id and r.unit_id = any(${filter.targetMinistryIds}::text[]))`
      : null,
    typeof filter.year === "number" ? sql`t.year = ${filter.year}` : null,
  ];
}

/** Condition that proposal `t` is in one of the states. */
export function inStates(states: readonly string[]): Sql {
  return sql`t.state = any(${states}::text[])`;
}
