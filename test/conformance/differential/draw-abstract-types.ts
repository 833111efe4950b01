import { drawArguments, drawLeaf, FIELD_NAMES, wrap } from "./draw-types.ts";
import type { SubgraphDraft } from "./subgraph-draft.ts";
import type { EntityDraft, SupergraphDraft } from "./supergraph-draft.ts";

/** Adds interfaces, unions and entity interfaces. Gives their names. */
export function drawAbstractTypes(draft: SupergraphDraft): string[] {
  const { random } = draft;
  return [
    ...(random.chance(0.5) ? drawInterface(draft) : []),
    ...(random.chance(0.45) ? drawUnion(draft) : []),
    ...(random.chance(0.35) ? drawEntityInterface(draft) : []),
  ];
}

/** An interface whose types have its fields in different subgraphs, so that each declares another part of it. */
function drawInterface(draft: SupergraphDraft): string[] {
  const { random } = draft;
  const members = random.sample(draft.entities, 2 + random.below(2));
  const names = FIELD_NAMES.filter((name) => members.every((member) => isFree(draft, member, name)));
  const common = random.sample(names, 1 + random.below(2));
  for (const name of common) {
    const type = random.chance(0.3) ? wrap(random, random.pick(draft.entities).name) : drawLeaf(random);
    const args = random.chance(0.3) ? "n: Int" : "";
    for (const member of members) {
      for (const home of random.sample(draft.resolvingHomesOf(member.name), 1)) {
        draft.referNamed(home, type);
        home.field(member.name, name, narrower(draft, type), args);
      }
    }
  }
  const ids = new Set(members.map(({ keys }) => keys[0]?.leaves["id"]));
  const shared = ids.size === 1 ? [...common, "id"] : common;
  const declared = draft.subgraphs.filter((subgraph) => declareInterface(draft, subgraph, members, shared));
  return declared.length > 0 ? ["Ilk"] : [];
}

function isFree(draft: SupergraphDraft, { name }: EntityDraft, field: string): boolean {
  return draft.subgraphs.every((subgraph) => !subgraph.has(name, field));
}

/** A type may promise more than its interface does. */
function narrower({ random }: SupergraphDraft, type: string): string {
  return !type.endsWith("!") && random.chance(0.15) ? `${type}!` : type;
}

function declareInterface(
  { random }: SupergraphDraft,
  subgraph: SubgraphDraft,
  members: readonly EntityDraft[],
  shared: readonly string[],
): boolean {
  const here = members.filter(({ name }) => subgraph.types.has(name));
  const implementing = random.chance(0.8) ? here : random.sample(here, 1);
  const hasEverywhere = (field: string) => implementing.every(({ name }) => subgraph.has(name, field));
  const fields = shared.filter(hasEverywhere);
  if (implementing.length === 0 || fields.length === 0) return false;
  const declared = fields.flatMap((field) => {
    const drafts = implementing.flatMap(({ name }) => subgraph.type(name).fields.get(field) ?? []);
    const [widest] = drafts.toSorted((left, right) => left.type.length - right.type.length);
    const fits = widest !== undefined && drafts.every(({ type }) => type === widest.type || type === `${widest.type}!`);
    return fits && widest ? [widest] : [];
  });
  if (declared.length === 0) return false;
  subgraph.type("Ilk", "interface");
  for (const { name, type, args } of declared) subgraph.field("Ilk", name, type, args);
  for (const { name } of implementing) subgraph.type(name).interfaces.add("Ilk");
  return true;
}

function drawUnion(draft: SupergraphDraft): string[] {
  const { random } = draft;
  const names = [...draft.entities.map(({ name }) => name), ...draft.valueTypes.keys()];
  let count = 0;
  for (const subgraph of draft.subgraphs) {
    const here = names.filter((name) => subgraph.types.has(name));
    if (here.length === 0 || random.chance(0.3)) continue;
    subgraph.unions.set("Any", random.sample(here, 1 + random.below(3)));
    count += 1;
  }
  return count > 0 ? ["Any"] : [];
}

/** An interface that is an entity itself. Another subgraph adds fields to it without knowing its types. */
function drawEntityInterface(draft: SupergraphDraft): string[] {
  const { random } = draft;
  const idType = draft.entities[0]?.keys[0]?.leaves["id"];
  const members = random
    .sample(draft.entities, 2)
    .filter(({ keys }) => keys[0]?.leaves["id"] === idType && keys.every((key) => !key.nested))
    .filter((member) => draft.entities.every(({ keys }) => keys.every((key) => key.nested?.entity !== member.name)));
  const [home, ...others] = random.sample(draft.subgraphs, draft.subgraphs.length);
  const adding = others.find((subgraph) => members.every(({ name }) => !subgraph.types.has(name)));
  if (members.length === 0 || !home || !adding || idType === undefined) return [];
  home.type("Kin", "interface").directives.add('@key(fields: "id")');
  home.field("Kin", "id", idType);
  for (const member of members) {
    const [key] = member.keys;
    if (key) draft.declareEntity(home, member, key);
    home.type(member.name).interfaces.add("Kin");
  }
  adding.type("Kin").directives.add('@key(fields: "id")').add("@interfaceObject");
  adding.field("Kin", "id", idType);
  for (const name of random.sample(["aura", "bond", "clan"], 1 + random.below(2))) {
    const target = random.pick(
      draft.entities.filter(({ name }) => members.every((member) => member.name !== name)).concat(members),
    ).name;
    // A subgraph with an interface object must not know the types behind it.
    const isMember = members.some((member) => member.name === target);
    const type = random.chance(0.6) ? drawLeaf(random) : wrap(random, isMember ? "Kin" : target);
    const args = drawArguments(random);
    for (const part of [type, ...["Era", "Option"].filter((input) => args.includes(input))])
      draft.referNamed(adding, part);
    adding.field("Kin", name, type, args);
  }
  // No requirements: the composer forgets which subgraph has a field of an interface as `@external`.
  return ["Kin", "Kin"];
}
