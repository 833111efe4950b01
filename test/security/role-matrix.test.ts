import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { appRole } from "@sen/database";
import { visitor } from "@sen/identity";
import type { RoleClaim, Viewer } from "@sen/identity";
import { asApp, createTestDatabase, testPasswords } from "@sen/testing";
import { startTestHub } from "@sen/testing/hub";
import { ensureDemoTemplate } from "@sen/testing/hub-parts";
import type { Asker, TestHub } from "@sen/testing/hub";
import pg from "pg";
import { memberIdOf } from "../queries/facts.ts";
import { actions, matrix, roles } from "./role-matrix/matrix.ts";
import type { Action, ObjectRights, Role } from "./role-matrix/matrix.ts";
import type { Facts, Probe, Probes } from "./role-matrix/probe.ts";
import { ofEvents } from "./role-matrix/probes-of-events.ts";
import { ofMembers } from "./role-matrix/probes-of-members.ts";
import { ofPlans, ofUnits } from "./role-matrix/probes-of-ministries.ts";
import { ofProposals } from "./role-matrix/probes-of-proposals.ts";

const probes: Probes = { ...ofUnits, ...ofPlans, ...ofMembers, ...ofEvents, ...ofProposals };

const askers: Readonly<Record<Role, Asker | undefined>> = {
  visitor: undefined,
  herself: { subject: "demo-member-001" },
  member: { subject: "demo-member-009" },
  coordinator: { role: "UNIT_COORDINATOR", unit: "MOET" },
  otherCoordinator: { role: "UNIT_COORDINATOR", unit: "MAE" },
  secretariat: { role: "SECRETARIAT" },
  presidium: { role: "PRESIDIUM" },
  auditor: { role: "AUDITOR" },
  dataProtection: { role: "DATA_PROTECTION" },
  service: { role: "SERVICE" },
};

let hub: TestHub;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owner: pg.Client;
let ids: Readonly<Record<"A" | "herself", string>>;

beforeAll(async () => {
  hub = await startTestHub();
  database = await createTestDatabase([], await ensureDemoTemplate());
  owner = new pg.Client(database.admin);
  await owner.connect();
  const [unit] = await hub.sql<{ id: string }>("ministries", "select id from ministries.unit where code = 'MOET'");
  ids = { A: unit?.id ?? "", herself: await memberIdOf(hub, "demo-member-001") };
}, 180_000);
afterAll(async () => {
  await owner.end();
  await database.drop();
  await hub.stop();
});

test("every cell of the matrix has a way to try it, and every difference names a cell", () => {
  const tried = Object.entries(probes).flatMap(([object, ways]) =>
    Object.keys(ways).map((action) => `${object} ${action}`),
  );
  const listed = matrix.flatMap((rights) =>
    actions.filter((each) => rights[each]).map((each) => `${rights.object} ${each}`),
  );
  expect(tried.toSorted()).toEqual(listed.toSorted());
  const cells = roles.flatMap((role) => actions.map((action) => `${role} ${action}`));
  for (const { differences = {} } of matrix) expect(cells).toEqual(expect.arrayContaining(Object.keys(differences)));
});

const cellsOf = (rights: ObjectRights) =>
  actions.flatMap((action) => {
    const probe = probes[rights.object]?.[action];
    return probe === undefined ? [] : [{ action, probe, allowed: rights[action] ?? [] }];
  });

/** Ten roles one after the other, each with several requests. */
const longEnough = 120_000;

describe.each(matrix.map((rights) => [rights.object, rights] as const))("%s", (_object, rights) => {
  test.each(cellsOf(rights))(
    "through the gateway: $action",
    async ({ probe, allowed }) => {
      const answers: Record<string, string> = {};
      for (const role of roles) answers[role] = await tryThroughGateway(probe, role);
      expect(answers).toEqual(
        Object.fromEntries(roles.map((role) => [role, allowed.includes(role) ? "allowed" : "refused"])),
      );
    },
    longEnough,
  );

  const behind = cellsOf(rights).filter(({ probe }) => probe.rows !== undefined);
  if (behind.length === 0) return;
  test.each(behind)(
    "with the app role in psql: $action",
    async ({ action, probe }) => {
      const changers = [
        ...(rights.write ?? []),
        ...(rights.decide ?? []),
        ...roles.filter((role) => rights.bySqlOnly?.[role] !== undefined),
      ];
      const mayTouch = new Set(action === "read" ? rights.read : changers);
      const answers: Record<string, number | string> = {};
      for (const role of roles) answers[role] = await tryBySql(probe, action, role);
      for (const role of roles) {
        const touched = answers[role] === 1;
        // A refusal is a row that is not there or a right that is missing. Writes may go through functions alone.
        if (!touched) expect([0, "42501"]).toContain(answers[role]);
        if (touched || action === "read") expect({ role, touched }).toEqual({ role, touched: mayTouch.has(role) });
      }
    },
    longEnough,
  );
});

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
const factsText = ({ facts }: Probe) =>
  facts.replaceAll(/:(A|herself)\b/g, (_all, name: "A" | "herself") => literal(ids[name]));

