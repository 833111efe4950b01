import { drawLeaf, drawLiterals, wrap } from "./draw-types.ts";
import type { FieldDraft, SubgraphDraft } from "./subgraph-draft.ts";
import type { SupergraphDraft } from "./supergraph-draft.ts";

/** Adds `@requires`, `@provides`, `@override` and `@inaccessible` here and there. */
export function drawDirectives(draft: SupergraphDraft): void {
  const { random } = draft;
  for (const { name } of draft.entities) {
    if (random.chance(0.2)) drawOverride(draft, name);
    if (random.chance(0.5)) drawRequires(draft, name, "need");
    // Often requires the one before, which makes a chain.
    if (random.chance(0.3)) drawRequires(draft, name, "want");
    if (random.chance(0.12)) drawRequires(draft, name, "wish");
  }
  if (random.chance(0.4)) drawProvides(draft);
  if (random.chance(0.2)) drawInaccessible(draft);
}

interface Owned {
  readonly owner: SubgraphDraft;
  readonly field: FieldDraft;
}

/** Fields that subgraphs resolve, beside keys. */
function ownFields(draft: SupergraphDraft, typeName: string): Owned[] {
  const keys = new Set(["id", "code", "sku", "lot", "owner", "seat", "tag", "marks"]);
  return draft
    .homesOf(typeName)
    .flatMap((owner) =>
      [...owner.type(typeName).fields.values()]
        .filter((field) => !keys.has(field.name) && !field.directives.has("@external"))
        .map((field) => ({ owner, field })),
    );
}

const named = (type: string) => type.replaceAll(/[[\]!]/g, "");
const isLeaf = (type: string) =>
  ["String", "Int", "Float", "Boolean", "ID", "Hue", "Era", "Blob"].includes(named(type));

function drawRequires(draft: SupergraphDraft, typeName: string, fieldName: string): void {
  const { random } = draft;
  const homes = draft.resolvingHomesOf(typeName);
  if (homes.length < 2) return;
  const home = random.pick(homes);
  const elsewhere = ownFields(draft, typeName).filter(({ field }) => !home.has(typeName, field.name));
  const chained = elsewhere.filter(({ field }) => ["need", "want"].includes(field.name));
  const chosen = random.sample(chained.length > 0 && random.chance(0.6) ? chained : elsewhere, 1 + random.below(2));
  const fieldSets = new Map<string, string>();
  for (const { field } of chosen) {
    const below = selectBelow(draft, home, field.type);
    if (below === undefined) continue;
    for (const input of ["Era", "Option"].filter((each) => field.args.includes(each))) draft.referNamed(home, input);
    draft.referNamed(home, field.type);
    home.field(typeName, field.name, field.type, field.args, ["@external"]);
    fieldSets.set(field.name, `${field.name}${drawLiterals(random, field.args)}${below}`);
  }
  if (fieldSets.size === 0) return;
  const target = random.chance(0.75) ? undefined : random.pick(draft.entities).name;
  const type = target === undefined ? drawLeaf(random) : wrap(random, target);
  draft.referNamed(home, type);
  const args = random.chance(0.2) ? "n: Int" : "";
  home.field(typeName, fieldName, type, args, [`@requires(fields: "${[...fieldSets.values()].join(" ")}")`]);
}

/** The selection below a required field, which the requiring subgraph then knows too; undefined when it cannot be. */
function selectBelow(draft: SupergraphDraft, home: SubgraphDraft, type: string): string | undefined {
  const { random } = draft;
  const typeName = named(type);
  if (isLeaf(type)) return "";
  if (draft.valueTypes.has(typeName)) {
    const leaves = (draft.valueTypes.get(typeName) ?? []).filter(([, each]) => isLeaf(each));
    return leaves.length > 0
      ? ` { ${random
          .sample(leaves, 2)
          .map(([name]) => name)
          .join(" ")} }`
      : undefined;
  }
  if (["Any", "Ilk"].includes(typeName)) return selectOnMembers(draft, home, typeName);
  const entity = draft.entities.find(({ name }) => name === typeName);
  if (!entity || [...home.types.values()].some(({ directives }) => directives.has("@interfaceObject")))
    return undefined;
  draft.refer(home, typeName);
  const fields = ownFields(draft, typeName).filter(({ field }) => isLeaf(field.type) && !field.args.includes("!"));
  const known = [...home.type(typeName).fields.values()].find(({ name }) => ["id", "code"].includes(name));
  if (fields.length === 0 || random.chance(0.3)) return known && ` { ${known.name} }`;
  const { field } = random.pick(fields);
  if (!home.has(typeName, field.name)) {
    for (const input of ["Era", "Option"].filter((each) => field.args.includes(each))) draft.referNamed(home, input);
    draft.referNamed(home, field.type);
    home.field(typeName, field.name, field.type, field.args, ["@external"]);
  }
  return ` { ${field.name}${drawLiterals(random, field.args)} }`;
}

