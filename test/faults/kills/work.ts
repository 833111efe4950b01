import type pg from "pg";
import type { Caller } from "./ledger.ts";
import type { World } from "./world.ts";
import { answer, changeActivity, declare, endorse, oneByOne, signUp } from "./workers.ts";

interface WorkOptions {
  readonly callerFor: (unit: string) => Caller;
  /** A connection of its own, as the administrator. */
  readonly connect: () => Promise<pg.Client>;
  readonly world: World;
  /** What begins the texts of this run. */
  readonly mark: string;
}

/** Coordinators who write without a pause, until they are told to stop; each knows what was acknowledged. */
export function startWork({ callerFor, connect, world, mark }: WorkOptions) {
  const [moet, mae, moh] = [callerFor("MOET"), callerFor("MAE"), callerFor("MOH")];
  const stop = { over: false };
  const checkIn = (id: string) =>
    moet.sendUntilAnswered(
      "checkInListed",
      "CheckInListedInput",
      { eventId: world.past, registrationIds: [id] },
      "registrations { id }",
    );
  const invite = (id: string) =>
    moet.sendUntilAnswered(
      "inviteMembers",
      "InviteMembersInput",
      { eventId: world.coming, memberIds: [id] },
      "registrations { id }",
    );
  const done = Promise.all([
    signUp(moet, stop, world.coming, world.people),
    endorse(mae, stop, world.proposal),
    answer(moet, stop, connect, world.referral),
    changeActivity(callerFor(world.planner), stop, connect, world.activity),
    declare(moh, stop, mark),
    oneByOne(stop, world.seats, checkIn),
    oneByOne(stop, world.others, invite),
  ]).then(([signedUp, isEndorsed, answered, changed, declared, present, invited]) => ({
    signedUp,
    isEndorsed,
    answered,
    changed,
    declared,
    present,
    invited,
  }));
  return {
    /** Rejected when a worker met what must not be. */
    done,
    stop: () => {
      stop.over = true;
      return done;
    },
  };
}

export type Results = Awaited<ReturnType<typeof startWork>["done"]>;
