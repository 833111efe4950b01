/**
 * What every policy is written with. `sen.viewer` is set once per transaction by `ViewerDatabase`; without it there is
 * no viewer and every guarded row is hidden. All functions are STABLE, so `(select sen.…)` is evaluated once a statement.
 */
export const viewerFunctions = `
create schema if not exists sen;
grant usage on schema sen to public;

create or replace function sen.viewer() returns jsonb language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('sen.viewer', true), '')::jsonb, '{"roles": []}'::jsonb)
$$;
comment on function sen.viewer() is 'Claims of the viewer of this transaction.';

create or replace function sen.viewer_member() returns text language sql stable parallel safe as $$
  select sen.viewer() ->> 'memberId'
$$;
comment on function sen.viewer_member() is 'Id of the viewer''s own member; null when she is none.';

create or replace function sen.viewer_subject() returns text language sql stable parallel safe as $$
  select sen.viewer() ->> 'subject'
$$;

create or replace function sen.viewer_has(variadic wanted text[]) returns boolean language sql stable parallel safe as $$
  select exists (select from jsonb_array_elements(sen.viewer() -> 'roles') as claim where claim ->> 'role' = any (wanted))
$$;
comment on function sen.viewer_has(text[]) is 'True when the viewer holds any of the roles, in whatever unit.';

create or replace function sen.viewer_units(variadic wanted text[]) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg(claim ->> 'unitId') filter (where claim ->> 'unitId' is not null), '{}')
  from jsonb_array_elements(sen.viewer() -> 'roles') as claim
  where claim ->> 'role' = any (wanted)
$$;
comment on function sen.viewer_units(text[]) is 'Ids of the units for which the viewer holds any of the roles.';

create or replace function sen.viewer_signed_in() returns boolean language sql stable parallel safe as $$
  select jsonb_array_length(sen.viewer() -> 'roles') > 0
$$;

create or replace function sen.vi_fold(text) returns text language sql immutable parallel safe strict as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)))
$$;
comment on function sen.vi_fold(text) is 'Text without accents and case, đ as d: what Vietnamese search compares.';
`;
