import { drawAbstractTypes } from "./draw-abstract-types.ts";
import { drawDirectives } from "./draw-directives.ts";
import { drawArguments, drawLeaf, FIELD_NAMES, wrap } from "./draw-types.ts";
import { Random } from "./random.ts";
import type { SubgraphDraft } from "./subgraph-draft.ts";
import { SupergraphDraft } from "./supergraph-draft.ts";
import type { KeyDraft } from "./supergraph-draft.ts";

/** Draws the subgraphs of a graph: their schemas by name. They may not compose. */
export function drawSupergraph(seed: number): Record<string, string> {
  const random = new Random(seed);
  const draft = new SupergraphDraft(random, 2 + random.below(4));
  drawEntities(draft);
  drawValueTypes(draft);
  for (const { name } of draft.entities) drawFields(draft, name, 1 + random.below(4), concreteTypes(draft));
  const abstractTypes = drawAbstractTypes(draft);
  for (const { name } of draft.entities) drawFields(draft, name, random.below(2), abstractTypes);
  drawPartedValueType(draft);
  drawDirectives(draft);
  drawRoots(draft, [...concreteTypes(draft), ...abstractTypes, ...abstractTypes]);
  dropMixedInterfaceObjects(draft);
  return Object.fromEntries(
    draft.subgraphs.filter(({ types }) => types.size > 0).map((subgraph) => [subgraph.name, subgraph.print()]),
  );
}

const concreteTypes = (draft: SupergraphDraft) => [
  ...draft.entities.map(({ name }) => name),
  ...draft.valueTypes.keys(),
];

function drawEntities(draft: SupergraphDraft): void {
  const { random } = draft;
  for (const name of random.sample(["Ant", "Bee", "Cat", "Dog"], 2 + random.below(3))) {
    draft.entities.push({ name, keys: drawKeys(draft) });
  }
  for (const entity of draft.entities) {
    const homes = random.sample(draft.subgraphs, 1 + random.below(draft.subgraphs.length));
    const [first] = entity.keys;
    for (const [index, home] of homes.entries()) {
      // The first home knows every key, so that there is a way between the others.
      const keys = index === 0 ? entity.keys : random.sample(entity.keys, 1 + random.below(2));
      for (const key of keys) draft.declareEntity(home, entity, key);
      if (first && random.chance(0.4)) draft.declareEntity(home, entity, first);
    }
  }
}

function drawKeys({ random, entities }: SupergraphDraft): KeyDraft[] {
  const keys: KeyDraft[] = [{ fields: "id", leaves: { id: random.pick(["ID!", "ID!", "Int!", "String!"]) } }];
  if (random.chance(0.35)) keys.push({ fields: "code", leaves: { code: random.pick(["String!", "ID!"]) } });
  if (random.chance(0.2)) keys.push({ fields: "sku lot", leaves: { sku: "String!", lot: "Int!" } });
  if (random.chance(0.1)) keys.push({ fields: "tag { no }", leaves: {}, hasTag: true });
  if (random.chance(0.1)) keys.push({ fields: "marks lot", leaves: { marks: "[String!]!", lot: "Int!" } });
  const [other] = entities;
  if (other && random.chance(0.2)) {
    const nested = { field: "owner", entity: other.name };
    const withLeaf = random.chance(0.4);
    keys.push({ fields: `owner { id }${withLeaf ? " seat" : ""}`, leaves: withLeaf ? { seat: "Int!" } : {}, nested });
  }
  return keys;
}

function drawValueTypes(draft: SupergraphDraft): void {
  const { random } = draft;
  for (const name of random.sample(["Vat", "Wad"], random.below(3))) {
    const fields = random.sample(FIELD_NAMES, 1 + random.below(3)).map((field) => {
      const target = random.chance(0.25) ? random.pick(concreteTypes(draft)) : undefined;
      return [field, target === undefined ? drawLeaf(random) : wrap(random, target)] as const;
    });
    draft.valueTypes.set(name, fields);
  }
}

