import type { Random } from "./random.ts";
import { SubgraphDraft } from "./subgraph-draft.ts";

/** A key of an entity: its field set, and the fields it needs. */
export interface KeyDraft {
  readonly fields: string;
  /** Leaf fields of the entity by name, to their types. */
  readonly leaves: Readonly<Record<string, string>>;
  /** A field that leads to another entity, by whose `id` this one is known. */
  readonly nested?: { readonly field: string; readonly entity: string };
  /** Whether it takes `tag { no }`, a field of a value type. */
  readonly hasTag?: boolean;
}

export interface EntityDraft {
  readonly name: string;
  readonly keys: readonly KeyDraft[];
}

/** Subgraphs that are being drawn, and what they have in common. */
export class SupergraphDraft {
  readonly random: Random;
  readonly subgraphs: SubgraphDraft[];
  readonly entities: EntityDraft[] = [];
  /** Value types that every subgraph declares in whole. */
  readonly valueTypes = new Map<string, readonly (readonly [name: string, type: string])[]>();

  constructor(random: Random, subgraphs: number) {
    this.random = random;
    this.subgraphs = ["a", "b", "c", "d", "e"].slice(0, subgraphs).map((name) => new SubgraphDraft(name));
  }

  homesOf(typeName: string): SubgraphDraft[] {
    return this.subgraphs.filter((subgraph) => subgraph.types.has(typeName));
  }

  /** Where entities may be asked for by a key. */
  resolvingHomesOf(typeName: string): SubgraphDraft[] {
    return this.homesOf(typeName).filter((subgraph) =>
      [...subgraph.type(typeName).directives].some((each) => each.startsWith("@key") && !each.includes("resolvable")),
    );
  }

  /** Declares an entity with a key. */
  declareEntity(subgraph: SubgraphDraft, { name }: EntityDraft, key: KeyDraft, resolvable = true): void {
    const type = subgraph.type(name);
    type.directives.add(`@key(fields: "${key.fields}"${resolvable ? "" : ", resolvable: false"})`);
    for (const [field, leaf] of Object.entries(key.leaves)) subgraph.field(name, field, leaf);
    if (key.hasTag) {
      subgraph.field(name, "tag", "Tag!");
      subgraph.type("Tag").directives.add("@shareable");
      subgraph.field("Tag", "no", "String!");
    }
    if (!key.nested) return;
    const { field, entity } = key.nested;
    subgraph.field(name, field, `${entity}!`);
    const target = this.entities.find((each) => each.name === entity);
    const [id] = target?.keys ?? [];
    if (target && id) this.declareEntity(subgraph, target, id, true);
  }

  /** Makes a type known to a subgraph that wants to name it. */
  refer(subgraph: SubgraphDraft, typeName: string): void {
    const entity = this.entities.find((each) => each.name === typeName);
    if (entity && !subgraph.types.has(typeName)) {
      const keys = entity.keys.filter((key) =>
        this.resolvingHomesOf(typeName).some((home) =>
          [...home.type(typeName).directives].some((each) => each.startsWith(`@key(fields: "${key.fields}"`)),
        ),
      );
      const key = keys.length > 0 ? this.random.pick(keys) : entity.keys[0];
      if (key) this.declareEntity(subgraph, entity, key, this.random.chance(0.7));
    }
    const fields = this.valueTypes.get(typeName);
    if (!fields || subgraph.types.has(typeName)) return;
    subgraph.type(typeName).directives.add("@shareable");
    for (const [name, type] of fields) {
      this.referNamed(subgraph, type);
      subgraph.field(typeName, name, type);
    }
  }

  /** The same for what stands in a field's type, enums and inputs included. */
  referNamed(subgraph: SubgraphDraft, type: string): void {
    const name = type.replaceAll(/[[\]!]/g, "");
    if (name === "Hue" && !subgraph.others.has("Hue")) {
      const hidden = this.random.chance(0.2) ? "BLUE @inaccessible" : "BLUE";
      const values = ["RED", hidden, ...this.random.sample(["GREEN", "GREY", "PINK"], 2)];
      subgraph.others.set("Hue", `enum Hue { ${values.join(" ")} }`);
    }
    if (name === "Blob") subgraph.others.set("Blob", "scalar Blob");
    if (name === "Era") subgraph.others.set("Era", "enum Era { OLD NEW LATE }");
    if (name === "Option" && !subgraph.others.has("Option")) {
      this.referNamed(subgraph, "Era");
      const extra = this.random.chance(0.3) ? " extra: String" : "";
      subgraph.others.set("Option", `input Option { size: Int = 3 era: Era tags: [String!] deep: Option${extra} }`);
    }
    this.refer(subgraph, name);
  }
}
