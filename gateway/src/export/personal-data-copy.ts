import type { Engine } from "@sen/engine";
import { HubError } from "@sen/errors";
import { isObjectType, parse } from "graphql";
import type { GraphQLSchema } from "graphql";
import type { HubContext } from "../graphql/hub-context.ts";

/** A text in both languages. */
interface Words {
  readonly vi: string;
  readonly en: string | null;
}

/** Rows of one kind that a slice holds about a person. */
export interface CopySection {
  readonly name: string;
  readonly title: Words;
  readonly labels: Readonly<Record<string, Words>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Everything the slices hold about a person. */
export interface PersonalDataCopy {
  readonly memberId: string;
  readonly name: string;
  readonly madeAt: string;
  /** By slice, e.g. `Members`. */
  readonly slices: Readonly<Record<string, readonly CopySection[]>>;
}

/** Fields of this form, on this type, are the slices' answers: a new slice joins in by adding its own. */
const typeName = "Member";
const fieldForm = /^personalDataIn([A-Z]\w*)$/;

/** Names of the fields in which slices answer what they hold about a person. */
export function findCopyFields(schema: GraphQLSchema): string[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.keys(type.getFields()).filter((field) => fieldForm.test(field)) : [];
}

/**
 * Asks every slice what it holds about a person, as the viewer: each decides for itself whether she may know. A copy is
 * whole or none: throws `UNAVAILABLE` when a slice does not answer, `FORBIDDEN` when one does not give it to the viewer.
 */
export async function makeCopy(
  engine: Engine<HubContext>,
  context: HubContext,
  memberId: string,
): Promise<PersonalDataCopy> {
  const fields = findCopyFields(engine.schema);
  const document = parse(`query PersonalDataCopy($id: ID!) { member(id: $id) { displayName ${fields.join(" ")} } }`);
  const { data, errors = [] } = await engine.execute({
    document,
    variables: { id: memberId },
    context: { ...context, operation: "PersonalDataCopy" },
    signal: context.signal,
  });
  // The operation above says what an answer looks like.
  const member = data?.["member"] as Readonly<Record<string, string | null>> | null | undefined;
  const [error] = errors;
  if (error !== undefined)
    throw new HubError("UNAVAILABLE", { service: error.path?.join(".") ?? "hub" }, { cause: error });
  if (member === null || member === undefined) throw new HubError("NOT_FOUND", { what: memberId });
  const slices = fields.map((field): [string, CopySection[]] => {
    const answer = member[field];
    if (typeof answer !== "string") throw new HubError("FORBIDDEN", { what: field });
    return [fieldForm.exec(field)?.[1] ?? field, JSON.parse(answer) as CopySection[]]; // as the kit of slices writes it
  });
  return {
    memberId,
    name: member["displayName"] ?? "",
    madeAt: new Date().toISOString(),
    slices: Object.fromEntries(slices),
  };
}
