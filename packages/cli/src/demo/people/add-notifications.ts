import { at } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { DemoRow } from "../foundation/demo-rows.ts";
import type { DemoWorld } from "../world.ts";

interface Notice {
  readonly kind: string;
  readonly params: object;
  readonly source: { readonly type: string; readonly id: string };
  readonly at: string;
  readonly memberId?: string;
  readonly role?: string;
  readonly unitId?: string;
}

/** What people would have been told of lately: the rows of the other parts say it. */
export function addNotifications(world: DemoWorld): void {
  const { rows } = world;
  const proposals = new Map(rows.of("proposals.proposal").map((row) => [row["id"], row]));
  for (const row of rows.of("proposals.referral").filter(({ state }) => state === "SENT")) {
    const proposal = proposals.get(row["proposal_id"]);
    add(world, {
      kind: "REFERRAL_RECEIVED",
      role: "UNIT_COORDINATOR",
      unitId: text(row, "unit_id"),
      params: { code: text(proposal, "code"), title: titleOf(proposal), dueOn: text(row, "due_on"), to: "SENT" },
      source: { type: "Referral", id: text(row, "id") },
      at: text(row, "sent_at"),
    });
  }
  const asked = rows.of("proposals.expert_opinion").filter((row) => row["delivered_at"] === null);
  for (const row of asked) {
    add(world, {
      kind: "OPINION_REQUESTED",
      memberId: text(row, "member_id"),
      params: { code: text(proposals.get(row["proposal_id"]), "code"), dueOn: text(row, "due_on") },
      source: { type: "ExpertOpinion", id: text(row, "id") },
      at: text(row, "requested_at"),
    });
  }
  addNetworkNotices(world);
}

function addNetworkNotices(world: DemoWorld): void {
  const { rows } = world;
  for (const row of rows.of("ministries.annual_theme").filter(({ state }) => state === "ISSUED")) {
    add(world, {
      kind: "THEME_ISSUED",
      role: "NETWORK_MEMBER",
      params: { year: Number(row["year"]), title: titleOf(row) },
      source: { type: "AnnualTheme", id: text(row, "id") },
      at: at(text(row, "issued_on"), 9),
    });
  }
  for (const row of rows.of("ministries.annual_plan").filter(({ state }) => state === "SUBMITTED")) {
    add(world, {
      kind: "PLAN_SUBMITTED",
      role: "SECRETARIAT",
      params: { code: text(row, "code"), year: Number(row["year"]) },
      source: { type: "AnnualPlan", id: text(row, "id") },
      at: text(row, "submitted_at"),
    });
  }
}

function add({ rows }: DemoWorld, notice: Notice): void {
  rows.add("members.notification", {
    id: demoId("ntf", `${notice.kind} ${notice.source.id}`),
    member_id: notice.memberId ?? null,
    role: notice.role ?? null,
    unit_id: notice.unitId ?? null,
    kind: notice.kind,
    // A JSON column takes an object. It is the only one of the demo, so that readers of rows need not mind it.
    params: notice.params as unknown as string,
    source_type: notice.source.type,
    source_id: notice.source.id,
    created_at: notice.at,
    // Nothing of the demo goes out by mail.
    mailed_at: notice.at,
  });
}

const titleOf = (row: DemoRow | undefined) => ({ vi: text(row, "title_vi"), en: text(row, "title_en") });

function text(row: DemoRow | undefined, column: string): string {
  return String(row?.[column] ?? "");
}
