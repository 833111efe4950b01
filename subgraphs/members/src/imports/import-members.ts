import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasAnyRole, hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import { contactKeys } from "../contacts/contact-keys.ts";
import { emailIndex, seal } from "../contacts/seal.ts";
import type { ImportMembersInput, MemberRowInput } from "../generated/resolvers.ts";
import { forbidden, invalid } from "../refusals.ts";
import { readMember, readName } from "./check-member-row.ts";
import type { KnownTerm, MemberRules, ReadMember } from "./check-member-row.ts";
import { LineFaults } from "./faults.ts";
import type { ImportFault } from "./faults.ts";
import { loadPostRules, mostRows } from "./load-rules.ts";
import { readAnswer, tidy } from "./read-values.ts";

export interface ImportResult {
  readonly imported: number;
  readonly checked: number;
  readonly faults: ImportFault[];
  readonly userErrors: UserError[];
}

export interface ImportWork {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

/** A line with what was found in it so far. */
interface Line {
  readonly row: MemberRowInput;
  readonly faults: LineFaults;
  readonly member: ReadMember | null;
}

/** Lists are brought in by the secretariat, and by coordinators who nominate (domain 7.5). */
export const canImport = (viewer: Viewer) => hasAnyRole(viewer, ["SECRETARIAT", "UNIT_COORDINATOR"]);

export const refuseImport = (error: UserError): ImportResult => ({
  imported: 0,
  checked: 0,
  faults: [],
  userErrors: [error],
});

export const tooManyRows = () =>
  invalid(["rows"], `một tệp có nhiều nhất ${mostRows} dòng`, `a list has at most ${mostRows} lines`);

/** Brings in a list of people: every line is looked at, and only a list without faults is written, as a whole. */
export async function importMembers(work: ImportWork, input: ImportMembersInput): Promise<ImportResult> {
  const { db, viewer } = work;
  if (!canImport(viewer)) return refuseImport(forbidden("importMembers"));
  if (input.rows.length > mostRows) return refuseImport(tooManyRows());
  const rules = await loadRules(work, input);
  const lines = input.rows.map((row): Line => {
    const faults = new LineFaults(row.line);
    return { row, faults, member: readMember(row, rules, faults) };
  });
  await checkNamesakes(db, lines);
  await checkEmails(db, lines);
  const checked = lines.length;
  const faults = lines.flatMap((line) => line.faults.found);
  if (faults.length > 0 || input.dryRun) return { imported: 0, checked, faults, userErrors: [] };
  try {
    const people = lines.flatMap(({ member }) => member ?? []);
    await db.because("importMembers");
    await db.atomically(() => write(db, people, rules.documentId));
    return { imported: people.length, checked, faults, userErrors: [] };
  } catch (error) {
    // Somebody took an e-mail between the look and the write.
    if (!isUniqueViolation(error, "member_contact_work_email_index_key")) throw error;
    return refuseImport(
      invalid(["rows"], "một thư điện tử vừa được dùng, hãy thử lại", "an e-mail was just taken: retry"),
    );
  }
}

async function loadRules({ db, viewer, today }: ImportWork, input: ImportMembersInput): Promise<MemberRules> {
  const terms = await db.query<KnownTerm>(sql`
    select id, code, starts_on::text as "startsOn", ends_on::text as "endsOn" from members.network_term order by code`);
  return {
    ...(await loadPostRules(db, viewer)),
    termByCode: new Map(terms.map((term) => [term.code, term])),
    canRecordCommittee: hasRole(viewer, "SECRETARIAT"),
    documentId: tidy(input.documentId),
    today,
  };
}

/** `Hòa` and `Hoà` are the same name: who is called alike, in the list or in the network, has to be looked at by a person. */
async function checkNamesakes(db: ViewerDatabase, lines: readonly Line[]): Promise<void> {
  const named = lines.flatMap((line) => {
    const name = readName(line.row, new LineFaults(line.row.line));
    return name === null ? [] : [{ line, name: [name.family, name.middle, name.given].filter(Boolean).join(" ") }];
  });
  const folded = await db.query<{ fold: string; isKnown: boolean }>(sql`
    select named.fold, known.fold is not null as "isKnown"
    from (
      select sen.vi_fold(name) as fold, place from unnest(${named.map(({ name }) => name)}::text[]) with ordinality as list(name, place)
    ) as named
    left join (select distinct full_name_fold as fold from members.member where erased_at is null) as known
      on known.fold = named.fold
    order by named.place`);
  const firstLine = new Map<string, number>();
  for (const [index, { line, name }] of named.entries()) {
    const { fold = "", isKnown = false } = folded[index] ?? {};
    const first = firstLine.get(fold);
    firstLine.set(fold, first ?? line.row.line);
    if (readAnswer(tidy(line.row.namesakesChecked) ?? "") === true) continue;
    const field = tidy(line.row.fullName) === null ? "given" : "fullName";
    if (first !== undefined) {
      line.faults.add(field, "NAME_TWICE", name, {
        vi: `mỗi người một dòng: tên này đã có ở dòng ${first}; nếu là người khác, ghi Có ở cột đã kiểm tra trùng tên`,
        en: `one line for each person: the name stands in line ${first}; if she is another one, say so in the column for namesakes`,
      });
    } else if (isKnown) {
      line.faults.add(field, "NAME_KNOWN", name, {
        vi: "người chưa có trong Mạng lưới; nếu chỉ trùng tên, ghi Có ở cột đã kiểm tra trùng tên",
        en: "somebody new: a member has this name; if she is another one, say so in the column for namesakes",
      });
    }
  }
}

/** V-M5, against the list and against what is kept. */
async function checkEmails(db: ViewerDatabase, lines: readonly Line[]): Promise<void> {
  const mailed = lines.flatMap((line) => {
    const email = line.faults.has("workEmail") ? null : tidy(line.row.workEmail);
    return email === null ? [] : [{ line, email }];
  });
  const keys = contactKeys();
  const indexes = mailed.map(({ email }) => emailIndex(keys, email));
  const taken = await db.query<{ place: number }>(sql`
    select place from members.taken_emails(${mailed.map(({ email }) => email)}::text[], ${indexes}::text[]) as place`);
  const isTaken = new Set(taken.map(({ place }) => place - 1));
  const firstLine = new Map<string, number>();
  for (const [index, { line, email }] of mailed.entries()) {
    const key = indexes[index] ?? "";
    const first = firstLine.get(key);
    firstLine.set(key, first ?? line.row.line);
    if (first !== undefined) {
      line.faults.add("workEmail", "EMAIL_TWICE", email, {
        vi: `thư điện tử của riêng từng người: đã có ở dòng ${first}`,
        en: `an e-mail of her own: this one stands in line ${first}`,
      });
    } else if (isTaken.has(index)) {
      line.faults.add("workEmail", "EMAIL_TAKEN", email, {
        vi: "thư điện tử chưa được thành viên nào dùng",
        en: "an e-mail that no member has",
      });
    }
  }
}

/** One function writes all; contacts are sealed before they leave this process. */
async function write(db: ViewerDatabase, people: readonly ReadMember[], documentId: string | null): Promise<void> {
  const ids = await db.query<{ id: string }>(
    sql`select 'mem_' || uuidv7() as id from generate_series(1, ${people.length}::int)`,
  );
  const keys = contactKeys();
  const rows = people.map((person, index) => {
    const memberId = ids[index]?.id ?? "";
    const { workEmail, workPhone } = person;
    return {
      ...person,
      id: memberId,
      documentId: person.kind === "ASSOCIATE" ? null : documentId,
      workEmail: workEmail && seal(keys, { column: "work_email", memberId }, workEmail),
      workEmailIndex: workEmail && emailIndex(keys, workEmail),
      workPhone: workPhone && seal(keys, { column: "work_phone", memberId }, workPhone),
    };
  });
  await db.query(sql`select members.import_people(${JSON.stringify(rows)}::jsonb)`);
}
