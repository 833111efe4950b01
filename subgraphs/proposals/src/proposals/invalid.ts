import type { LocalizedMessage } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { ProposalState } from "../generated/resolvers.ts";

/** What is wrong with an input field, in both languages. */
export const invalid = (field: string[], vi: string, en: string): UserError =>
  userError("VALIDATION", field, { what: { vi, en } satisfies LocalizedMessage });

export const forbidden = (what: string): UserError => userError("FORBIDDEN", null, { what });

/** Refuses what a proposal's state does not allow. */
export const wrongState = (from: ProposalState, to: string): UserError =>
  userError("ILLEGAL_TRANSITION", ["proposalId"], { from, to });

/** Whether a Vietnamese text holds anything between the least and the most characters; spaces around it do not count. */
export function hasLength(text: string, least: number, most: number): boolean {
  const { length } = Array.from(text.trim());
  return length >= least && length <= most;
}
