import { isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField } from "graphql";
import type { GraphQLArgument, GraphQLInputType } from "graphql";
import type { Random } from "./random.ts";

/** Draws values of arguments, as literals or as variables, and keeps the variables. */
export class InputDrawer {
  /** `$name: Type = default` */
  readonly definitions: string[] = [];
  readonly values: Record<string, unknown> = {};
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The text of a value for an argument. */
  draw({ type, defaultValue }: GraphQLArgument): string {
    const isOptional = defaultValue !== undefined || !isNonNullType(type);
    return this.#random.chance(0.4) ? this.#variable(type, isOptional) : this.#literal(type, 2);
  }

  /** The text of a condition. */
  drawCondition(): string {
    if (this.#random.chance(0.3)) return String(this.#random.chance(0.5));
    const name = `v${this.definitions.length}`;
    const value = this.#random.chance(0.5);
    const isDefault = this.#random.chance(0.3);
    this.definitions.push(isDefault ? `$${name}: Boolean = ${value}` : `$${name}: Boolean!`);
    if (!isDefault) this.values[name] = value;
    return `$${name}`;
  }

  #variable(type: GraphQLInputType, isOptional: boolean): string {
    const name = `v${this.definitions.length}`;
    if (isOptional && this.#random.chance(0.15)) {
      const nullable = isNonNullType(type) ? type.ofType : type;
      // Given neither a value nor a default: as if the argument were not there.
      this.definitions.push(
        isNonNullType(type) ? `$${name}: ${String(type)} = ${this.#literal(type, 1)}` : `$${name}: ${String(nullable)}`,
      );
    } else {
      this.definitions.push(`$${name}: ${String(type)}`);
      this.values[name] = this.#json(type, 2);
    }
    return `$${name}`;
  }

  #literal(type: GraphQLInputType, depth: number): string {
    const toText = (value: unknown, of: GraphQLInputType): string => {
      if (isNonNullType(of)) return toText(value, of.ofType);
      if (value === null) return "null";
      if (isListType(of) && Array.isArray(value)) return `[${value.map((item) => toText(item, of.ofType)).join(", ")}]`;
      if (isInputObjectType(of) && typeof value === "object") {
        const fields = of.getFields();
        const entries = Object.entries(value).flatMap(([key, each]) => {
          const field = fields[key];
          return field ? [`${key}: ${toText(each, field.type)}`] : [];
        });
        return `{ ${entries.join(", ")} }`;
      }
      return isEnumType(of) && typeof value === "string" ? value : JSON.stringify(value);
    };
    return toText(this.#json(type, depth), type);
  }

  #json(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#nonNull(type.ofType, depth);
    return this.#random.chance(0.12) ? null : this.#nonNull(type, depth);
  }

  #nonNull(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#nonNull(type.ofType, depth);
    if (isListType(type)) return Array.from({ length: this.#random.below(3) }, () => this.#json(type.ofType, depth));
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const chosen = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth > 0 && this.#random.chance(0.5)),
      );
      return Object.fromEntries(chosen.map((field) => [field.name, this.#json(field.type, depth - 1)]));
    }
    if (type.name === "Boolean") return this.#random.chance(0.5);
    if (type.name === "Int") return this.#random.below(4);
    if (type.name === "Float") return this.#random.below(4) / 2;
    return `t${this.#random.below(4)}`;
  }
}