/** A fragment on one of the types an abstract type may be where it is required. */
function selectOnMembers(draft: SupergraphDraft, home: SubgraphDraft, typeName: string): string | undefined {
  const { random } = draft;
  const known = home.unions.get(typeName) ?? [];
  const implementing = [...home.types.values()].filter(({ interfaces }) => interfaces.has(typeName));
  const members = [...known, ...implementing.map(({ name }) => name)].filter((name) =>
    draft.entities.some((entity) => entity.name === name),
  );
  if (members.length === 0) return undefined;
  const parts = random.sample(members, 2).flatMap((name) => {
    const leaves = [...home.type(name).fields.values()].filter(
      (field) => isLeaf(field.type) && field.args === "" && !hasDirective(field, "@"),
    );
    return leaves.length > 0 ? [`... on ${name} { ${random.pick(leaves).name} }`] : [];
  });
  return parts.length > 0 ? ` { ${parts.join(" ")} }` : undefined;
}

function drawProvides(draft: SupergraphDraft): void {
  const { random } = draft;
  const leading = draft.entities.flatMap(({ name }) =>
    ownFields(draft, name).filter(({ field }) => draft.entities.some((entity) => entity.name === named(field.type))),
  );
  if (leading.length === 0) return;
  const { owner, field } = random.pick(leading);
  const target = named(field.type);
  const provided = ownFields(draft, target).filter(
    (each) => isLeaf(each.field.type) && !owner.has(target, each.field.name) && !hasDirective(each.field, "@requires"),
  );
  if (provided.length === 0) return;
  const { field: leaf } = random.pick(provided);
  for (const each of provided) if (each.field.name === leaf.name) each.field.directives.add("@shareable");
  if (leaf.args !== "") return;
  draft.referNamed(owner, leaf.type);
  owner.field(target, leaf.name, leaf.type, "", ["@external"]);
  field.directives.add(`@provides(fields: "${leaf.name}")`);
}

function hasDirective({ directives }: FieldDraft, name: string): boolean {
  return [...directives].some((directive) => directive.startsWith(name));
}

function drawOverride(draft: SupergraphDraft, typeName: string): void {
  const { random } = draft;
  const fields = ownFields(draft, typeName).filter(({ field }) => field.directives.size === 0);
  const homes = draft.resolvingHomesOf(typeName);
  if (fields.length === 0 || homes.length < 2) return;
  const { owner, field } = random.pick(fields);
  const taking = homes.filter((home) => home !== owner && !home.has(typeName, field.name));
  if (taking.length === 0 || !isLeaf(field.type)) return;
  const home = random.pick(taking);
  for (const type of [field.type, ...["Era", "Option"].filter((each) => field.args.includes(each))]) {
    draft.referNamed(home, type);
  }
  home.field(typeName, field.name, field.type, field.args, [`@override(from: "${owner.name}")`]);
}

function drawInaccessible(draft: SupergraphDraft): void {
  const { random } = draft;
  const { name } = random.pick(draft.entities);
  const ofInterface = draft.subgraphs.flatMap((subgraph) => [...(subgraph.types.get("Ilk")?.fields.keys() ?? [])]);
  const fields = ownFields(draft, name).filter(({ field }) => !ofInterface.includes(field.name));
  if (fields.length <= 1) return;
  const { owner, field } = random.pick(fields);
  const hidden = field.args.replace(/^(n: Int|up: Boolean|era: Era)(?=,|$)/, "$1 @inaccessible");
  if (hidden === field.args) field.directives.add("@inaccessible");
  else owner.type(name).fields.set(field.name, { ...field, args: hidden });
}
