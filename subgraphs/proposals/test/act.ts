import { expect } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import type { GraphqlAnswer, SubgraphUnderTest } from "@sen/testing";

/** What a mutation gave: its node under the name it has in the payload, and the codes of why nothing was done. */
export interface Acted {
  // Tests read what they asked for; the schema, not the compiler, says what it looks like.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly node: any;
  readonly codes: readonly string[];
  readonly fields: readonly (readonly string[] | null)[];
}

const nodes: Readonly<Record<string, string>> = {
  addComment: "comment",
  editComment: "comment",
  removeComment: "comment",
  requestOpinion: "opinion",
  deliverOpinion: "opinion",
  declineOpinion: "opinion",
  makeCommitment: "commitment",
  updateCommitment: "commitment",
  transitionCommitment: "commitment",
  setMilestone: "commitment",
  transitionReferral: "referral",
  respondToReferral: "referral",
  decideReferralOffer: "offer",
  checkErasedText: "erasedText",
};

const inputs: Readonly<Record<string, string>> = {
  transitionProposal: "TransitionInput",
  endorseProposal: "EndorseInput",
  respondToReferral: "RespondInput",
};

/** Calls a mutation of the slice, e.g. `act(author, "createProposal", { … }, "id code")`. */
export function actor(slice: () => SubgraphUnderTest) {
  return async (viewer: Viewer, name: string, input: object, fields = "id"): Promise<Acted> => {
    const type = inputs[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const node = nodes[name] ?? "proposal";
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${node} { ${fields} } userErrors { code field message { vi en } } } }`;
    const { body } = await slice().execute({ query, variables: { input }, viewer });
    expect(body.errors).toBeUndefined();
    return read(body, name, node);
  };
}

function read(body: GraphqlAnswer, name: string, node: string): Acted {
  const payload = body.data[name];
  const errors = payload.userErrors as { code: string; field: string[] | null; message: { vi: string; en: string } }[];
  // Each refusal is written for people, in both languages.
  for (const { message } of errors) expect([message.vi.length > 10, message.en.length > 10]).toEqual([true, true]);
  return { node: payload[node], codes: errors.map(({ code }) => code), fields: errors.map(({ field }) => field) };
}

/** The events of a proposal so far, as `type from>to`, in the order others will hear them. */
export async function eventsOf(slice: SubgraphUnderTest, proposalId: string): Promise<string[]> {
  const rows = await slice.sql<{ type: string; payload: Record<string, string> }>(
    "select type, payload from proposals.outbox_event where aggregate = $1 and type <> 'proposal.recorded' order by position",
    [`proposal:${proposalId}`],
  );
  return rows.map(({ type, payload }) =>
    payload["to"] === undefined ? type : `${type} ${payload["from"] ?? ""}>${payload["to"]}`,
  );
}

/** The kinds of a proposal's timeline in their order, moves with their states. */
export async function timelineOf(slice: SubgraphUnderTest, proposalId: string): Promise<string[]> {
  const rows = await slice.sql<{ kind: string; to: string | null }>(
    "select kind, to_state as to from proposals.timeline_entry where proposal_id = $1 order by at, id",
    [proposalId],
  );
  return rows.map(({ kind, to }) => to ?? kind);
}
