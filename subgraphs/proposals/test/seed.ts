import { insertRows } from "@sen/database";

/** A connection of the owner role. */
type Client = Parameters<typeof insertRows>[0];

/** Units of the story: MARD and MONRE became MAE on 01/03/2025, MOF went on. */
const units = [
  { unit_id: "min_mae", code: "MAE", successor_id: null, effective_on: null },
  { unit_id: "min_mard", code: "MARD", successor_id: "min_mae", effective_on: "2025-03-01" },
  { unit_id: "min_monre", code: "MONRE", successor_id: "min_mae", effective_on: "2025-03-01" },
  { unit_id: "min_mof", code: "MOF", successor_id: null, effective_on: null },
];

/** Each proposal: number, state, author's unit, and what its state needs. All but the draft are of 2025. */
const stories = [
  ["001", "DRAFT", "min_mae", {}],
  ["002", "SUBMITTED", "min_mae", {}],
  ["003", "OPEN", "min_mae", {}],
  ["004", "REFERRED", "min_mard", {}],
  ["005", "CONCLUDED", "min_monre", { outcome: "ACCEPTED", visibility: "PUBLIC" }],
  ["006", "UNDER_REVIEW", "min_mof", {}],
  ["007", "REFERRED", "min_mof", {}],
  ["008", "IN_IMPLEMENTATION", "min_mof", { outcome: "PARTLY_ACCEPTED" }],
] as const;

const moment = "2025-02-01T02:00:00Z";

/** Fills the slice's tables with the story, as the owner role. */
export async function seedStory(client: Client): Promise<void> {
  await insertRows(client, "proposals.unit_successor", units);
  await insertRows(client, "proposals.proposal", stories.map(proposalRow));
  await insertRows(
    client,
    "proposals.proposal_person",
    stories.flatMap(([number]) => [
      { proposal_id: `prp_${number}`, part: "AUTHOR", member_id: number === "006" ? "mem_other" : "mem_author" },
      ...(number === "005" ? [{ proposal_id: "prp_005", part: "CONCLUDER", member_id: "mem_chair" }] : []),
    ]),
  );
  await insertRows(client, "proposals.proposal_target", [{ proposal_id: "prp_001", unit_id: "min_mof" }]);
  await insertRows(
    client,
    "proposals.member_unit",
    [
      ["mem_author", "min_mae"],
      ["mem_mae", "min_mae"],
      ["mem_mof", "min_mof"],
    ].map(([member_id, unit_id]) => ({ member_id, unit_id, updated_at: moment })),
  );
  await seedReferrals(client);
  await seedVoices(client);
  await insertRows(client, "proposals.commitment", [
    {
      id: "com_1",
      proposal_id: "prp_005",
      title_vi: "Lớp tập huấn",
      unit_id: "min_mae",
      state: "ONGOING",
      progress: 40,
      weight: 1,
      due_on: "2025-06-30",
      plan_activity_id: "act_1",
      evidence_document_ids: ["doc_1"],
    },
    {
      id: "com_2",
      proposal_id: "prp_008",
      title_vi: "Báo cáo",
      unit_id: "min_mof",
      state: "DONE",
      progress: 100,
      weight: 1,
      due_on: null,
      plan_activity_id: null,
      evidence_document_ids: [],
    },
  ]);
}

function proposalRow([number, state, author_unit_id, more]: (typeof stories)[number]) {
  const outcome = "outcome" in more ? more.outcome : null;
  const isSubmitted = state !== "DRAFT";
  const isOpened = isSubmitted && state !== "SUBMITTED";
  return {
    id: `prp_${number}`,
    code: `DX-2025-${number}`,
    title_vi: `Đề xuất số ${number} về phụ nữ nông thôn`,
    summary_vi: "Tóm tắt",
    body_vi: "Nội dung",
    kind: "POLICY",
    fields: ["LAW"],
    state,
    state_since: moment,
    visibility: "visibility" in more ? more.visibility : "NETWORK",
    author_unit_id,
    raised_at_event_id: "evt_1",
    submitted_at: isSubmitted ? moment : null,
    opened_at: isOpened ? moment : null,
    outcome,
    concluded_at: outcome === null ? null : moment,
    conclusion_vi: outcome === null ? null : "Chấp thuận",
    revision: isOpened ? 1 : 0,
    endorsement_count: 0,
    answer_versions: 0,
    version: 3,
    created_at: moment,
    updated_at: moment,
  };
}

