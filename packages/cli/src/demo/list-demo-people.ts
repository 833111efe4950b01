import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import type { DemoPerson, RoleName } from "@sen/identity";
import { plainMembers } from "./people/coordinators.ts";
import { staff } from "./people/add-access.ts";
import { createUnitDirectory } from "./units/unit-directory.ts";
import type { DemoUnit } from "./units/unit-directory.ts";

/** Somebody of the demo data worth signing in as, with her main role. */
export interface ListedDemoPerson extends DemoPerson {
  readonly role: RoleName | null;
  readonly unitCode: string | null;
}

interface Account {
  readonly subject: string;
  readonly role: RoleName;
  readonly unitId: string | null;
  readonly name: string | null;
}

const titles = {
  NETWORK_MEMBER: { vi: "Thành viên Mạng lưới", en: "Member of the network" },
  UNIT_COORDINATOR: { vi: "Đầu mối", en: "Coordinator" },
  SECRETARIAT: { vi: "Thư ký Mạng lưới", en: "Network secretariat" },
  PRESIDIUM: { vi: "Đoàn Chủ tịch", en: "Presidium" },
  AUDITOR: { vi: "Kiểm tra, giám sát", en: "Auditor" },
  DATA_PROTECTION: { vi: "Bảo vệ dữ liệu cá nhân", en: "Data protection" },
  SERVICE: { vi: "Tài khoản dịch vụ", en: "Service account" },
  GATEWAY: { vi: "Cổng", en: "Gateway" },
  SYSTEM: { vi: "Hệ thống", en: "System" },
} as const satisfies Record<RoleName, { vi: string; en: string }>;

/** Coordinators one looks for first; the others follow in official order. */
const firstUnits: readonly string[] = ["MAE", "MOET", "MOH", "MOF"];
const staffRoles: readonly RoleName[] = ["SECRETARIAT", "PRESIDIUM", "AUDITOR", "DATA_PROTECTION", "SERVICE"];

/**
 * People of the demo to sign in as: staff, then coordinators, then three plain members of whom the first has an open
 * proposal and owes an opinion. Empty when the members slice holds other data than the demo's.
 */
export async function listDemoPeople(membersOwner: DatabaseSettings): Promise<ListedDemoPerson[]> {
  const units = createUnitDirectory();
  const byId = new Map(units.all.map((unit) => [unit.id, unit]));
  const accounts = await readAccounts(membersOwner);
  const place = ({ role, unitId, subject }: Account): number => {
    if (role === "NETWORK_MEMBER") return 100_000;
    const unit = unitId === null ? undefined : byId.get(unitId);
    if (role !== "UNIT_COORDINATOR") return staffRoles.indexOf(role);
    const early = firstUnits.indexOf(unit?.code ?? subject);
    return early === -1 ? 100 + (unit?.protocolOrder ?? 0) : 10 + early;
  };
  return accounts
    .sort((one, other) => place(one) - place(other) || (one.subject < other.subject ? -1 : 1))
    .map((account) => describe(account, account.unitId === null ? undefined : byId.get(account.unitId)));
}

/** The first person with a role, in a unit when one is named; undefined when the demo has none. */
export function findDemoSubject(
  people: readonly ListedDemoPerson[],
  role: RoleName,
  unitCode?: string,
): string | undefined {
  return people.find((person) => person.role === role && (unitCode === undefined || person.unitCode === unitCode))
    ?.subject;
}

function describe({ subject, role, name }: Account, unit: DemoUnit | undefined): ListedDemoPerson {
  const { vi, en } = titles[role];
  const title = unit === undefined ? { vi, en } : { vi: `${vi} · ${unit.nameVi}`, en: `${en} · ${unit.nameEn}` };
  return { subject, name: name ?? title.vi, title, role, unitCode: unit?.code ?? null };
}

async function readAccounts(settings: DatabaseSettings): Promise<Account[]> {
  return withClient(settings, async (client) => {
    const { rows } = await client.query<Account>(accountsQuery, [
      staff.map(({ subject }) => subject),
      plainMembers.map((number) => `demo-member-${String(number).padStart(3, "0")}`),
    ]);
    return rows;
  });
}

/** Roles of today under the demo's subjects, then the plain members with the unit of their post. */
const accountsQuery = `
  select held.subject, held.role, held.unit_id as "unitId", member.full_name as name
  from members.role_grant as held left join members.member on member.id = held.member_id
  where (held.subject = any ($1) or held.subject = 'demo-presidium' or held.subject like 'demo-coordinator-%')
    and held.valid_from <= current_date and (held.valid_to is null or held.valid_to >= current_date)
  union all
  select account.subject, 'NETWORK_MEMBER', post.unit_id, member.full_name
  from members.member_account as account
  join members.member on member.id = account.member_id
  left join members.appointment as post on post.member_id = member.id and post.is_primary
    and post.starts_on <= current_date and (post.ends_on is null or post.ends_on >= current_date)
  where account.subject = any ($2)`;