/** Adds fields to an entity, each in one or two of the subgraphs that can be asked for it. */
function drawFields(draft: SupergraphDraft, typeName: string, count: number, targets: readonly string[]): void {
  const { random } = draft;
  const homes = draft.resolvingHomesOf(typeName);
  const isAbstract = (name: string) => !concreteTypes(draft).includes(name);
  const free = FIELD_NAMES.filter((name) => draft.subgraphs.every((subgraph) => !subgraph.has(typeName, name)));
  if (targets.length === 0 || homes.length === 0) return;
  for (const name of random.sample(free, count)) {
    const target = random.pick(targets);
    const type = !isAbstract(target) && random.chance(0.55) ? drawLeaf(random) : wrap(random, target);
    const able = isAbstract(target) && type.includes(target) ? homes.filter((home) => knows(home, target)) : homes;
    const owners = random.sample(able, random.chance(0.2) ? 2 : 1);
    const args = drawArguments(random);
    for (const [index, owner] of owners.entries()) {
      referAll(draft, owner, type, args);
      const isOther = index > 0 && random.chance(0.1);
      const own = isOther ? (type.endsWith("!") ? type.slice(0, -1) : `${type}!`) : type;
      owner.field(typeName, name, own, args, owners.length > 1 ? ["@shareable"] : []);
    }
  }
}

function knows(subgraph: SubgraphDraft, abstractType: string): boolean {
  return subgraph.types.has(abstractType) || subgraph.unions.has(abstractType);
}

function referAll(draft: SupergraphDraft, subgraph: SubgraphDraft, type: string, args: string): void {
  draft.referNamed(subgraph, type);
  if (args.includes("Era")) draft.referNamed(subgraph, "Era");
  if (args.includes("Option")) draft.referNamed(subgraph, "Option");
}

/** A subgraph with an `@interfaceObject` must not name the types behind it; what was drawn since may have done so. */
function dropMixedInterfaceObjects({ subgraphs }: SupergraphDraft): void {
  const members = subgraphs.flatMap(({ types }) =>
    [...types.values()].filter(({ interfaces }) => interfaces.has("Kin")),
  );
  for (const { types } of subgraphs) {
    if (types.get("Kin")?.kind !== "type" || members.every(({ name }) => !types.has(name))) continue;
    types.delete("Kin");
    for (const { fields } of types.values()) {
      for (const field of fields.values()) if (/\bKin\b/.test(field.type)) fields.delete(field.name);
    }
  }
}

/** A value type of which each of two subgraphs has a part, behind a field both have. */
function drawPartedValueType(draft: SupergraphDraft): void {
  const { random } = draft;
  const entities = draft.entities.filter(({ name }) => draft.resolvingHomesOf(name).length > 1);
  if (entities.length === 0 || !random.chance(0.35)) return;
  const { name } = random.pick(entities);
  const owners = random.sample(draft.resolvingHomesOf(name), 2);
  const type = wrap(random, "Mix");
  for (const [index, owner] of owners.entries()) {
    owner.type("Mix").directives.add("@shareable");
    for (const field of random.sample(["red", "raw", "rim"], 1 + random.below(2))) {
      owner.field("Mix", `${field}${index}`, "String");
    }
    if (random.chance(0.6)) owner.field("Mix", "base", "Int");
    owner.field(name, "mix", type, "", ["@shareable"]);
  }
}

function drawRoots(draft: SupergraphDraft, targets: readonly string[]): void {
  const { random } = draft;
  const withMutations = random.chance(0.35);
  for (const subgraph of draft.subgraphs.filter(({ types }) => types.size > 0)) {
    const able = targets.filter((name) => knows(subgraph, name) || draft.valueTypes.has(name));
    const roots = (type: string, count: number) => {
      for (let index = 0; index < count; index += 1) {
        const args = drawArguments(random);
        const result = able.length > 0 && random.chance(0.85) ? wrap(random, random.pick(able)) : drawLeaf(random);
        const name = `${random.pick(["get", "top", "list"])}${type === "Query" ? "" : "Set"}${subgraph.name.toUpperCase()}${index}`;
        referAll(draft, subgraph, result, args);
        subgraph.field(type, name, result, args);
        if (type === "Query" && random.chance(0.1)) shareRoot(draft, subgraph, name);
      }
    };
    roots("Query", 1 + random.below(3));
    if (withMutations && random.chance(0.6)) roots("Mutation", 1 + random.below(2));
  }
}

function shareRoot(draft: SupergraphDraft, subgraph: SubgraphDraft, name: string): void {
  const field = subgraph.type("Query").fields.get(name);
  const other = draft.random.pick(draft.subgraphs);
  if (!field || other === subgraph || other.types.size === 0) return;
  const named = field.type.replaceAll(/[[\]!]/g, "");
  if (["Ilk", "Kin", "Any"].includes(named) && !knows(other, named)) return;
  referAll(draft, other, field.type, field.args);
  field.directives.add("@shareable");
  other.field("Query", name, field.type, field.args, ["@shareable"]);
}
