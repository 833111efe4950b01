import { expect, test } from "@jest/globals";
import type { RoleName, Viewer } from "@sen/identity";
import type { ProposalState } from "../generated/resolvers.ts";
import { canTransition, transitions } from "./transitions.ts";

const states: readonly ProposalState[] = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "OPEN",
  "UNDER_REVIEW",
  "REFERRED",
  "RESPONDED",
  "CONCLUDED",
  "IN_IMPLEMENTATION",
  "COMPLETED",
  "NOT_ADMITTED",
  "MERGED",
  "WITHDRAWN",
  "ARCHIVED",
];

const viewerOf = (memberId: string | null, role: RoleName): Viewer => ({
  subject: "s",
  memberId,
  roles: [{ role, unitId: "min_a" }],
  purpose: null,
});

const allowedFor = (viewer: Viewer) =>
  states.flatMap((state) =>
    states.filter((to) => canTransition(viewer, { state, authorId: "mem_author" }, to)).map((to) => `${state}>${to}`),
  );

test("the author submits and, before it is referred, withdraws; nothing else", () => {
  expect(allowedFor(viewerOf("mem_author", "NETWORK_MEMBER"))).toEqual([
    "DRAFT>SUBMITTED",
    "DRAFT>WITHDRAWN",
    "SUBMITTED>WITHDRAWN",
    "RETURNED>SUBMITTED",
    "RETURNED>WITHDRAWN",
    "OPEN>WITHDRAWN",
    "UNDER_REVIEW>WITHDRAWN",
  ]);
});

test("the secretariat runs the procedure but neither submits nor concludes", () => {
  expect(allowedFor(viewerOf(null, "SECRETARIAT"))).toEqual([
    "SUBMITTED>RETURNED",
    "SUBMITTED>OPEN",
    "SUBMITTED>NOT_ADMITTED",
    "SUBMITTED>MERGED",
    "OPEN>UNDER_REVIEW",
    "OPEN>MERGED",
    "UNDER_REVIEW>REFERRED",
    "UNDER_REVIEW>MERGED",
    "REFERRED>WITHDRAWN",
    "RESPONDED>REFERRED",
    "RESPONDED>WITHDRAWN",
    "IN_IMPLEMENTATION>COMPLETED",
  ]);
});

test("the presidium concludes and hears appeals", () => {
  expect(allowedFor(viewerOf(null, "PRESIDIUM"))).toEqual([
    "UNDER_REVIEW>CONCLUDED",
    "RESPONDED>CONCLUDED",
    "NOT_ADMITTED>SUBMITTED",
  ]);
});

test("nobody else moves a proposal", () => {
  const others: readonly RoleName[] = ["NETWORK_MEMBER", "UNIT_COORDINATOR", "AUDITOR", "DATA_PROTECTION", "SERVICE"];
  for (const role of others) expect(allowedFor(viewerOf("mem_other", role))).toEqual([]);
});

test("a proposal whose author was erased has no author to move it", () => {
  const staffWithoutMember = viewerOf(null, "AUDITOR");
  expect(canTransition(staffWithoutMember, { state: "DRAFT", authorId: null }, "SUBMITTED")).toBe(false);
});

test("each move stands in the table once, and every state but the last leads on", () => {
  const moves = transitions.map(({ from, to }) => `${from}>${to}`);
  expect(new Set(moves).size).toBe(moves.length);
  const leading = new Set(transitions.map(({ from }) => from));
  expect(states.filter((state) => !leading.has(state))).toEqual(["ARCHIVED"]);
});
