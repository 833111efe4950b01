import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import type { GraphQLCompositeType, GraphQLField, GraphQLSchema } from "graphql";
import type { OperationCase } from "./differential-graph.ts";
import { InputDrawer } from "./draw-input.ts";
import { Random } from "./random.ts";

/**
 * Draws an operation against the schema: nested, with aliases (many are names of other fields), arguments, variables,
 * fragments of all kinds and conditions. It may be invalid where two fields clash.
 */
export function drawOperation(schema: GraphQLSchema, seed: number): OperationCase {
  return new OperationDrawer(schema, new Random(seed)).draw();
}

/** What each response key of an object stands for so far, fragments included. */
type Scope = Map<string, { readonly meaning: string; readonly below: Scope }>;

class OperationDrawer {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #inputs: InputDrawer;
  readonly #fragments: string[] = [];
  /** How many fields may still be drawn; nested lists would make some answers very long. */
  #left = 30;

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
    this.#inputs = new InputDrawer(random);
  }

  draw(): OperationCase {
    const mutation = this.#schema.getMutationType();
    const isMutation = mutation && this.#random.chance(0.3);
    const root = isMutation ? mutation : this.#schema.getQueryType();
    if (!root) return { operation: "{ __typename }", variables: {} };
    const drawn = this.#selectionSet(root, 4, new Map());
    const asksSchema = !isMutation && this.#random.chance(0.04);
    const selections = asksSchema ? drawn.replace(/}$/, 'meta: __type(name: "Ant") { name kind } }') : drawn;
    const { definitions, values } = this.#inputs;
    const variables = definitions.length > 0 ? `(${definitions.join(", ")})` : "";
    const head = isMutation ? `mutation${variables} ` : variables === "" ? "" : `query${variables} `;
    return { operation: [`${head}${selections}`, ...this.#fragments].join("\n"), variables: values };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number, scope: Scope): string {
    const count = 1 + this.#random.below(4);
    const fragments = isAbstractType(type) ? 0.6 : 0.12;
    const selections = Array.from({ length: count }, () => {
      this.#left -= 1;
      const isFragment = this.#random.chance(fragments) && depth > 0;
      return isFragment ? this.#fragment(type, depth - 1, scope) : this.#field(type, depth, scope);
    });
    return `{ ${selections.join(" ")} }`;
  }

  #field(type: GraphQLCompositeType, depth: number, scope: Scope): string {
    if (isUnionType(type) || this.#random.chance(0.06)) return this.#typeName(scope);
    const all = Object.values(type.getFields());
    const nested = all.filter((field) => isCompositeType(getNamedType(field.type)));
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const goesOn = nested.length > 0 && depth > 0 && this.#left > 0 && this.#random.chance(0.6);
    const candidates = goesOn ? nested : leaves;
    if (candidates.length === 0) return this.#typeName(scope);
    const field = this.#random.pick(candidates);
    const args = this.#arguments(field);
    const alias = this.#random.chance(0.25)
      ? this.#random.pick(["x", "y", "id", ...all.map(({ name }) => name)])
      : field.name;
    const key = this.#keyFor(alias, `${field.name}${args}: ${String(field.type)}`, scope);
    const named = getNamedType(field.type);
    const below = scope.get(key)?.below ?? new Map();
    const selections = isCompositeType(named) ? ` ${this.#selectionSet(named, depth - 1, below)}` : "";
    return `${key === field.name ? "" : `${key}: `}${field.name}${args}${this.#condition(0.06)}${selections}`;
  }

  #typeName(scope: Scope): string {
    const key = this.#keyFor(this.#random.pick(["__typename", "__typename", "id"]), "__typename", scope);
    return key === "__typename" ? key : `${key}: __typename`;
  }

  /** The response key itself, or another one where it would clash; now and then it clashes all the same. */
  #keyFor(key: string, meaning: string, scope: Scope): string {
    const known = scope.get(key);
    if (known === undefined) scope.set(key, { meaning, below: new Map() });
    if (known === undefined || known.meaning === meaning || this.#random.chance(0.1)) return key;
    return this.#keyFor(`${key}${scope.size}`, meaning, scope);
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const chosen = field.args.filter((argument) => isRequiredArgument(argument) || this.#random.chance(0.5));
    if (chosen.length === 0) return "";
    return `(${chosen.map((argument) => `${argument.name}: ${this.#inputs.draw(argument)}`).join(", ")})`;
  }

  #condition(share: number): string {
    if (!this.#random.chance(share)) return "";
    return ` @${this.#random.pick(["skip", "include"])}(if: ${this.#inputs.drawCondition()})`;
  }

  #fragment(type: GraphQLCompositeType, depth: number, scope: Scope): string {
    const condition = this.#typeCondition(type);
    const selections = this.#selectionSet(condition, depth, scope);
    if (condition === type && this.#random.chance(0.2)) return `...${this.#condition(0.5)} ${selections}`;
    if (!this.#random.chance(0.35)) return `... on ${condition.name}${this.#condition(0.1)} ${selections}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${selections}`);
    const again = this.#random.chance(0.1) ? ` ...${name}` : "";
    return `...${name}${this.#condition(0.1)}${again}`;
  }

  /** A type some object of `type` may be of: narrower, wider or beside it. */
  #typeCondition(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const beside = Object.values(this.#schema.getTypeMap()).filter(
      (each) => isAbstractType(each) && possible.some((one) => this.#schema.isSubType(each, one)),
    );
    const wider = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
    const condition = this.#random.pick([...possible, ...possible, ...wider, ...beside, type]);
    return isCompositeType(condition) ? condition : type;
  }
}
