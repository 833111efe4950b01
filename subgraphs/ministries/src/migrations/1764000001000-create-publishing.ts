import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Documents and announcements: what units publish. */
export class CreatePublishing1764000001000 implements MigrationInterface {
  name = "CreatePublishing1764000001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(
      guardTable({
        table: "ministries.document",
        read: `${visibleTo("issuer_id")} or created_by = (select sen.viewer_subject())`,
      }),
    );
    await runner.query(
      guardTable({
        table: "ministries.announcement",
        read: `(state <> 'DRAFT' and ${visibleTo("publisher_id")}) or publisher_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])`,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table ministries.announcement, ministries.document");
  }
}

/** Domain §4.2: public to all, network to every signed-in role, unit to the people of the unit and staff. */
const visibleTo = (unit: string) => `(
  visibility = 'PUBLIC'
  or (visibility = 'NETWORK' and (select sen.viewer_signed_in()))
  or (visibility = 'UNIT' and (
    ${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR', 'NETWORK_MEMBER'))::text[])
    or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')))))`;

const tables = `
create table ministries.document (
  id text primary key default 'doc_' || uuidv7(),
  doc_number text,
  doc_type text not null check (doc_type in ('NGHI_QUYET', 'QUYET_DINH', 'KE_HOACH', 'CONG_VAN', 'THONG_BAO', 'BAO_CAO',
    'BIEN_BAN', 'TO_TRINH', 'TAI_LIEU', 'OTHER')),
  title_vi text not null,
  title_en text,
  -- Numbers like 45/CV-BGDĐT stay searchable: folding keeps digits and slashes.
  fold text not null generated always as (
    sen.vi_fold(coalesce(doc_number, '') || ' ' || title_vi || ' ' || coalesce(title_en, ''))
  ) stored,
  issuer_id text references ministries.unit,
  issued_on date,
  visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'UNIT', 'SELF')),
  file_name text,
  mime_type text,
  size_bytes integer check (size_bytes >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  supersedes_id text references ministries.document,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1
);
create index document_newest on ministries.document (coalesce(issued_on, '-infinity'::date) desc, id);
create index document_issuer on ministries.document (issuer_id, coalesce(issued_on, '-infinity'::date) desc, id);
create index document_fold on ministries.document using gin (fold public.gin_trgm_ops);

create table ministries.announcement (
  id text primary key default 'ann_' || uuidv7(),
  publisher_id text not null references ministries.unit,
  title_vi text not null,
  title_en text,
  body_vi text not null,
  body_en text,
  visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'UNIT')),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  pinned boolean not null default false,
  published_at timestamptz,
  expires_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check (state = 'DRAFT' or published_at is not null)
);
create index announcement_newest on ministries.announcement (((not pinned)::int), published_at desc, id) where state = 'PUBLISHED';
create index announcement_publisher on ministries.announcement (publisher_id);`;
