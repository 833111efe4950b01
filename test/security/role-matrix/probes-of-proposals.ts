import { text } from "./probe.ts";
import type { Facts, Probes } from "./probe.ts";

const draft = `with hers as (
    update proposals.proposal_person set member_id = :herself
    where part = 'AUTHOR' and proposal_id = (select id from proposals.proposal where code = 'DX-2026-017') returning proposal_id
  )
  update proposals.proposal as p set author_unit_id = null from hers where hers.proposal_id = p.id returning p.id, p.version`;

/** A referral to unit A whose answer is prepared, in a proposal that waits for another unit's answer, too. */
const referral = `with asked as (
    update proposals.referral set state = 'IN_PROGRESS', responded_at = null, closing_note_vi = null
    where unit_id = :A and proposal_id = (select id from proposals.proposal where code = 'DX-2026-010') returning id, version, proposal_id
  ), prepared as (
    insert into proposals.official_response (referral_id, position, text_vi) select id, 'AGREE', 'Đồng ý' from asked
    on conflict (referral_id) do update set published_at = null
  )
  select asked.id, asked.version, p.id as proposal_id, p.version as proposal_version
  from asked join proposals.proposal as p on p.id = asked.proposal_id`;

const concluded =
  "select id from proposals.proposal where concluded_at is not null and visibility = 'NETWORK' order by code limit 1";

/** A proposal whose answers are all there, with a conclusion that is prepared. */
const toBeConcluded = `with proposal as (
    update proposals.proposal set state = 'RESPONDED', outcome = null, concluded_at = null, conclusion_vi = null, conclusion_en = null,
      conclusion_document_id = null where code = 'DX-2026-011' returning id, version
  ), concluder as (
    delete from proposals.proposal_person where part = 'CONCLUDER' and proposal_id in (select id from proposal)
  ), prepared as (
    insert into proposals.conclusion_draft (proposal_id, outcome, text_vi) select id, 'NOTED', 'Ghi nhận' from proposal
    on conflict (proposal_id) do update set text_vi = excluded.text_vi
  )
  select id, version from proposal`;

export const ofProposals: Probes = {
  "draft proposal": {
    read: {
      slice: "proposals",
      facts: draft,
      query: "query ($id: ID!) { proposal(id: $id) { code } }",
      shows: ({ proposal }) => proposal !== null,
      rows: { table: "proposals.proposal", where: "id = :id" },
    },
    write: {
      slice: "proposals",
      facts: draft,
      mutation: "updateProposal",
      input: ({ id, version }) => ({ proposalId: id, expectedVersion: version, summary: text }),
      rows: { table: "proposals.proposal", where: "id = :id" },
    },
  },
  "referral before publication": {
    read: {
      slice: "proposals",
      facts: referral,
      query: "query ($proposal_id: ID!) { proposal(id: $proposal_id) { referrals { id response { position } } } }",
      shows: ({ proposal }, { id }) =>
        proposal?.referrals?.some((each: Facts) => each["id"] === id && each["response"] !== null) ?? false,
      rows: { table: "proposals.referral", where: "id = :id" },
    },
    write: {
      slice: "proposals",
      facts: referral,
      mutation: "respondToReferral",
      input: ({ id, proposal_version }) => ({
        referralId: id,
        expectedProposalVersion: proposal_version,
        position: "AGREE",
        text,
        publish: false,
      }),
    },
    decide: {
      slice: "proposals",
      facts: referral,
      mutation: "transitionReferral",
      input: ({ id, version }) => ({ referralId: id, expectedVersion: version, to: "CANCELLED", note: text }),
    },
  },
  conclusion: {
    read: {
      slice: "proposals",
      facts: concluded,
      query: "query ($id: ID!) { proposal(id: $id) { conclusion { text { vi } } } }",
      shows: ({ proposal }) => proposal?.conclusion != null,
      rows: { table: "proposals.proposal", where: "id = :id" },
    },
    write: {
      slice: "proposals",
      facts: toBeConcluded,
      mutation: "prepareConclusion",
      input: ({ id }) => ({ proposalId: id, outcome: "NOTED", text }),
      rows: { table: "proposals.conclusion_draft", where: "proposal_id = :id" },
    },
    decide: {
      slice: "proposals",
      facts: toBeConcluded,
      mutation: "concludeProposal",
      input: ({ id, version }) => ({ proposalId: id, expectedVersion: version }),
    },
  },
};
