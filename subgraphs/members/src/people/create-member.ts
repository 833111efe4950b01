import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { In } from "typeorm";
import type { CreateMemberInput, PersonNameInput } from "../generated/resolvers.ts";
import { forbidden } from "../refusals.ts";
import { checkProfile, tidyName } from "./check-profile.ts";
import { MemberEntity } from "./entities.ts";
import type { Member } from "./entities.ts";
import { canCreateMember } from "./policies.ts";

interface CreateMemberResult {
  readonly member: Member | null;
  readonly duplicates: Member[];
  readonly userErrors: UserError[];
}

/** Brings a person in. People of the same folded name stop it until the caller says that she is none of them. */
export async function createMember(
  db: ViewerDatabase,
  viewer: Viewer,
  input: CreateMemberInput,
): Promise<CreateMemberResult> {
  if (!canCreateMember(viewer)) return { member: null, duplicates: [], userErrors: [forbidden("createMember")] };
  const { duplicates, refusal } = await checkPerson(db, input);
  if (refusal !== null) return { member: null, duplicates, userErrors: [refusal] };
  const id = await insertPerson(db, input);
  return { member: await db.repository(MemberEntity).findOneByOrFail({ id }), duplicates, userErrors: [] };
}

interface CheckedPerson {
  readonly duplicates: Member[];
  readonly refusal: UserError | null;
}

/** What speaks against bringing this person in: a wrong profile, or people of her name who were not looked at. */
export async function checkPerson(db: ViewerDatabase, input: CreateMemberInput): Promise<CheckedPerson> {
  const wrong = checkProfile(input);
  if (wrong !== null) return { duplicates: [], refusal: wrong };
  const duplicates = await findDuplicates(db, input.name);
  const isStopped = duplicates.length > 0 && input.acceptDuplicates !== true;
  const refusal = isStopped ? userError("DUPLICATE_NAME", ["acceptDuplicates"], { count: duplicates.length }) : null;
  return { duplicates, refusal };
}

/** Writes the person down, after `checkPerson`; gives her id. */
export async function insertPerson(db: ViewerDatabase, input: CreateMemberInput): Promise<string> {
  const { family, middle, given } = tidyName(input.name);
  const [made] = await db.query<{ id: string }>(sql`
    select members.add_person(${family}, ${middle}, ${given}, ${input.academicTitle ?? null},
      ${input.languages ?? ["vi"]}::text[]) as id`);
  if (made === undefined) throw new Error("a function gave no row");
  return made.id;
}

/** `Hòa` and `Hoà` are different strings and the same name, so names are compared folded (domain 11). */
async function findDuplicates(db: ViewerDatabase, name: PersonNameInput): Promise<Member[]> {
  const { family, middle, given } = tidyName(name);
  const full = [family, middle, given].filter((part) => part !== null).join(" ");
  const found = await db.query<{ id: string }>(sql`
    select id from members.member where full_name_fold = sen.vi_fold(${full}) and erased_at is null order by id limit 20`);
  return db.repository(MemberEntity).findBy({ id: In(found.map(({ id }) => id)) });
}
