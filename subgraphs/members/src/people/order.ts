import type { OrderColumn } from "@sen/database";

/** Vietnamese lists of people: given, family, middle name, each in the Vietnamese alphabet; the id keeps pages stable. */
export const byGivenName: readonly OrderColumn[] = [
  "t.given_name",
  "t.family_name",
  "coalesce(t.middle_name, '')",
  "t.id",
].map((expression) => ({ expression, type: "text", collation: "vi-x-icu" }) as const);

/**
 * Highest level among the fields asked for, which stand in the page's parent key as `A,B,C` (empty: any field); then by
 * name. They cannot be bound as values here, since an order is SQL text that the cursor repeats.
 */
export const byRelevance: readonly OrderColumn[] = [
  {
    expression: `(
      select coalesce(max(case known.level when 'NATIONAL_EXPERT' then 3 when 'SENIOR' then 2 else 1 end), 0)
      from members.member_expertise as known
      where known.member_id = t.id and (p.key = '' or known.expertise_code = any (string_to_array(p.key, ',')))
    )`,
    type: "integer",
    direction: "desc",
  },
  ...byGivenName,
];

/** Those who joined last come first. */
export const byJoining: readonly OrderColumn[] = [
  {
    expression: `(
      select max(joined.started_on) from members.membership as joined
      where joined.member_id = t.id and joined.state in ('ACTIVE', 'SUSPENDED', 'ENDED')
    )`,
    type: "date",
    direction: "desc",
  },
  ...byGivenName,
];