async function tryThroughGateway(probe: Probe, role: Role): Promise<string> {
  const [facts] = await hub.sql<Facts>(probe.slice, factsText(probe));
  if (facts === undefined) throw new Error(`nothing to try it on: ${probe.facts}`);
  const common = { as: askers[role], purpose: "Thử quyền" };
  if (probe.query !== undefined) {
    const { data, errors } = await hub.execute({ ...common, query: probe.query, variables: used(probe.query, facts) });
    for (const { extensions } of errors ?? []) expect(["FORBIDDEN", "UNAUTHENTICATED"]).toContain(extensions["code"]);
    return probe.shows?.(data, facts) === true ? "allowed" : "refused";
  }
  const { mutation = "", input } = probe;
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const more = probe.arguments === undefined ? "" : `, ${probe.arguments}`;
  const query = `mutation ($input: ${inputTypes[mutation] ?? type}!) { ${mutation}(input: $input${more}) { userErrors { code } } }`;
  const { data, errors } = await hub.execute({ ...common, query, variables: { input: input?.(facts) } });
  const codes = [
    ...(errors ?? []).map(({ extensions }) => String(extensions["code"])),
    ...((data?.[mutation]?.userErrors ?? []) as { code: string }[]).map(({ code }) => code),
  ];
  if (codes.length === 0) return "allowed";
  // What somebody may not see is not there for her.
  return codes.every((code) => ["FORBIDDEN", "UNAUTHENTICATED", "NOT_FOUND"].includes(code)) ? "refused" : codes.join();
}

/** Inputs whose name is not their mutation's. */
const inputTypes: Readonly<Record<string, string>> = {
  respondToReferral: "RespondInput",
  transitionContribution: "TransitionEntryInput",
};

const used = (query: string, facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => query.includes(`$${name}:`)));

/** Rows read or changed by the app role of the slice as somebody, or the SQLSTATE of the refusal. */
async function tryBySql(probe: Probe, action: Action, role: Role): Promise<number | string> {
  const { rows } = await owner.query<Facts>(factsText(probe));
  const { table = "", where = "" } = probe.rows ?? {};
  const { rows: keys } = await owner.query<{ name: string }>(
    `select a.attname as name from pg_index as i join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary`,
    [table],
  );
  const [key = { name: "id" }] = keys;
  const condition = where.replace(":id", "$1");
  const statement =
    action === "read"
      ? `select from ${table} where ${condition}`
      : `update ${table} set ${key.name} = ${key.name} where ${condition}`;
  const settings = { ...database.admin, user: appRole(probe.slice), password: testPasswords.appPassword };
  return asApp(settings, await viewerOf(role), async (client) => {
    try {
      return (await client.query(statement, [rows[0]?.["id"]])).rowCount ?? 0;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code !== undefined) return error.code;
      throw error;
    }
  });
}

/** The claims the gateway would sign for her. */
async function viewerOf(role: Role): Promise<Viewer> {
  const asker = askers[role];
  if (asker === undefined) return visitor;
  const subject = "subject" in asker ? asker.subject : subjectOf(await hub.token(asker));
  const { rows } = await owner.query<{ member_id: string | null }>(
    "select (select member_id from members.member_account where subject = $1) as member_id",
    [subject],
  );
  const memberId = rows[0]?.member_id ?? null;
  const granted = await owner.query<RoleClaim>(
    `select role, unit_id as "unitId" from members.role_grant where subject = $1`,
    [subject],
  );
  const posts = await owner.query<{ unitId: string }>(
    `select unit_id as "unitId" from members.appointment
     where member_id = $1 and is_primary and starts_on <= members.today() and coalesce(ends_on >= members.today(), true)`,
    [memberId],
  );
  const unitId = posts.rows[0]?.unitId ?? null;
  const own: RoleClaim[] = memberId === null ? [] : [{ role: "NETWORK_MEMBER", unitId }];
  return { subject, memberId, roles: [...granted.rows, ...own], purpose: "Thử quyền" };
}

function subjectOf(token: string): string {
  const [, payload = ""] = token.split(".");
  return (JSON.parse(Buffer.from(payload, "base64url").toString()) as { sub: string }).sub;
}
