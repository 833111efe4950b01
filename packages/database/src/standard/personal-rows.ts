/** Rows that a slice holds about a member: `name` of the section, table without its schema, column that names her. */
export type HeldRows = readonly [name: string, table: string, owner: string];

/**
 * SQL of a function `<schema>.personal_rows(of_member)` that gives all rows of the listed tables about one member, for
 * herself and data protection, past row-level security. For migrations. A table that is not there is passed over.
 */
export function createPersonalRows(schema: string, held: readonly HeldRows[]): string {
  return `
create function ${schema}.personal_rows(of_member text) returns table (name text, rows jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  target record;
begin
  if not (sen.viewer_has('DATA_PROTECTION') or sen.viewer_member() is not distinct from of_member) then
    raise insufficient_privilege;
  end if;
  for target in
    select item.value ->> 0 as name, to_regclass('${schema}.' || (item.value ->> 1)) as relation, item.value ->> 2 as owner
    from jsonb_array_elements('${JSON.stringify(held)}'::jsonb) with ordinality as item (value, place) order by item.place
  loop
    continue when target.relation is null;
    name := target.name;
    execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from %s as t where t.%I = $1', target.relation, target.owner)
    into rows using of_member;
    return next;
  end loop;
end $$;
comment on function ${schema}.personal_rows(text) is 'Everything this slice holds about a person, for herself and data protection.';
`;
}
