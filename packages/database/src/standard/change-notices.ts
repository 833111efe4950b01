/** The channel on which slices tell which of what others may keep has changed. */
export const changesChannel = "sen_changes";

/**
 * SQL of the trigger function that tells of changed rows when, and only when, their transaction commits: notices are
 * `slice change tag`. A change is named by its transaction, and `sen.change` holds that name for whoever answers.
 */
export function changeNotices(schema: string): { readonly up: string; readonly down: string } {
  return {
    up: `
create function ${schema}.tell_change() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  change text := pg_current_xact_id()::text;
  versions jsonb[] := case tg_op
    when 'INSERT' then array[to_jsonb(new)]
    when 'DELETE' then array[to_jsonb(old)]
    else array[to_jsonb(old), to_jsonb(new)]
  end;
  version jsonb;
  tag text;
begin
  if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
  foreach version in array versions loop
    foreach tag in array tg_argv loop
      -- 'Type:column' names one entity, 'Type' any of them.
      perform pg_notify('${changesChannel}', concat_ws(' ', '${schema}', change, concat_ws(':',
        split_part(tag, ':', 1), version ->> nullif(split_part(tag, ':', 2), ''))));
    end loop;
  end loop;
  perform set_config('sen.change', change, true);
  return null;
end $$;
comment on function ${schema}.tell_change() is 'Tells those who keep answers of this slice what changed, when and only when this transaction commits.';`,
    down: `drop function ${schema}.tell_change();`,
  };
}

export interface ToldTable {
  /** Table name with its schema. */
  readonly table: string;
  /** What a changed row puts out: `Type:column` for the entity whose id the column holds, `Type` for any of the type. */
  readonly tags: readonly string[];
}

/** SQL that has every change of a table's rows told to those who keep answers. For migrations, as is {@link tellNoChanges}. */
export function tellChanges({ table, tags }: ToldTable): string {
  const [schema = ""] = table.split(".");
  return `create trigger tell_change after insert or update or delete on ${table}
  for each row execute function ${schema}.tell_change(${tags.map((tag) => `'${tag}'`).join(", ")});`;
}

export function tellNoChanges({ table }: Pick<ToldTable, "table">): string {
  return `drop trigger tell_change on ${table};`;
}
