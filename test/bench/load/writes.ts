import { randomUUID } from "node:crypto";
import type { Topology } from "../../deployment/topology/start-topology.ts";
import type { Question } from "../queries/questions.ts";
import type { DoorAnswer } from "./open-door.ts";

const text = { vi: "Đơn vị đồng ý với nội dung đề xuất (minh họa).", en: "The unit agrees (demo)." };

/** Registrations, endorsements and answers to a referral by many people, each about another thing than the one before. */
export async function createWrites(topology: Topology) {
  const members = await topology.sql<{ subject: string }>(
    "select subject from members.member_account where subject not like 'demo-%' or subject like 'demo-member-%' order by md5(subject) limit 400",
  );
  const events = await topology.sql<{ id: string }>(
    "select id from events.event where state = 'REGISTRATION_OPEN' order by code",
  );
  const proposals = await topology.sql<{ id: string }>(
    "select id from proposals.proposal where state = 'OPEN' order by code desc limit 40",
  );
  const [referral] = await topology.sql<{ id: string; version: number }>(
    `select r.id, p.version from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id
     where p.code = 'DX-2026-008'`,
  );
  const answer = { referralId: referral?.id, expectedProposalVersion: referral?.version, position: "AGREE" };
  const coordinator = { role: "UNIT_COORDINATOR", unit: "MAE" } as const;
  const each = (name: string, targets: readonly { id: string }[], inputOf: (id: string, place: number) => object) =>
    members.map((as, place): Question => ({
      name,
      as,
      variables: { input: inputOf(targets[place % targets.length]?.id ?? "", place) },
    }));
  const respond = { name: "M03", variables: { input: { ...answer, text, publish: false } }, as: coordinator };
  return {
    questions: [
      each("M01", events, (eventId) => ({ eventId, idempotencyKey: randomUUID() })),
      each("M02", proposals, (proposalId) => ({ proposalId })),
      [respond],
    ],
    /** The next answer to the referral goes on from the version that this one made. */
    onAnswer: ({ name }: Question, { data }: DoorAnswer): void => {
      const payload = data?.["respondToReferral"] as // as the operation asks for it
        { referral: { proposal: { version: number } } | null } | null | undefined;
      const version = payload?.referral?.proposal.version;
      if (name === "M03" && version !== undefined) respond.variables.input.expectedProposalVersion = version;
    },
  };
}
