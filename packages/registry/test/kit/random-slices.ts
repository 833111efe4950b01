import type { Random } from "@sen/testing";
import { slice } from "./derive-slices.ts";
import type { SliceSchema } from "../../src/slices/slice-schema.ts";

/** What a slice does with one field of an entity. */
export interface FieldPlan {
  readonly name: string;
  readonly isShareable: boolean;
  readonly isOpen: boolean;
  /** Slice it takes the field from. */
  readonly from: string | null;
  /** What it reads: fields of the entity itself, or of its place. */
  readonly reads: readonly string[];
}

export interface EntityPlan {
  readonly name: string;
  readonly fields: readonly FieldPlan[];
  /** Fields besides `id` that are keys of their own. */
  readonly keys: readonly string[];
  /** False for an entity that has no key `id`, only `keys`. */
  readonly hasId: boolean;
}

/** A slice as a plan, from which its schema is written and rights can be judged without reading that. */
export interface SlicePlan {
  readonly name: string;
  readonly owner: string;
  readonly entities: readonly EntityPlan[];
  /** `Entity.field` that a root field provides. */
  readonly provides: string | null;
}

export const entityNames = ["Person", "Place"] as const;
const fieldNames = ["a", "b", "c", "code", "place"] as const;

/** Coordinate that reading `x` or `place.x` of an entity reaches, besides the place itself. */
export const reached = (entity: string, read: string): readonly string[] =>
  read.startsWith("place.") ? [`${entity}.place`, `Place.${read.slice("place.".length)}`] : [`${entity}.${read}`];

export function randomPlan(random: Random, name: string, owner: string, others: readonly string[]): SlicePlan {
  const entities = entityNames.filter(() => random.below(4) > 0).map((entity) => randomEntity(random, entity, others));
  const known = entities.length > 0 ? entities : [randomEntity(random, "Person", others)];
  const provided = `${random.pick(entityNames)}.${random.pick(["a", "b", "c"])}`;
  const [entity, field] = provided.split(".");
  const isDefined = known.some(({ name, fields }) => name === entity && fields.some((each) => each.name === field));
  return { name, owner, entities: known, provides: random.below(6) === 0 && !isDefined ? provided : null };
}

function randomEntity(random: Random, name: string, others: readonly string[]): EntityPlan {
  const names = fieldNames.filter((field) => random.below(3) === 0 && (field !== "place" || name === "Person"));
  const defined = new Set<string>(names);
  const readable = ["a", "b", "c", "code", ...(name === "Person" ? ["place.a", "place.b"] : [])];
  const sources = readable.filter((each) => !defined.has(each) && !(each.startsWith("place.") && defined.has("place")));
  const fields = names.map((field): FieldPlan => ({
    name: field,
    isShareable: random.below(2) === 0,
    isOpen: random.below(4) === 0,
    from: random.below(6) === 0 && others.length > 0 ? random.pick(others) : null,
    reads: field.length === 1 && sources.length > 0 && random.below(3) === 0 ? [random.pick(sources)] : [],
  }));
  const keys = random.below(5) === 0 ? ["code"] : [];
  return { name, fields, keys, hasId: keys.length === 0 || random.below(2) === 0 };
}

const typeOf = (field: string) => (field === "place" ? "Place" : field === "code" ? "String!" : "String");

/** Writes the plan as a Federation 2 schema. */
export function writePlan(plan: SlicePlan): SliceSchema {
  const externals = new Map(entityNames.map((name) => [name as string, new Set<string>()]));
  const defines = (entity: string, field: string) =>
    plan.entities.some(({ name, fields }) => name === entity && fields.some((each) => each.name === field));
  const needed = [
    ...plan.entities.flatMap(({ name, fields, keys }) => [
      ...fields.flatMap(({ reads }) => reads.flatMap((read) => reached(name, read))),
      ...keys.map((key) => `${name}.${key}`),
    ]),
    ...(plan.provides === null ? [] : [plan.provides]),
  ];
  for (const coordinate of needed) {
    const [entity = "", field = ""] = coordinate.split(".");
    if (!defines(entity, field)) externals.get(entity)?.add(field);
  }
  const types = entityNames.map((name) => writeEntity(name, plan, externals.get(name) ?? new Set()));
  const [entity, field] = plan.provides?.split(".") ?? ["Person", null];
  const root = `${plan.name}One: ${entity} ${field === null ? "" : `@provides(fields: "${field}")`}`;
  return slice(plan.owner, `type Query { ${root} }\n${types.join("\n")}`, plan.name);
}

function writeEntity(name: string, { entities }: SlicePlan, externals: ReadonlySet<string>): string {
  const plan = entities.find((each) => each.name === name);
  const outside = [...externals].map((field) => `${field}: ${typeOf(field)} @external`);
  if (plan === undefined) return `type ${name} @key(fields: "id", resolvable: false) { id: ID! ${outside.join(" ")} }`;
  const keys = [...(plan.hasId ? ["id"] : []), ...plan.keys].map((key) => `@key(fields: "${key}")`);
  const fields = plan.fields.map(({ name: field, isShareable, isOpen, from, reads }) =>
    [
      `${field}: ${typeOf(field)}`,
      isShareable ? "@shareable" : "",
      isOpen ? '@tag(name: "open")' : "",
      from === null ? "" : `@override(from: "${from}")`,
      reads.length === 0 ? "" : `@requires(fields: "${reads.map(writeRead).join(" ")}")`,
    ].join(" "),
  );
  return `type ${name} ${keys.join(" ")} { ${plan.hasId ? "id: ID!" : ""} ${[...fields, ...outside].join(" ")} }`;
}

const writeRead = (read: string) => (read.startsWith("place.") ? `place { ${read.slice("place.".length)} }` : read);
