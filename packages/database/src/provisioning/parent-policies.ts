/** How PostgreSQL prints the condition that a row is read where its parent is, found by the parent's key. */
const byKey = "EXISTS \\( SELECT\\s+FROM [\\w.]+(?: \\w+)?\\s+WHERE \\(\\w+\\.id = \\w+\\.\\w+\\)";

/**
 * SQL that makes the select policies of a schema look a row's parent up by its key, one row at a time. Without it the planner, which
 * expects ten times the rows that come, now and then reads the whole table of parents instead, under the parents' own
 * policy. For migrations, after the tables are guarded.
 */
export function lookUpParents(schema: string): string {
  // PostgreSQL does not look into a subquery with an offset, even none, to turn it into something else.
  return rewritePolicies(schema, { from: `(${byKey})\\)`, to: "\\1 OFFSET 0)" });
}

/** Leaves it to the planner again. */
export function leaveParentsToPlanner(schema: string): string {
  return rewritePolicies(schema, { from: `(${byKey})\\s+OFFSET 0\\)`, to: "\\1)" });
}

function rewritePolicies(schema: string, { from, to }: { readonly from: string; readonly to: string }): string {
  return `
do $$
declare
  rule record;
begin
  perform ${schema}.lock_for_moment(variadic tables) from (
    select array_agg(distinct format('%I.%I', schemaname, tablename)) as tables from pg_policies
    where schemaname = '${schema}' and cmd = 'SELECT' and qual ~ '${from}'
  ) as found where tables is not null;
  for rule in select * from pg_policies where schemaname = '${schema}' and cmd = 'SELECT' and qual ~ '${from}' loop
    execute format('alter policy %I on %I.%I using (%s)', rule.policyname, rule.schemaname, rule.tablename,
      regexp_replace(rule.qual, '${from}', '${to}', 'g'));
  end loop;
end $$`;
}
