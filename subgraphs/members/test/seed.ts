import { insertRows } from "@sen/database";

/** A connection of the owner role. */
type Client = Parameters<typeof insertRows>[0];

/** Units of the story: MARD and MONRE became MAE on 01/03/2025, MOF went on. */
const units = [
  { unit_id: "min_mae", code: "MAE", successor_id: null, effective_on: null, valid_to: null },
  { unit_id: "min_mard", code: "MARD", successor_id: "min_mae", effective_on: "2025-03-01", valid_to: "2025-02-28" },
  { unit_id: "min_monre", code: "MONRE", successor_id: "min_mae", effective_on: "2025-03-01", valid_to: "2025-02-28" },
  { unit_id: "min_mof", code: "MOF", successor_id: null, effective_on: null, valid_to: null },
];

interface Person {
  readonly id: string;
  readonly name: readonly [family: string, middle: string | null, given: string];
  readonly kind?: string;
  /** Posts as [unit, first day, last day]. */
  readonly posts: readonly (readonly [string, string, string | null])[];
}

/** Hà and Hạ, and two of the very same name, on purpose: search must fold and pages must not skip. */
const people: readonly Person[] = [
  {
    id: "mem_dan",
    name: ["Đỗ", "Nguyễn Quỳnh", "Đan"],
    posts: [
      ["min_mard", "2022-06-01", "2025-02-28"],
      ["min_mae", "2025-03-01", null],
    ],
  },
  {
    id: "mem_ha_vu",
    name: ["Vũ", null, "Hà"],
    posts: [
      ["min_monre", "2022-06-01", "2025-02-28"],
      ["min_mae", "2025-03-01", null],
    ],
  },
  { id: "mem_ha_le_1", name: ["Lê", "Thị", "Hà"], posts: [["min_mof", "2022-06-01", null]] },
  { id: "mem_ha_le_2", name: ["Lê", "Thị", "Hà"], posts: [["min_mof", "2022-06-01", null]] },
  { id: "mem_ha_an", name: ["An", null, "Hạ"], posts: [["min_mof", "2022-06-01", null]], kind: "ASSOCIATE" },
  { id: "mem_ha_ho", name: ["Lê", null, "Hạ"], posts: [["min_mof", "2022-06-01", null]], kind: "ASSOCIATE" },
];

/** Fills the slice's tables with the story, as the owner role. */
export async function seedStory(client: Client): Promise<void> {
  await insertRows(client, "members.unit_successor", units);
  await insertRows(client, "members.network_term", [
    { id: "trm_22", code: "2022-2027", congress: "XIII", starts_on: "2022-03-11", ends_on: "2027-03-10" },
  ]);
  await insertRows(client, "members.expertise", [
    { code: "LAW", name_vi: "Luật và chính sách", name_en: "Law and policy", parent_code: null },
    { code: "LAW_LABOUR", name_vi: "Luật lao động", name_en: null, parent_code: "LAW" },
    { code: "HEALTH", name_vi: "Y tế", name_en: "Health", parent_code: null },
  ]);
  await seedPeople(client);
  await seedAccess(client);
  await seedContacts(client);
  await seedEngagement(client);
}

async function seedPeople(client: Client): Promise<void> {
  await insertRows(
    client,
    "members.member",
    people.map(({ id, name: [family_name, middle_name, given_name] }) => ({
      id,
      family_name,
      middle_name,
      given_name,
      languages: ["vi"],
      available_for_review: id === "mem_dan",
    })),
  );
  await insertRows(
    client,
    "members.appointment",
    people.flatMap(({ id, posts }) =>
      posts.map(([unit_id, starts_on, ends_on], index) => ({
        id: `app_${id}_${index}`,
        member_id: id,
        unit_id,
        position_vi: "Vụ trưởng",
        rank: "DEPARTMENT_HEAD",
        is_primary: true,
        starts_on,
        ends_on,
      })),
    ),
  );
  await insertRows(
    client,
    "members.membership",
    people.map(({ id, kind = "EC_NON_FULLTIME" }) => ({
      id: `mbs_${id}`,
      member_id: id,
      term_id: "trm_22",
      kind,
      state: "ACTIVE",
      office: "MEMBER",
      started_on: "2022-06-01",
    })),
  );
  await insertRows(client, "members.member_expertise", [
    { member_id: "mem_dan", expertise_code: "LAW_LABOUR", level: "NATIONAL_EXPERT" },
    { member_id: "mem_ha_vu", expertise_code: "LAW", level: "WORKING" },
    { member_id: "mem_ha_an", expertise_code: "HEALTH", level: "SENIOR" },
  ]);
}