async function seedReferrals(client: Client): Promise<void> {
  const referral = (id: string, proposal: string, unit_id: string, due_on: string, more = {}) => ({
    id,
    proposal_id: `prp_${proposal}`,
    unit_id,
    state: "SENT",
    sent_at: moment,
    due_on,
    responded_at: null,
    reassigned_from_unit_id: null,
    ...more,
  });
  await insertRows(
    client,
    "proposals.referral",
    [
      referral("ref_mae", "004", "min_mae", "2025-04-01", { reassigned_from_unit_id: "min_mard" }),
      referral("ref_mof", "004", "min_mof", "2099-01-01"),
      referral("ref_old", "004", "min_mard", "2025-03-15", { state: "REASSIGNED" }),
      referral("ref_done", "005", "min_monre", "2025-03-01", {
        state: "RESPONDED",
        responded_at: "2025-02-11T02:00:00Z",
      }),
      referral("ref_7a", "007", "min_mae", "2099-01-01"),
      referral("ref_7b", "007", "min_mof", "2099-01-01"),
    ].map((row) => ({ version: 1, ...row })),
  );
  await insertRows(
    client,
    "proposals.official_response",
    [
      {
        referral_id: "ref_done",
        position: "AGREE",
        text_vi: "Đồng ý",
        prepared_by_id: "mem_officer",
        prepared_at: moment,
        published_at: "2025-02-11T02:00:00Z",
      },
    ].map((row) => ({ version: 1, ...row })),
  );
  await insertRows(client, "proposals.timeline_entry", [
    {
      id: "tml_1",
      proposal_id: "prp_004",
      referral_id: null,
      at: moment,
      kind: "TRANSITION",
      from_state: "UNDER_REVIEW",
      to_state: "REFERRED",
    },
    {
      id: "tml_2",
      proposal_id: "prp_004",
      referral_id: "ref_mae",
      at: "2025-02-01T03:00:00Z",
      kind: "REFERRAL_SENT",
      from_state: null,
      to_state: null,
    },
    {
      id: "tml_3",
      proposal_id: "prp_004",
      referral_id: "ref_mof",
      at: "2025-02-01T04:00:00Z",
      kind: "REFERRAL_SENT",
      from_state: null,
      to_state: null,
    },
  ]);
}

async function seedVoices(client: Client): Promise<void> {
  await insertRows(
    client,
    "proposals.endorsement",
    ["mem_1", "mem_2", "mem_3"].map((member_id, index) => ({
      id: `end_${index}`,
      proposal_id: "prp_005",
      member_id,
      unit_id: "min_mof",
      revision: 1,
      endorsed_at: `2025-02-0${index + 1}T02:00:00Z`,
    })),
  );
  await insertRows(
    client,
    "proposals.expert_opinion",
    [
      {
        id: "opi_1",
        proposal_id: "prp_005",
        member_id: "mem_1",
        due_on: null,
        delivered_at: moment,
        recommendation: "SUPPORT",
        text_vi: "Nên làm",
        shared_after_conclusion: true,
      },
      {
        id: "opi_2",
        proposal_id: "prp_005",
        member_id: "mem_2",
        due_on: null,
        delivered_at: moment,
        recommendation: "OPPOSE",
        text_vi: "Chưa nên",
        shared_after_conclusion: false,
      },
      {
        id: "opi_3",
        proposal_id: "prp_006",
        member_id: "mem_1",
        due_on: "2025-05-01",
        delivered_at: null,
        recommendation: null,
        text_vi: null,
        shared_after_conclusion: true,
      },
    ].map((row) => ({ version: 1, requested_at: moment, created_at: moment, updated_at: moment, ...row })),
  );
}
