import { addDays } from "../foundation/calendar.ts";
import { eventId } from "../events/demo-event.ts";
import type { DemoEvent } from "../events/demo-event.ts";
import { addDocument } from "../programme/add-document.ts";
import type { DemoActivity } from "../programme/create-activities.ts";
import type { DemoWorld } from "../world.ts";
import { addCommitments } from "./add-commitments.ts";
import { addProposal, addTransitions, conclusionNotice } from "./add-proposal.ts";
import { addReferrals } from "./add-referrals.ts";
import { addComments, addEndorsements, addOpinions } from "./add-support.ts";
import type { DeliveredOpinion } from "./add-support.ts";
import type { DemoProposal } from "./create-proposals.ts";
import { dayOf } from "./proposal-stages.ts";

/** What proposals are tied to. */
export interface Surroundings {
  readonly events: readonly DemoEvent[];
  readonly activities: readonly DemoActivity[];
}

/** Writes proposals with all that hangs on them and gives the opinions that were delivered. */
export function addProposals(
  world: DemoWorld,
  proposals: readonly DemoProposal[],
  surroundings: Surroundings,
): DeliveredOpinion[] {
  // An activity carries out one proposal; stories come first and take theirs.
  const free = new Set(surroundings.activities);
  return proposals.flatMap((proposal) => {
    const concludedOn = dayOf(proposal.stages, "CONCLUDED");
    addProposal(world, proposal, {
      raisedAtEventId: findEvent(world, proposal, surroundings.events),
      mergedIntoId: proposal.state === "MERGED" ? findSurvivor(proposal, proposals).id : null,
      conclusionDocumentId:
        concludedOn && addDocument(world, { ...conclusionNotice(world, proposal), issuedOn: concludedOn }),
    });
    addTransitions(world, proposal);
    addEndorsements(world, proposal);
    addComments(world, proposal);
    addReferrals(world, proposal);
    addCommitments(world, proposal, free);
    return addOpinions(world, proposal);
  });
}

/** A third of the proposals were raised at an event of the two months before. */
function findEvent({ random }: DemoWorld, proposal: DemoProposal, events: readonly DemoEvent[]): string | null {
  const { createdOn, code, raisedAt } = proposal;
  if (raisedAt !== null) return eventId(raisedAt);
  const near = events.filter(
    ({ startsOn, state }) =>
      startsOn <= createdOn && startsOn > addDays(createdOn, -60) && (state === "REPORTED" || state === "ENDED"),
  );
  const own = random.fork(`raised at ${code}`);
  return near.length > 0 && own.chance(0.5) ? eventId(own.pick(near).code) : null;
}

/** The proposal another was merged into: one that opened in the same year. */
function findSurvivor({ code, createdOn }: DemoProposal, proposals: readonly DemoProposal[]): DemoProposal {
  const found = proposals.find(
    (other) =>
      other.state !== "MERGED" && other.code.slice(0, 7) === code.slice(0, 7) && dayOf(other.stages, "UNDER_REVIEW"),
  );
  if (found === undefined) throw new Error(`${code} of ${createdOn} has nothing to be merged into`);
  return found;
}
