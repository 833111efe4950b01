import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphqlAnswer } from "@sen/testing";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { memberIdOf } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const asMember: Asker = { subject: "demo-member-001" };

interface Person {
  id: string;
  displayName: string;
  contact: { workEmail: string | null; workPhone: string | null };
}
const peopleOf = ({ data }: GraphqlAnswer): Person[] =>
  (data.members.edges as { node: Person }[]).map(({ node }) => node);

async function search(variables: Record<string, unknown>, as: Asker = asMember): Promise<Person[]> {
  const answer = await ask(hub, "Q02", variables, { as, first: 100 });
  expect(failures(answer)).toEqual([]);
  expect(answer.data.members.totalCount).toBe(peopleOf(answer).length);
  return peopleOf(answer);
}
const namesFoundBy = async (text: string) => (await search({ text })).map(({ displayName }) => displayName);

interface Fact {
  id: string;
  family: string;
  middle: string;
  given: string;
  full: string;
}
/** Active members, past every rule of the slice. */
const readMembers = () =>
  hub.sql<Fact>(
    "members",
    `select m.id, family_name as family, coalesce(middle_name, '') as middle, given_name as given, full_name as full
     from members.member as m where erased_at is null
       and exists (select from members.membership as s where s.member_id = m.id and s.state = 'ACTIVE')`,
  );

/** Folds as a reader would: no accents, no case, đ like d. */
const fold = (text: string) =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

describe("Q02, search", () => {
  const wanted = "Đỗ Nguyễn Quỳnh Đan";

  test.each([
    "nguyen dan",
    "Nguyễn Đan",
    "Nguyễn Đan".normalize("NFD"),
    "NGUYEN DAN",
    "đỗ đan",
    "dan nguyen",
    "  quynh   DO ",
    "uyễ Đa",
  ])("%j finds Đỗ Nguyễn Quỳnh Đan, with everybody else who has these words and nobody who has not", async (text) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    const expected = (await readMembers()).filter(({ full }) => words.every((word) => fold(full).includes(word)));
    const found = await namesFoundBy(text);
    expect(found).toContain(wanted);
    expect(found.toSorted()).toEqual(expected.map(({ full }) => full).sort());
  });

  test.each(["%", "_", "nguy%n", "Đ_n", "\\", "%%%"])("the wildcard of LIKE in %j stands for itself", async (text) => {
    expect(await namesFoundBy(text)).toEqual([]);
  });

  test("skills narrow the list; a field takes in the fields under it", async () => {
    const [field] = await hub.sql<{ code: string; ids: string[] }>(
      "members",
      `select top.code, array_agg(distinct k.member_id) as ids from members.expertise as top
       join members.expertise as below on below.parent_code = top.code
       join members.member_expertise as k on k.expertise_code in (top.code, below.code)
       join members.membership as s on s.member_id = k.member_id and s.state = 'ACTIVE'
       group by top.code order by count(*) limit 1`,
    );
    const found = await search({ skills: [field?.code] });
    expect(found.map(({ id }) => id).sort()).toEqual(field?.ids.sort());
    expect(found.length).toBeLessThan((await readMembers()).length);
  });
});

