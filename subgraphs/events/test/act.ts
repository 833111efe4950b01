import { expect } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import type { GraphqlAnswer, SubgraphUnderTest } from "@sen/testing";

/** Fields each mutation is asked for, by its payload's node. */
const nodes = {
  event:
    "event { id code state version detailsVersion seatsVersion capacity capacityWanted reservedSeats seatsLeft startsAt title { vi } host { id } warnings }",
  registration:
    "registration { id state member { id } ministryAtTime { id } substituteFor { id } isToConfirmAgain offerExpiresAt waitlistPosition event { seatsLeft waitlistLength } }",
  registrations: "registrations { id state member { id } ministryAtTime { id } absenceReason }",
  session: "session { id version title { vi } speakers { role member { id } guestName } }",
  material: "material { id version title { vi } visibility document { id } session { id } }",
  minutes:
    "minutes { id state version body { vi } approvedBy { id } approvedAt } conflict { yours { vi } current { number body { vi } } }",
  outcome: "outcome { id state version statement { vi } responsible { id } reviewOn }",
  evaluation: "evaluation { objectivesMet version evaluatedBy { id } }",
  token: "token",
  path: "path",
  none: "",
} as const;

const mutations: Readonly<Record<string, keyof typeof nodes>> = {
  createEvent: "event",
  editEvent: "event",
  editEventSeats: "event",
  transitionEvent: "event",
  sendEventReport: "event",
  returnEventReport: "event",
  writeFeedbackForm: "event",
  acceptOffer: "registration",
  offerSeat: "registration",
  sendSubstitute: "registration",
  confirmAgain: "registration",
  inviteMembers: "registrations",
  checkInListed: "registrations",
  markAbsences: "registrations",
  addSession: "session",
  editSession: "session",
  removeSession: "session",
  addMaterial: "material",
  editMaterial: "material",
  removeMaterial: "material",
  writeMinutes: "minutes",
  transitionMinutes: "minutes",
  addOutcome: "outcome",
  editOutcome: "outcome",
  transitionOutcome: "outcome",
  evaluateEvent: "evaluation",
  requestFeedbackToken: "token",
  giveFeedback: "none",
  registerForEvent: "registration",
  cancelRegistration: "registration",
  checkIn: "registration",
};

/** Does one mutation as somebody and gives its payload; errors of the request fail the test. */
export function actOn(slice: () => SubgraphUnderTest) {
  // The payload is what the table above asks for.
  return async (viewer: Viewer, mutation: string, input: object): Promise<GraphqlAnswer["data"]> => {
    const type = `${mutation === "registerForEvent" ? "Register" : mutation.charAt(0).toUpperCase() + mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) {
      ${nodes[mutations[mutation] ?? "none"]} userErrors { code field message { vi en } } } }`;
    const { body } = await slice().execute({ viewer, query, variables: { input } });
    expect(body.errors).toBeUndefined();
    return body.data.result;
  };
}

/** Codes of a payload's refusals. */
export const codes = (payload: { userErrors: { code: string }[] }): string[] =>
  payload.userErrors.map(({ code }) => code);
