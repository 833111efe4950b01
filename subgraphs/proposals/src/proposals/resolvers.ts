import { HubError } from "@sen/errors";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import type { ConcludedProposal, Proposal, ProposalPerson } from "./entities.ts";
import { findProposals } from "./find-proposals.ts";
import { canSeePeople } from "./policies.ts";
import { reference } from "./reference.ts";
import type { Reference } from "./reference.ts";
import { transitionProposal } from "./transition-proposal.ts";

/** A proposal is named by one of its two keys. */
interface ProposalKey {
  readonly id?: string;
  readonly code?: string;
}

export const proposalResolvers: Resolvers = {
  Query: {
    proposal: (_parent, { id, code }, { loaders }) => {
      if (typeof id === "string" && typeof code !== "string") return loaders.proposalById.load(id);
      if (typeof code === "string" && typeof id !== "string") return loaders.proposalByCode.load(code);
      throw new HubError("VALIDATION", {
        what: { vi: "hãy hỏi đề xuất theo id hoặc theo mã", en: "a proposal is asked for by id or by code" },
      });
    },
    proposals: (_parent, args, context) => findProposals(context, args),
  },
  Mutation: {
    transitionProposal: async (_parent, { input }, { db, viewer, loaders }) => {
      const result = await transitionProposal(db, viewer, input);
      loaders.proposalById.clear(input.proposalId);
      loaders.timelineOfProposal.clear(input.proposalId);
      return result;
    },
  },
  Proposal: {
    __resolveReference: ({ id, code }: ProposalKey, { loaders }) =>
      id === undefined ? loaders.proposalByCode.load(code ?? "") : loaders.proposalById.load(id),
    title: ({ titleVi, titleEn }) => ({ vi: titleVi, en: titleEn }),
    summary: ({ summaryVi, summaryEn }) => (summaryVi === null ? null : { vi: summaryVi, en: summaryEn }),
    body: ({ bodyVi, bodyEn }) => (bodyVi === null ? null : { vi: bodyVi, en: bodyEn }),
    author: ({ id }, _args, context, info) =>
      canSeePeople(context.viewer) ? findPerson(context, id, "AUTHOR") : context.mask(info, "SIGN_IN"),
    authorMinistry: ({ authorUnitId }) => reference(authorUnitId),
    sponsors: ({ id }, _args, { loaders }) => loaders.sponsorsOfProposal.load(id),
    raisedAt: ({ raisedAtEventId }) => reference(raisedAtEventId),
    mergedInto: ({ mergedIntoId }, _args, { loaders }) =>
      mergedIntoId === null ? null : loaders.proposalById.load(mergedIntoId),
    conclusion: (proposal) => (isConcluded(proposal) ? proposal : null),
  },
  Conclusion: {
    text: ({ conclusionVi, conclusionEn }) => ({ vi: conclusionVi, en: conclusionEn }),
    concludedBy: ({ id }, _args, context, info) =>
      canSeePeople(context.viewer) ? findPerson(context, id, "CONCLUDER") : context.mask(info, "SIGN_IN"),
    document: ({ conclusionDocumentId }) => reference(conclusionDocumentId),
  },
  Sponsorship: {
    ministry: ({ unitId }) => ({ id: unitId }),
  },
  Member: {
    proposals: ({ id }, { states, ...page }, { loaders }) =>
      loaders.proposalsOfAuthor.load(id, { states: states ?? null, ...page }),
  },
  Ministry: {
    authoredProposals: ({ id }, { states, ...page }, { loaders }) =>
      loaders.proposalsOfUnit.load(id, { states: states ?? null, ...page }),
  },
  Event: {
    proposals: ({ id }, page, { loaders }) => loaders.proposalsOfEvent.load(id, { states: null, ...page }),
  },
};

function isConcluded(proposal: Proposal): proposal is ConcludedProposal {
  return proposal.outcome !== null && proposal.concludedAt !== null && proposal.conclusionVi !== null;
}

async function findPerson({ loaders }: Context, id: string, part: ProposalPerson["part"]): Promise<Reference | null> {
  const people = await loaders.peopleOfProposal.load(id);
  return reference(people.find((person) => person.part === part)?.memberId ?? null);
}