describe("Q02, order and pages", () => {
  /** The Vietnamese order of the platform, not of the database. */
  async function sortedMembers(): Promise<Fact[]> {
    const { compare } = new Intl.Collator("vi");
    return (await readMembers()).sort(
      (one, other) =>
        compare(one.given, other.given) ||
        compare(one.family, other.family) ||
        compare(one.middle, other.middle) ||
        compare(one.id, other.id),
    );
  }

  test("people stand by given, family and middle name in the Vietnamese alphabet", async () => {
    const sorted = await sortedMembers();
    expect((await search({})).map(({ displayName }) => displayName)).toEqual(sorted.map(({ full }) => full));
    const givenNames = sorted.map(({ given }) => given);
    expect(givenNames.length - new Set(givenNames).size).toBeGreaterThan(20);
  });

  test.each([1, 3, 20])(
    "pages of %i go through the whole list, nobody twice and nobody lost",
    async (first) => {
      const sorted = await sortedMembers();
      const seen: string[] = [];
      let after: unknown = null;
      do {
        const answer = await ask(hub, "Q02", { after }, { as: asMember, first });
        expect(failures(answer)).toEqual([]);
        expect(answer.data.members.totalCount).toBe(sorted.length);
        seen.push(...peopleOf(answer).map(({ id }) => id));
        const { hasNextPage, endCursor } = answer.data.members.pageInfo;
        expect(hasNextPage).toBe(seen.length < sorted.length);
        after = hasNextPage ? endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(sorted.map(({ id }) => id));
    },
    60_000,
  );

  test("the next page stays right when somebody of the same given name joins or leaves in between", async () => {
    const sorted = await sortedMembers();
    const twins = sorted.findIndex(({ given }, at) => at > 2 && sorted[at + 1]?.given === given);
    const first = await ask(hub, "Q02", {}, { as: asMember, first: twins + 1 });
    const gone = sorted[twins - 1]?.id;
    await hub.sql("members", "update members.member set erased_at = now() where id = $1", [gone]);
    const after = first.data.members.pageInfo.endCursor;
    const second = await ask(hub, "Q02", { after }, { as: asMember, first: 5 });
    expect(peopleOf(second).map(({ id }) => id)).toEqual(sorted.slice(twins + 1, twins + 6).map(({ id }) => id));
    await hub.sql("members", "update members.member set erased_at = null where id = $1", [gone]);
  });

  test("a made-up cursor, or one of another list, is refused as such", async () => {
    const query = "{ proposals(first: 1) { pageInfo { endCursor } } }";
    const { data } = await hub.execute({ query, as: asMember });
    const own = await ask(hub, "Q02", {}, { as: asMember });
    const { endCursor } = own.data.members.pageInfo;
    for (const after of [
      "made up",
      "",
      data.proposals.pageInfo.endCursor,
      `${endCursor.slice(0, -4)}AAAA`,
      endCursor.slice(2),
    ]) {
      const answer = await ask(hub, "Q02", { after }, { as: asMember });
      expect({ after, failures: failures(answer) }).toEqual({ after, failures: ["members BAD_CURSOR"] });
      expect(answer.data.members).toBeNull();
    }
  });
});

describe("Q02, contacts", () => {
  /** Work contact of every member, with whether she agreed and her unit's code. */
  const readContacts = () =>
    hub.sql<{ id: string; email: string | null; phone: string | null; agrees: boolean; unit: string }>(
      "members",
      `select m.id, w.work_email as email, w.work_phone as phone, u.code as unit,
         exists (select from members.consent as c
           where c.member_id = m.id and c.purpose = 'DIRECTORY_CONTACT' and c.withdrawn_at is null) as agrees
       from members.member as m left join members.member_contact as w on w.member_id = m.id
       left join members.appointment as p on p.member_id = m.id and p.is_primary and p.ends_on is null
       left join members.unit_successor as u on u.unit_id = p.unit_id`,
    );

  test.each<[string, Asker, string | null]>([
    ["a plain member", { subject: "demo-member-001" }, null],
    ["a member without a consent of her own", { subject: "demo-member-005" }, null],
    ["a coordinator", { role: "UNIT_COORDINATOR", unit: "MOET" }, "MOET"],
  ])("%s reads those who agreed, herself and the unit she coordinates; the others are masked", async (_w, as, unit) => {
    const contacts = new Map((await readContacts()).map((contact) => [contact.id, contact]));
    const herself = await memberIdOf(hub, "subject" in as ? as.subject : `demo-coordinator-${unit?.toLowerCase()}`);
    const answer = await ask(hub, "Q02", {}, { as, first: 100 });
    const hidden: string[] = [];
    for (const [index, { id, contact }] of peopleOf(answer).entries()) {
      const fact = contacts.get(id);
      if (fact === undefined) throw new Error(`${id} is not in the database`);
      if (fact.agrees || id === herself || (unit !== null && fact.unit === unit)) {
        expect(contact).toEqual({ workEmail: fact.email, workPhone: fact.phone });
      } else {
        expect(contact).toEqual({ workEmail: null, workPhone: null });
        const place = `members.edges.${index}.node.contact`;
        hidden.push(`${place}.workEmail CONSENT`, `${place}.workPhone CONSENT`);
      }
    }
    expect(hidden.length).toBeGreaterThan(20);
    expect(maskedFields(answer)).toEqual(hidden.sort());
  });

  test.each<[string, Asker]>([
    ["the secretariat", { role: "SECRETARIAT" }],
    ["the presidium", { role: "PRESIDIUM" }],
    ["data protection", { role: "DATA_PROTECTION" }],
  ])("%s reads every work contact", async (_who, as) => {
    const contacts = new Map((await readContacts()).map(({ id, email }) => [id, email]));
    const answer = await ask(hub, "Q02", {}, { as, first: 100 });
    expect(maskedFields(answer)).toEqual([]);
    for (const { id, contact } of peopleOf(answer)) expect(contact.workEmail).toBe(contacts.get(id));
  });

  test.each<[string, Asker]>([
    ["an auditor", { role: "AUDITOR" }],
    ["a unit's program", { role: "SERVICE" }],
  ])("%s reads names and no contact at all", async (_who, as) => {
    const answer = await ask(hub, "Q02", {}, { as, first: 100 });
    expect(failures(answer)).toEqual([]);
    const people = peopleOf(answer);
    for (const { displayName, contact } of people) {
      expect(displayName).not.toBe("");
      expect(contact).toEqual({ workEmail: null, workPhone: null });
    }
    expect(maskedFields(answer)).toHaveLength(2 * people.length);
    expect(maskedFields(answer).every((field) => field.endsWith(" STAFF"))).toBe(true);
  });

  test("a visitor gets no directory, and is told to sign in", async () => {
    const answer = await ask(hub, "Q02", { text: "nguyen" });
    expect(answer.data).toEqual({ members: null });
    expect(failures(answer)).toEqual([]);
    expect(maskedFields(answer)).toEqual(["members SIGN_IN"]);
  });
});
