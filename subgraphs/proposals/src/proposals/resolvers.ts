import { HubError } from "@sen/errors";
import { localizedText, optionalText } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { createProposal } from "./create-proposal.ts";
import type { ConcludedProposal, Proposal, ProposalPerson } from "./entities.ts";
import { findProposals } from "./find-proposals.ts";
import { changing } from "./forget.ts";
import { canSeePeople } from "./policies.ts";
import { reference } from "./reference.ts";
import type { Reference } from "./reference.ts";
import { updateProposal } from "./update-proposal.ts";

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
    createProposal: (_parent, { input }, context) =>
      changing(context, createProposal(context.db, context.viewer, input)),
    updateProposal: (_parent, { input }, context) =>
      changing(context, updateProposal(context.db, context.viewer, input)),
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
    targets: async ({ id }, _args, { loaders }) =>
      (await loaders.targetsOfProposal.load(id)).map(({ unitId }) => ({ id: unitId })),
    raisedFrom: ({ raisedFromReviewId }) => reference(raisedFromReviewId),
    revisions: ({ id }, _args, { viewer, loaders, mask }, info) =>
      canSeePeople(viewer) ? loaders.revisionsOfProposal.load(id) : mask(info, "SIGN_IN"),
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
  ProposalRevision: {
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    summary: ({ summaryVi, summaryEn }) => optionalText(summaryVi, summaryEn),
    body: ({ bodyVi, bodyEn }) => optionalText(bodyVi, bodyEn),
    note: ({ noteVi, noteEn }) => optionalText(noteVi, noteEn),
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
