import { getNullableType, isLeafType, isListType, isNonNullType, isObjectType } from "graphql";
import type { FieldNode, GraphQLObjectType, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from "graphql";
import type { OperationParts } from "../operation/operation-parts.ts";
import { collectResponseFields } from "../response/collect-response-fields.ts";
import { typeApplies } from "../response/type-applies.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import { compileLeaf } from "./compile-leaf.ts";
import { recordOf } from "./compile-walk.ts";
import { giveUp } from "./not-spliceable.ts";
import type { Place } from "./place.ts";
import type { Writing } from "./response-writer.ts";
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACKET } from "./scan-json.ts";

/** Writes the object of a record. Gives up where a null stands that has to be reported. */
export type WriteObject = (writing: Writing, record: number) => void;

/** Writes what a reference leads to. */
type WriteReference = (writing: Writing, reference: number) => void;

export interface WriterOptions {
  readonly schema: GraphQLSchema;
  readonly fragments: OperationParts["fragments"];
  readonly dataKeys: DataKeys;
}

const NULL = Buffer.from("null");
const EMPTY = Buffer.from("{}");

/**
 * Compiles how records become the response, with the same order, names and nulls as `response/compile-projection.ts`.
 * Undefined when a field is of an abstract type, or does not come from where it should.
 */
export function compileWriter(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
  ownKeys = options.dataKeys,
): WriteObject | undefined {
  const { schema, fragments } = options;
  const responseFields = collectResponseFields(selectionSets, fragments, (name) => typeApplies(schema, type, name));
  const writes: WriteObject[] = [];
  for (const [key, nodes] of responseFields) {
    const prefix = `${writes.length === 0 ? "{" : ","}${JSON.stringify(key)}:`;
    const write = compileField(type, nodes, ownKeys, prefix, place, options);
    if (!write) return undefined;
    writes.push(write);
  }
  if (writes.length === 0) return ({ writer }) => writer.text(EMPTY);
  return (writing, record) => {
    for (const write of writes) write(writing, record);
    writing.writer.byte(CLOSE_BRACE);
  };
}

function compileField(
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  dataKeys: DataKeys,
  prefix: string,
  place: Place,
  options: WriterOptions,
): WriteObject | undefined {
  const [node] = nodes;
  const name = node?.name.value ?? "";
  if (name === "__typename") {
    const constant = Buffer.from(`${prefix}${JSON.stringify(parent.name)}`);
    return ({ writer }) => writer.text(constant);
  }
  const type = parent.getFields()[name]?.type;
  const source = node && place.source(dataKeys.of(node));
  if (!type || !node || !source) return undefined;
  const { slot, below } = source.field;
  const start = Buffer.from(prefix);
  if (!below) return compileLeafField(type, source, slot, start);
  const child = place.child(dataKeys.of(node));
  const selectionSets = nodes.flatMap((each) => each.selectionSet ?? []);
  const write = child && compileReference(type, selectionSets, child, options);
  return (
    write &&
    ((writing, record) => {
      const { ints } = writing.tape;
      writing.writer.text(start);
      const holder = recordOf(ints, record, source);
      write(writing, holder > 0 ? (ints[holder + slot] ?? 0) : 0);
    })
  );
}

function compileLeafField(
  type: GraphQLOutputType,
  source: NonNullable<ReturnType<Place["source"]>>,
  slot: number,
  start: Buffer,
): WriteObject | undefined {
  const write = compileLeaf(type);
  if (!write) return undefined;
  const isNonNull = isNonNullType(type);
  return ({ tape, writer }, record) => {
    const { ints } = tape;
    writer.text(start);
    const holder = recordOf(ints, record, source);
    const from = holder > 0 ? (ints[holder + slot] ?? 0) : 0;
    const bytes = from > 0 ? tape.sources[ints[holder] ?? 0] : undefined;
    if (bytes) write(writer, bytes, from, ints[holder + slot + 1] ?? 0);
    else if (isNonNull) giveUp();
    else writer.text(NULL);
  };
}

function compileReference(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
): WriteReference | undefined {
  const nullable = getNullableType(type);
  const write = isListType(nullable)
    ? compileList(nullable.ofType, selectionSets, place, options)
    : compileObject(nullable, selectionSets, place, options);
  const isNonNull = isNonNullType(type);
  return (
    write &&
    ((writing, reference) => {
      if (reference !== 0) write(writing, reference);
      else if (isNonNull) giveUp();
      else writing.writer.text(NULL);
    })
  );
}

function compileObject(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
): WriteReference | undefined {
  if (isLeafType(type) || !isObjectType(type)) return undefined;
  const write = compileWriter(type, selectionSets, place, options);
  return (
    write &&
    ((writing, reference) => {
      if (reference < 0) giveUp();
      write(writing, reference);
    })
  );
}

function compileList(
  itemType: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
): WriteReference | undefined {
  const write = compileReference(itemType, selectionSets, place, options);
  return (
    write &&
    ((writing, reference) => {
      if (reference > 0) giveUp();
      const { ints } = writing.tape;
      const { writer } = writing;
      const end = -reference + (ints[-reference] ?? 0);
      writer.byte(OPEN_BRACKET);
      for (let item = -reference + 1; item <= end; item += 1) {
        if (item > -reference + 1) writer.byte(COMMA);
        write(writing, ints[item] ?? 0);
      }
      writer.byte(CLOSE_BRACKET);
    })
  );
}
