import { text } from "./probe.ts";
import type { Facts, Probe, Probes } from "./probe.ts";

const contact = (consent: boolean): Probe => ({
  slice: "members",
  facts: consent
    ? `insert into members.consent (member_id, purpose, notice_version) values (:herself, 'DIRECTORY_CONTACT', '2026-01')
       on conflict (member_id, purpose) where withdrawn_at is null do update set notice_version = '2026-01' returning member_id as id`
    : `with gone as (delete from members.consent where member_id = :herself and purpose = 'DIRECTORY_CONTACT') select :herself as id`,
  query: "query ($id: ID!) { member(id: $id) { contact { workEmail } } }",
  shows: ({ member }) => member?.contact?.workEmail != null,
});

const declared = `insert into members.contribution (kind, member_id, unit_id, state, occurred_on, description_vi)
  values ('OTHER', :herself, :A, 'SELF_DECLARED', '2026-11-01', 'Biên dịch tài liệu') returning id, version, member_id`;
const requested = `insert into members.data_request (member_id, kind, received_at, acknowledge_by, due_at)
  values (:herself, 'ACCESS', now(), now(), now()) on conflict (member_id, kind)
    where closed_at is null and kind in ('ACCESS', 'PROVIDE_COPY', 'ERASE', 'RESTRICT')
  do update set state = 'RECEIVED' returning id, version, member_id`;

export const ofMembers: Probes = {
  profile: {
    read: {
      slice: "members",
      facts: "select :herself as id",
      query: "query ($id: ID!) { member(id: $id) { displayName } }",
      shows: ({ member }) => member !== null,
      rows: { table: "members.member", where: "id = :id" },
    },
    write: {
      slice: "members",
      facts: "select id, version from members.member where id = :herself",
      mutation: "updateMember",
      input: ({ id, version }) => ({ memberId: id, expectedVersion: version, languages: ["vi", "en"] }),
      rows: { table: "members.member", where: "id = :id" },
    },
  },
  post: {
    read: {
      slice: "members",
      facts:
        "select id, member_id from members.appointment where member_id = :herself and is_primary and ends_on is null",
      query: "query ($member_id: ID!) { member(id: $member_id) { currentAppointment { position { vi } } } }",
      shows: ({ member }) => member?.currentAppointment != null,
      rows: { table: "members.appointment", where: "id = :id" },
    },
    write: {
      slice: "members",
      facts:
        "select id, version from members.appointment where member_id = :herself and is_primary and ends_on is null",
      mutation: "correctAppointment",
      input: ({ id, version }) => ({ appointmentId: id, expectedVersion: version, department: text }),
      rows: { table: "members.appointment", where: "id = :id" },
    },
  },
  "contact without consent": { read: contact(false) },
  "contact with consent": { read: contact(true) },
  contribution: {
    read: {
      slice: "members",
      facts: declared,
      query:
        "query ($member_id: ID!) { member(id: $member_id) { contributions(first: 100) { edges { node { id } } } } }",
      shows: ({ member }, { id }) =>
        member?.contributions?.edges.some(({ node }: { node: Facts }) => node["id"] === id) ?? false,
      rows: { table: "members.contribution", where: "id = :id" },
    },
    write: {
      slice: "members",
      facts: "select 'OTHER' as kind",
      mutation: "declareContribution",
      input: ({ kind }) => ({ kind, occurredOn: "2026-11-01", description: text }),
    },
    decide: {
      slice: "members",
      facts: declared,
      mutation: "transitionContribution",
      input: ({ id, version }) => ({ id, expectedVersion: version, to: "CONFIRMED" }),
      rows: { table: "members.contribution", where: "id = :id" },
    },
  },
  "data request": {
    read: {
      slice: "members",
      facts: requested,
      query: "{ me { dataRequests { id } } dataRequests(first: 50) { edges { node { id } } } }",
      shows: ({ me, dataRequests }, { id }) =>
        [...(me?.dataRequests ?? []), ...(dataRequests?.edges.map(({ node }: { node: Facts }) => node) ?? [])].some(
          (each) => each.id === id,
        ),
      rows: { table: "members.data_request", where: "id = :id" },
    },
    write: {
      slice: "members",
      facts: "select :herself as id",
      mutation: "createDataRequest",
      input: ({ id }) => ({ kind: "RECTIFY", memberId: id, wish: "Sửa chức danh" }),
    },
    decide: {
      slice: "members",
      facts: requested,
      mutation: "transitionDataRequest",
      input: ({ id, version }) => ({ id, expectedVersion: version, to: "ACKNOWLEDGED" }),
      rows: { table: "members.data_request", where: "id = :id" },
    },
  },
  "counts of data requests": {
    read: {
      slice: "members",
      facts: "select 1 as one",
      query: "{ dataRequestCounts { count } }",
      shows: ({ dataRequestCounts }) => dataRequestCounts !== null,
    },
  },
  "access log": {
    read: {
      slice: "members",
      facts: "select :herself as id",
      query: "query ($id: ID!) { accessLog(memberId: $id) { totalCount } }",
      shows: ({ accessLog }) => accessLog !== null,
    },
  },
};