async function seedAccess(client: Client): Promise<void> {
  await insertRows(client, "members.member_account", [
    { member_id: "mem_dan", subject: "sub_dan", language: "vi" },
    { member_id: "mem_ha_vu", subject: "sub_ha", language: "en" },
  ]);
  await insertRows(
    client,
    "members.role_grant",
    [
      {
        subject: "sub_ha",
        member_id: "mem_ha_vu",
        role: "UNIT_COORDINATOR",
        unit_id: "min_mae",
        valid_from: "2025-03-01",
        valid_to: null,
      },
      {
        subject: "sub_ha",
        member_id: "mem_ha_vu",
        role: "PRESIDIUM",
        unit_id: null,
        valid_from: "2022-01-01",
        valid_to: "2022-12-31",
      },
      {
        subject: "sub_office",
        member_id: null,
        role: "SECRETARIAT",
        unit_id: null,
        valid_from: "2022-01-01",
        valid_to: null,
      },
    ].map((grant, index) => ({ id: `rol_${index}`, ...grant })),
  );
}

async function seedContacts(client: Client): Promise<void> {
  await insertRows(
    client,
    "members.member_contact",
    people.map(({ id }) => ({ member_id: id, work_email: `${id}@demo.example`, work_phone: "024 0000 (demo)" })),
  );
  await insertRows(
    client,
    "members.member_private_contact",
    people.map(({ id }) => ({
      member_id: id,
      mobile: "0900 (demo)",
      preferred_channel: "EMAIL",
      open_to_network: id === "mem_ha_an",
    })),
  );
  await insertRows(client, "members.consent", [
    {
      id: "cns_1",
      member_id: "mem_dan",
      purpose: "DIRECTORY_CONTACT",
      notice_version: "1",
      granted_at: "2025-01-01T00:00:00Z",
      withdrawn_at: null,
    },
    {
      id: "cns_2",
      member_id: "mem_ha_an",
      purpose: "DIRECTORY_CONTACT",
      notice_version: "1",
      granted_at: "2025-01-01T00:00:00Z",
      withdrawn_at: "2025-02-01T00:00:00Z",
    },
  ]);
}

async function seedEngagement(client: Client): Promise<void> {
  const gave = (member_id: string, unit_id: string, occurred_on: string, hours: number, state = "CONFIRMED") => ({
    member_id,
    unit_id,
    kind: "SPEAKING",
    occurred_on,
    hours,
    state,
    source_type: "Event",
    source_id: `evt_${occurred_on}`,
  });
  const rows = [
    gave("mem_dan", "min_mard", "2025-01-10", 2),
    gave("mem_dan", "min_mae", "2025-06-10", 3),
    gave("mem_ha_vu", "min_monre", "2025-02-10", 1.5),
    gave("mem_ha_le_1", "min_mof", "2025-05-10", 4),
    gave("mem_ha_le_1", "min_mof", "2025-07-10", 8, "SELF_DECLARED"),
  ];
  await insertRows(
    client,
    "members.contribution",
    rows.map((row, index) => ({ id: `con_${index}`, ...row })),
  );
  await insertRows(client, "members.benefit", [
    {
      id: "ben_0",
      member_id: "mem_dan",
      unit_id: "min_mae",
      kind: "TRAINING",
      occurred_on: "2025-09-01",
      hours: 16,
      state: "CONFIRMED",
    },
  ]);
}
