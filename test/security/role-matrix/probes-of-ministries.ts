import { text } from "./probe.ts";
import type { Facts, Probes } from "./probe.ts";

const plannedSuccession = `insert into ministries.unit_succession (from_id, to_id, type, is_primary, effective_on, legal_basis, state)
  select f.id, t.id, 'MERGED_INTO', true, '2027-01-01', 'Nghị quyết minh họa', 'PLANNED'
  from ministries.unit as f, ministries.unit as t where f.code = 'DUCP' and t.code = 'MOF'
  on conflict (from_id, to_id) where state = 'PLANNED' do update set version = unit_succession.version returning id, version`;

const draftTheme =
  "update ministries.annual_theme set state = 'DRAFT', issued_on = null where year = 2027 returning id, year, version";

export const ofUnits: Probes = {
  unit: {
    read: {
      slice: "ministries",
      facts: "select id, code from ministries.unit where id = :A",
      query: "query ($code: String!) { ministry(code: $code) { code } }",
      shows: ({ ministry }) => ministry !== null,
      rows: { table: "ministries.unit", where: "id = :id" },
    },
    write: {
      slice: "ministries",
      facts: "select id, code, version, protocol_order from ministries.unit where id = :A",
      mutation: "updateUnit",
      input: ({ code, version, protocol_order }) => ({ code, expectedVersion: version, protocolOrder: protocol_order }),
      rows: { table: "ministries.unit", where: "id = :id" },
    },
  },
  "theme in force": {
    read: {
      slice: "ministries",
      facts: "select id, year from ministries.annual_theme where state = 'ISSUED'",
      query: "query ($year: Int!) { annualTheme(year: $year) { id } }",
      shows: ({ annualTheme }) => annualTheme !== null,
      rows: { table: "ministries.annual_theme", where: "id = :id" },
    },
  },
  "draft theme": {
    read: {
      slice: "ministries",
      facts: draftTheme,
      query: "query ($year: Int!) { annualTheme(year: $year) { id } }",
      shows: ({ annualTheme }) => annualTheme !== null,
      rows: { table: "ministries.annual_theme", where: "id = :id" },
    },
    write: {
      slice: "ministries",
      facts: draftTheme,
      mutation: "updateAnnualTheme",
      input: ({ id, version }) => ({ id, expectedVersion: version, guidance: text }),
    },
    decide: {
      slice: "ministries",
      facts: draftTheme,
      mutation: "transitionAnnualTheme",
      input: ({ id, version }) => ({ id, expectedVersion: version, to: "ISSUED" }),
      rows: { table: "ministries.annual_theme", where: "id = :id" },
    },
  },
  "strategy in force": {
    read: {
      slice: "ministries",
      facts: "select id from ministries.strategy where state = 'IN_FORCE' limit 1",
      query: "query ($id: ID!) { strategy(id: $id) { id } }",
      shows: ({ strategy }) => strategy !== null,
      rows: { table: "ministries.strategy", where: "id = :id" },
    },
  },
  "planned succession": {
    read: {
      slice: "ministries",
      facts: plannedSuccession,
      query: "{ plannedSuccessions { id } }",
      shows: ({ plannedSuccessions }, { id }) => plannedSuccessions?.some((each: Facts) => each["id"] === id) ?? false,
      rows: { table: "ministries.unit_succession", where: "id = :id" },
    },
    write: {
      slice: "ministries",
      facts: "select 'VPTW' as code",
      mutation: "recordSuccession",
      arguments: "dryRun: true",
      input: ({ code }) => ({
        fromCode: code,
        toCode: "MOF",
        type: "MERGED_INTO",
        isPrimary: true,
        effectiveOn: "2027-01-01",
        legalBasis: "Nghị quyết minh họa 9/2026",
      }),
    },
    decide: {
      slice: "ministries",
      facts: plannedSuccession,
      mutation: "confirmSuccession",
      input: ({ id, version }) => ({ id, expectedVersion: version }),
      rows: { table: "ministries.unit_succession", where: "id = :id" },
    },
  },
};

const planInState = (state: string) =>
  `update ministries.annual_plan set state = '${state}', submitted_at = now(), approved_at = null
   where unit_id = :A and year = 2026 returning id, version, (select code from ministries.unit where id = :A) as code`;
const reviewInState = (state: string) =>
  `insert into ministries.period_review (unit_id, year, state, results_vi, submitted_at)
   values (:A, 2026, '${state}', 'Kết quả', case when '${state}' <> 'DRAFT' then now() end)
   on conflict (unit_id, year) do update set state = '${state}', submitted_at = excluded.submitted_at, accepted_at = null, accepted_by = null
   returning id, version, (select code from ministries.unit where id = :A) as code`;

export const ofPlans: Probes = {
  "draft plan": {
    read: {
      slice: "ministries",
      facts: planInState("DRAFT"),
      query: "query ($code: String!) { ministry(code: $code) { plan(year: 2026) { id } } }",
      shows: ({ ministry }) => ministry.plan !== null,
      rows: { table: "ministries.annual_plan", where: "id = :id" },
    },
    write: {
      slice: "ministries",
      facts: planInState("DRAFT"),
      mutation: "updateAnnualPlan",
      input: ({ id, version }) => ({ id, expectedVersion: version, title: text }),
      rows: { table: "ministries.annual_plan", where: "id = :id" },
    },
    decide: {
      slice: "ministries",
      facts: planInState("SUBMITTED"),
      mutation: "transitionAnnualPlan",
      input: ({ id, version }) => ({ id, expectedVersion: version, to: "APPROVED" }),
    },
  },
  "review of a unit": {
    read: {
      slice: "ministries",
      facts: reviewInState("DRAFT"),
      query: "query ($code: String!) { ministry(code: $code) { review(year: 2026) { id } } }",
      shows: ({ ministry }) => ministry.review !== null,
      rows: { table: "ministries.period_review", where: "id = :id" },
    },
    write: {
      slice: "ministries",
      facts: reviewInState("DRAFT"),
      mutation: "updatePeriodReview",
      input: ({ id, version }) => ({ id, expectedVersion: version, results: text }),
      rows: { table: "ministries.period_review", where: "id = :id" },
    },
    decide: {
      slice: "ministries",
      facts: reviewInState("SUBMITTED"),
      mutation: "transitionPeriodReview",
      input: ({ id, version }) => ({ id, expectedVersion: version, to: "ACCEPTED" }),
    },
  },
};
