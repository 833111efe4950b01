import { allOf, loadByArguments, loadConnections, loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { Connection, PageArguments, Sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import {
  proposalColumns,
  ProposalEntity,
  ProposalPersonEntity,
  ProposalRevisionEntity,
  ProposalTargetEntity,
} from "./entities.ts";
import type { Proposal } from "./entities.ts";
import { inStates, newestFirst } from "./find-proposals.ts";

export interface OfParentArguments extends PageArguments {
  readonly states: readonly string[] | null;
}

export function createProposalLoaders({ db, codec }: LoaderContext) {
  const ofParent = (belongsTo: Sql) =>
    loadByArguments<OfParentArguments, string, Connection<Proposal>>(
      db,
      (keys, { states, ...page }) =>
        loadConnections(db, keys, page, {
          entity: ProposalEntity,
          columns: proposalColumns,
          belongsTo,
          where: allOf([states === null ? null : inStates(states)]),
          orderBy: newestFirst,
          codec,
        }),
      (key) => {
        throw new Error(`loadConnections left out ${key}`);
      },
    );
  return {
    proposalById: loadOne(db, rowsBy(db, ProposalEntity, "id"), (proposal) => proposal.id),
    proposalByCode: loadOne(db, rowsBy(db, ProposalEntity, "code"), (proposal) => proposal.code),
    peopleOfProposal: loadMany(db, rowsBy(db, ProposalPersonEntity, "proposalId"), (person) => person.proposalId),
    targetsOfProposal: loadMany(
      db,
      rowsBy(db, ProposalTargetEntity, "proposalId", { order: { unitId: "asc" } }),
      (target) => target.proposalId,
    ),
    revisionsOfProposal: loadMany(
      db,
      rowsBy(db, ProposalRevisionEntity, "proposalId", { order: { number: "asc" } }),
      (revision) => revision.proposalId,
    ),
    proposalsOfAuthor: ofParent(sql`t.id in (
      select person.proposal_id from proposals.proposal_person as person
      where person.part = 'AUTHOR' and person.member_id = p.key)`),
    proposalsOfUnit: ofParent(sql`t.author_unit_id = p.key`),
    proposalsOfEvent: ofParent(sql`t.raised_at_event_id = p.key`),
  };
}
