/** A field of a subgraph that is being drawn. `args` is the text between the parentheses. */
export interface FieldDraft {
  readonly name: string;
  readonly args: string;
  type: string;
  readonly directives: Set<string>;
}

export interface TypeDraft {
  readonly kind: "type" | "interface";
  readonly name: string;
  readonly directives: Set<string>;
  readonly interfaces: Set<string>;
  readonly fields: Map<string, FieldDraft>;
}

/** One subgraph while a supergraph is being drawn. */
export class SubgraphDraft {
  readonly name: string;
  readonly types = new Map<string, TypeDraft>();
  /** Unions by name, to their members. */
  readonly unions = new Map<string, readonly string[]>();
  /** Definitions of enums and inputs by name, as text. */
  readonly others = new Map<string, string>();

  constructor(name: string) {
    this.name = name;
  }

  type(name: string, kind: TypeDraft["kind"] = "type"): TypeDraft {
    const known = this.types.get(name);
    if (known) return known;
    const created: TypeDraft = { kind, name, directives: new Set(), interfaces: new Set(), fields: new Map() };
    this.types.set(name, created);
    return created;
  }

  /** Adds a field, or directives to the field that is there. */
  field(typeName: string, name: string, type: string, args = "", directives: readonly string[] = []): FieldDraft {
    const { fields } = this.type(typeName);
    const field = fields.get(name) ?? { name, args, type, directives: new Set() };
    fields.set(name, field);
    for (const directive of directives) field.directives.add(directive);
    return field;
  }

  has(typeName: string, fieldName: string): boolean {
    return this.types.get(typeName)?.fields.has(fieldName) === true;
  }

  print(): string {
    const types = [...this.types.values()].filter((type) => type.fields.size > 0).map(printType);
    const unions = [...this.unions].map(([name, members]) => `union ${name} = ${members.join(" | ")}`);
    return `${[...types, ...unions, ...this.others.values()].join("\n")}\n`;
  }
}

function printType({ kind, name, interfaces, directives, fields }: TypeDraft): string {
  const implemented = interfaces.size > 0 ? ` implements ${[...interfaces].join(" & ")}` : "";
  const marks = [...directives].map((directive) => ` ${directive}`).join("");
  return `${kind} ${name}${implemented}${marks} {\n${[...fields.values()].map(printField).join("\n")}\n}`;
}

function printField({ name, args, type, directives }: FieldDraft): string {
  const marks = [...directives].map((directive) => ` ${directive}`).join("");
  return `  ${name}${args === "" ? "" : `(${args})`}: ${type}${marks}`;
}
