import { appRole } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

const app = appRole("registry");

/** Graphs, slices and their versions; rights; gateways; what is used; the ledger. */
export class CreateRegistry1764200000000 implements MigrationInterface {
  readonly name = "CreateRegistry1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table registry.graph (
        name text primary key check (name ~ '^[a-z][a-z0-9_-]{0,62}$'),
        -- Number of the version that is served; 0 before the first. Everything that changes a graph locks this row first.
        version int not null default 0,
        contracts jsonb not null default '[]',
        created_at timestamptz not null default now()
      );

      create table registry.slice (
        graph text not null references registry.graph,
        name text not null check (name ~ '^[a-z][a-z0-9_-]{0,62}$'),
        owner text not null,
        -- Order in which slices joined: who came first owns what both define.
        place int not null,
        joined_at timestamptz not null default now(),
        primary key (graph, name),
        unique (graph, place)
      );
      comment on table registry.slice is 'Names of slices with their owners; a name stays its owner''s when the slice is gone.';

      create table registry.slice_schema (
        id bigint generated always as identity primary key,
        graph text not null,
        slice text not null,
        hash text not null,
        url text not null,
        sdl text not null,
        message text not null,
        unit text not null,
        actor text not null,
        at timestamptz not null default now(),
        foreign key (graph, slice) references registry.slice (graph, name)
      );
      create index slice_schema_slice on registry.slice_schema (graph, slice, id desc);

      create table registry.version (
        graph text not null references registry.graph,
        number int not null check (number > 0),
        cause text not null check (cause in ('PUBLISH', 'DELETE', 'GRANT', 'HEALTH', 'ROLLBACK', 'PROMOTE', 'CONTRACTS', 'OWNERS')),
        unit text not null,
        actor text not null,
        message text not null,
        supergraph text not null,
        ownership jsonb not null,
        quarantined jsonb not null,
        dark jsonb not null,
        contracts jsonb not null,
        at timestamptz not null default now(),
        primary key (graph, number)
      );

      create table registry.version_slice (
        graph text not null,
        number int not null,
        slice text not null,
        owner text not null,
        schema_id bigint not null references registry.slice_schema,
        -- True when the slice could not be composed into this version.
        left_out boolean not null default false,
        primary key (graph, number, slice),
        foreign key (graph, number) references registry.version,
        foreign key (graph, slice) references registry.slice (graph, name)
      );

      create table registry.access_grant (
        id uuid primary key default gen_random_uuid(),
        graph text not null references registry.graph,
        verb text not null check (verb in ('REQUIRES', 'PROVIDES', 'OVERRIDE', 'EXTEND')),
        coordinate text not null,
        owner text not null,
        grantee text not null check (grantee <> owner),
        purpose text not null check (purpose <> ''),
        state text not null check (state in ('REQUESTED', 'GIVEN', 'REFUSED', 'REVOKED', 'ENDED')),
        valid_until timestamptz not null,
        requested_by text not null,
        requested_at timestamptz not null default now(),
        decided_by text,
        decided_at timestamptz,
        reason text
      );
      create unique index access_grant_open on registry.access_grant (graph, verb, coordinate, grantee)
        where state in ('REQUESTED', 'GIVEN');
      create index access_grant_end on registry.access_grant (valid_until) where state = 'GIVEN';

      create table registry.change_request (
        id uuid primary key default gen_random_uuid(),
        graph text not null references registry.graph,
        state text not null check (state in ('WAITING', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
        hash text not null,
        slices jsonb not null,
        unit text not null,
        actor text not null,
        message text not null,
        findings jsonb not null,
        version int,
        at timestamptz not null default now(),
        decided_at timestamptz
      );
      create unique index change_request_open on registry.change_request (graph, hash) where state = 'WAITING';

      create table registry.approval (
        request_id uuid not null references registry.change_request,
        unit text not null,
        state text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REJECTED')),
        actor text,
        reason text,
        at timestamptz,
        primary key (request_id, unit)
      );
      create index approval_unit on registry.approval (unit) where state = 'WAITING';

      create table registry.access_token (
        id uuid primary key default gen_random_uuid(),
        -- SHA-256 of the token: the token itself is shown once and kept nowhere.
        hash bytea not null unique,
        name text not null,
        unit text not null,
        -- Slices it may touch; null is all of its unit's.
        slices text[],
        verbs text[] not null,
        expires_at timestamptz not null,
        created_by text not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );

      create table registry.gateway (
        graph text not null references registry.graph,
        id text not null,
        -- What it said last of the newest version it knows.
        report jsonb,
        serving int,
        seen_at timestamptz not null default now(),
        primary key (graph, id)
      );
      -- Streams of instances that were killed are forgotten by their age.
      create table registry.gateway_stream (
        graph text not null,
        gateway text not null,
        id text not null,
        seen_at timestamptz not null default now(),
        primary key (graph, gateway, id)
      );

      create table registry.operation (
        graph text not null references registry.graph,
        hash text not null,
        name text,
        document text not null,
        primary key (graph, hash)
      );
      create table registry.operation_use (
        graph text not null,
        hash text not null,
        client text not null,
        client_version text not null,
        day date not null,
        count bigint not null,
        errors bigint not null default 0,
        primary key (graph, day, hash, client, client_version),
        foreign key (graph, hash) references registry.operation
      );
      create index operation_use_hash on registry.operation_use (graph, hash);

      create table registry.usage_report (
        id text primary key,
        at timestamptz not null default now()
      );
      comment on table registry.usage_report is 'Reports taken, so that one sent twice counts once.';

      create sequence registry.document_change;
      create table registry.trusted_document (
        graph text not null references registry.graph,
        client text not null,
        id text not null,
        name text,
        document text not null,
        unit text not null,
        actor text not null,
        at timestamptz not null default now(),
        withdrawn boolean not null default false,
        -- Grows with each change, so that gateways ask for what is new since the last one they know.
        change bigint not null default nextval('registry.document_change'),
        primary key (graph, client, id)
      );
      create index trusted_document_change on registry.trusted_document (graph, change);
      create table registry.client (
        graph text not null references registry.graph,
        name text not null,
        unit text not null,
        -- What becomes of its operations that are not registered.
        mode text not null default 'off' check (mode in ('off', 'warn', 'enforce')),
        primary key (graph, name)
      );
      comment on table registry.client is 'Units that answer for client programs, by the name these send; * is for all others.';

      -- Units as the slice ministries knows them: people act for units by id, slices are owned by code.
      create table registry.unit (
        id text primary key,
        code text not null unique,
        -- The unit that took over when it ended.
        successor text
      );

      create table registry.slice_health (
        graph text not null,
        slice text not null,
        failing_since timestamptz,
        reason text,
        -- True once it failed for longer than the setting: the graph is served without calling it.
        unwell boolean not null default false,
        primary key (graph, slice),
        foreign key (graph, slice) references registry.slice (graph, name)
      );

      create table registry.ledger (
        number bigint primary key,
        at timestamptz not null,
        graph text not null,
        kind text not null,
        unit text not null,
        actor text not null,
        subject text not null,
        previous bytea not null,
        hash bytea not null,
        key_id text not null,
        signature bytea not null
      );
      comment on table registry.ledger is 'What was decided about graphs: each entry seals the one before it; subject is the JSON text that was sealed.';

      grant usage on schema registry to ${app};
      grant select, insert, update on registry.graph, registry.slice, registry.access_grant, registry.change_request,
        registry.approval, registry.access_token, registry.gateway, registry.gateway_stream, registry.operation_use,
        registry.trusted_document, registry.client, registry.unit, registry.slice_health to ${app};
      grant select, insert on registry.slice_schema, registry.version, registry.version_slice, registry.operation,
        registry.ledger, registry.usage_report to ${app};
      grant usage on sequence registry.document_change to ${app};
      grant delete on registry.approval, registry.operation_use, registry.operation, registry.gateway, registry.gateway_stream,
        registry.usage_report to ${app};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table registry.ledger, registry.slice_health, registry.unit, registry.client, registry.trusted_document,
        registry.usage_report, registry.operation_use, registry.operation, registry.gateway_stream, registry.gateway, registry.access_token, registry.approval, registry.change_request,
        registry.access_grant, registry.version_slice, registry.version, registry.slice_schema, registry.slice, registry.graph;
      drop sequence registry.document_change;
    `);
  }
}
