import { describe, expect, test } from "@jest/globals";
import { createRequestSigner } from "@sen/identity";
import type { Asker } from "@sen/testing/hub";
import { codeOf, json, send } from "./attacked-hub.ts";
import type { AttackedHub } from "./attacked-hub.ts";

const claims = (role: string) =>
  Buffer.from(
    JSON.stringify({ subject: "demo-secretariat", memberId: null, roles: [{ role, unitId: null }], purpose: null }),
  ).toString("base64url");

export function confusionAttacks(attacked: () => AttackedHub): void {
  const hub = () => attacked().hub;
  const graphql = (body: unknown, headers: Record<string, string> = {}) =>
    send(`${hub().url}/graphql`, { headers: { ...json, ...headers }, body: JSON.stringify(body) });
  const whoAmI = { query: "{ me { roles { role } } members(first: 1) { totalCount } }" };
  const asked = (answer: { readonly text: string }) => JSON.parse(answer.text) as Record<string, unknown>;

  describe("headers smuggled through the gateway", () => {
    test("viewer claims, signatures and roles that a client sends change nothing", async () => {
      const { url, key } = hub().sliceAt("members");
      const viewer = {
        subject: "demo-secretariat",
        memberId: null,
        roles: [{ role: "SECRETARIAT", unitId: null }],
        purpose: null,
      } as const;
      const signed = await createRequestSigner(key)({ method: "POST", url, body: JSON.stringify(whoAmI), viewer });
      const visitor = asked(await graphql(whoAmI));
      for (const headers of [
        { "sen-viewer": claims("SECRETARIAT") },
        signed,
        {
          "Sen-Viewer": claims("SYSTEM"),
          "x-sen-viewer": claims("GATEWAY"),
          "x-user": "demo-secretariat",
          "x-roles": "SECRETARIAT",
        },
        { connection: "sen-viewer, signature, signature-input, content-digest", "content-digest": "sha-256=:AAAA:" },
        {
          "x-forwarded-user": "demo-secretariat",
          "x-forwarded-for": "127.0.0.1",
          "x-original-url": "/metrics",
          "x-http-method-override": "GET",
        },
      ]) {
        expect(asked(await graphql(whoAmI, headers))).toEqual(visitor);
      }
    });

    test("a header with a line break is no header", async () => {
      const answers = await Promise.all(
        ["a%0d%0asen-viewer:%20x", "\u0001", '%00%0a{"level":60}'].map((purpose) => {
          const headers = { "sen-purpose": encodeURI(purpose), authorization: "" };
          return hub()
            .token({ role: "SECRETARIAT" })
            .then((token) => graphql(whoAmI, { ...headers, authorization: `Bearer ${token}` }));
        }),
      );
      for (const answer of answers)
        expect(asked(answer)).toMatchObject({ data: { members: { totalCount: expect.any(Number) } } });
    });

    test("two requests in the bytes of one are one, or none", async () => {
      const body = JSON.stringify({ query: "{ __typename }" });
      const both = await send(`${hub().url}/graphql`, {
        headers: { ...json, "content-length": body.length, "transfer-encoding": "chunked" },
        body,
      }).catch(() => ({ status: 400 }));
      expect(both.status).toBe(400);
    });
  });

  describe("roles and units confused", () => {
    test("a coordinator of one unit is nobody in another, whatever ids she gives, and the refusal is in the log", async () => {
      const [theirs] = await hub().sql<{ id: string; version: number }>(
        "sen_bus",
        `select a.id, a.version from members.appointment as a join ministries.unit as u on u.id = a.unit_id
         where a.is_primary and a.ends_on is null and u.code = 'MAE' limit 1`,
      );
      const since = attacked().lines.length;
      const { data } = await hub().execute({
        query:
          "mutation ($input: CorrectAppointmentInput!) { correctAppointment(input: $input) { userErrors { code } } }",
        variables: {
          input: { appointmentId: theirs?.id, expectedVersion: theirs?.version, department: { vi: "Vụ khác" } },
        },
        as: { role: "UNIT_COORDINATOR", unit: "MOET" },
      });
      expect(data).toEqual({ correctAppointment: { userErrors: [{ code: "FORBIDDEN" }] } });
      const [line] = attacked().denials(since);
      expect(line).toEqual({
        event: "access-denied",
        code: "FORBIDDEN",
        door: "POST /graphql",
        operation: null,
        who: expect.stringMatching(/^[0-9a-f]{12}$/),
        from: expect.stringMatching(/^[0-9a-f]{12}$/),
      });
    });

    test("nobody is the gateway: what it asks of slices is asked by no one else", async () => {
      for (const query of [
        '{ accessFacts(subject: "demo-secretariat") { memberId } }',
        '{ calendarFeed(secret: "x") }',
        '{ event(code: "HT-2026-001") { ics } }',
        "{ _service { sdl } }",
        '{ _entities(representations: [{ __typename: "Member", id: "mem_1" }]) { __typename } }',
        "{ __typename _entities: _service { sdl } }",
      ]) {
        const answer = await graphql({ query });
        expect({ query, status: answer.status, code: codeOf(answer) }).toEqual({
          query,
          status: 400,
          code: "GRAPHQL_VALIDATION_FAILED",
        });
      }
      const since = attacked().lines.length;
      const direct = await send(hub().sliceAt("members").url, {
        body: JSON.stringify({ query: "{ _service { sdl } }" }),
      });
      expect({ status: direct.status, code: codeOf(direct) }).toEqual({ status: 401, code: "BAD_SIGNATURE" });
      expect(
        attacked()
          .lines.slice(since)
          .some((line) => line.includes("BAD_SIGNATURE")),
      ).toBe(true);
    });
  });

  describe("ids guessed", () => {
    const asCoordinator: Asker = { role: "UNIT_COORDINATOR", unit: "MAE" };

    test.each<[string, string, string, (id: string) => string]>([
      [
        "a proposal in draft",
        "proposals",
        "select id from proposals.proposal where state = 'DRAFT' limit 1",
        (id) => `{ proposal(id: "${id}") { code title { vi } } }`,
      ],
      [
        "a change of it",
        "proposals",
        "select id from proposals.proposal where state = 'DRAFT' limit 1",
        (id) =>
          `mutation { updateProposal(input: { proposalId: "${id}", expectedVersion: 1, summary: "x" }) { userErrors { code message { en } } } }`,
      ],
      [
        "an event in draft",
        "events",
        "select code as id from events.event where state = 'DRAFT' limit 1",
        (code) => `{ event(code: "${code}") { id } }`,
      ],
      [
        "the log of another's accesses",
        "members",
        "select id from members.member where erased_at is null order by id desc limit 1",
        (id) => `{ accessLog(memberId: "${id}") { totalCount } }`,
      ],
    ])("%s is told as one that never was", async (_name, slice, statement, write) => {
      const [row] = await hub().sql<{ id: string }>(slice, statement);
      const real = row?.id ?? "nothing to try it on";
      // The same shape, another number.
      const never = `${real.slice(0, -3)}${real.endsWith("999") ? "998" : "999"}`;
      for (const as of [undefined, asCoordinator]) {
        const [there, absent] = await Promise.all([real, never].map((id) => hub().execute({ query: write(id), as })));
        expect(JSON.stringify(there).replaceAll(real, "ID")).toBe(JSON.stringify(absent).replaceAll(never, "ID"));
      }
    });
  });
}
