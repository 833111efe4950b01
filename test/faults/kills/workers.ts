import type pg from "pg";
import type { Caller } from "./ledger.ts";

export interface Stop {
  readonly over: boolean;
}

/** Members sign up and off again, each time under a key of its own; what the caller was told last of each. */
export async function signUp(caller: Caller, stop: Stop, eventId: string, people: readonly string[]) {
  const told = new Map<string, "there" | "gone">();
  const keys: string[] = [];
  for (let round = 0; !stop.over || round === 0; round += 1) {
    for (const memberId of people) {
      if (stop.over && round > 0) break;
      const idempotencyKey = `kill-${round}-${memberId}`;
      const asked = { eventId, memberId, idempotencyKey };
      const registered = await caller.sendUntilAnswered(
        "registerForEvent",
        "RegisterInput",
        asked,
        "registration { id }",
      );
      if (registered.kind !== "done") throw new Error(`not registered: ${JSON.stringify(registered)}`);
      keys.push(idempotencyKey);
      told.set(memberId, "there");
      if (stop.over) break;
      const registrationId = registered.payload.registration.id as string;
      const cancelled = await caller.sendUntilAnswered(
        "cancelRegistration",
        "CancelRegistrationInput",
        { registrationId },
        "registration { state }",
      );
      // Told twice, the second answer is that it is cancelled already.
      if (cancelled.kind === "refused" && cancelled.code !== "ILLEGAL_TRANSITION") throw new Error(cancelled.code);
      told.set(memberId, "gone");
    }
  }
  return { told, keys };
}

/** Endorses and takes back; true when the last that was told is that it is endorsed. */
export async function endorse(caller: Caller, stop: Stop, proposalId: string): Promise<boolean> {
  let isEndorsed = false;
  while (!stop.over) {
    const [mutation, type] = isEndorsed
      ? ["withdrawEndorsement", "WithdrawEndorsementInput"]
      : ["endorseProposal", "EndorseInput"];
    const outcome = await caller.sendUntilAnswered(mutation, type, { proposalId }, "proposal { id }");
    if (outcome.kind === "refused" && !(isEndorsed && outcome.code === "NOT_FOUND")) throw new Error(outcome.code);
    isEndorsed = !isEndorsed;
  }
  return isEndorsed;
}

export interface Written {
  /** Values that may be stored: the last that was acknowledged, and those sent since whose answer got lost. */
  readonly possible: readonly string[];
  readonly acknowledged: number;
  readonly unknown: number;
}

/** Writes one value after the other; `write` gives what became of it. */
async function writeOn(
  stop: Stop,
  write: (value: string, number: number) => Promise<"done" | "refused" | "unknown">,
): Promise<Written> {
  let possible: string[] = [];
  let [acknowledged, unknown] = [0, 0];
  for (let number = 1; !stop.over; number += 1) {
    const value = `lần ${number}`;
    const outcome = await write(value, number);
    if (outcome === "done") {
      possible = [value];
      acknowledged += 1;
    } else if (outcome === "unknown") {
      possible.push(value);
      unknown += 1;
    }
  }
  return { possible, acknowledged, unknown };
}

/** Prepares the answer to a referral anew and anew, each time with the version that is there. */
export function answer(caller: Caller, stop: Stop, client: () => Promise<pg.Client>, referralId: string) {
  return writeOn(stop, async (value) => {
    const version = await read(
      client,
      "select p.version from proposals.proposal as p join proposals.referral as r on r.proposal_id = p.id where r.id = $1",
      referralId,
    );
    if (version === null) return "refused";
    const input = {
      referralId,
      expectedProposalVersion: version,
      position: "AGREE",
      text: { vi: value },
      publish: false,
    };
    return (await caller.send("respondToReferral", "RespondInput", input, "referral { id }")).kind;
  });
}

/** Changes an activity of a plan again and again, with the version that is there. */
export function changeActivity(caller: Caller, stop: Stop, client: () => Promise<pg.Client>, id: string) {
  return writeOn(stop, async (_value, number) => {
    const version = await read(client, "select version from ministries.plan_activity where id = $1", id);
    if (version === null) return "refused";
    const input = { id, expectedVersion: version, beneficiariesTarget: number };
    return (await caller.send("updatePlanActivity", "UpdatePlanActivityInput", input, "activity { id }")).kind;
  });
}

/** Declares contributions that nothing tells apart but their text; never the same one twice. */
export async function declare(caller: Caller, stop: Stop, mark: string) {
  const [acknowledged, unknown]: [string[], string[]] = [[], []];
  for (let number = 1; !stop.over; number += 1) {
    const vi = `${mark} ${number}`;
    const input = { kind: "OTHER", occurredOn: "2026-11-01", description: { vi } };
    const { kind } = await caller.send("declareContribution", "DeclareContributionInput", input, "contribution { id }");
    if (kind === "refused") throw new Error(`refused: ${vi}`);
    (kind === "done" ? acknowledged : unknown).push(vi);
  }
  return { acknowledged, unknown };
}

/** Marks one after the other as present, or invites one after the other: until there is none left. */
export async function oneByOne(stop: Stop, ids: readonly string[], mark: (id: string) => Promise<unknown>) {
  const marked: string[] = [];
  for (const id of ids) {
    if (stop.over) break;
    await mark(id);
    marked.push(id);
  }
  return marked;
}

async function read(client: () => Promise<pg.Client>, text: string, id: string): Promise<number | null> {
  try {
    const connected = await client();
    try {
      const { rows } = await connected.query<{ version: number }>(text, [id]);
      return rows[0]?.version ?? null;
    } finally {
      await connected.end();
    }
  } catch {
    // PostgreSQL is the one that was killed: look again.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return null;
  }
}
