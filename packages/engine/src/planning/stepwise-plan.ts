import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { Kind, OperationTypeNode, print } from "graphql";
import type { FieldNode, OperationDefinitionNode, SelectionNode, SelectionSetNode, TypeNode } from "graphql";
import { namedTypeOf } from "../supergraph/read-joins.ts";
import type { JoinedField, Joins } from "../supergraph/read-joins.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";
import { collectFieldsOn } from "./collect-fields-on.ts";
import { StepSelection } from "./fetch-step.ts";
import type { FetchStep, PlanPath } from "./fetch-step.ts";
import { findRoutes } from "./find-routes.ts";
import type { Hop } from "./find-routes.ts";
import { keepArgumentsApart, toRequires } from "./required-selections.ts";

/** Objects of one type at one place, as one fetch has them. */
interface Place {
  readonly type: string;
  readonly step: FetchStep;
  readonly selection: StepSelection;
  readonly path: PlanPath;
}

/** What could not be selected, and the fetches that give what could. */
interface Outcome {
  readonly left: readonly SelectionNode[];
  readonly steps: ReadonlySet<FetchStep>;
}

/** No graph needs as many selections; abstract types within abstract types can double them at each level. */
const MAX_SELECTIONS = 20_000;

/** Makes the fetches for one operation. */
export class StepwisePlan {
  readonly steps: FetchStep[] = [];
  readonly #joins: Joins;
  readonly #typeConditions: TypeConditions;
  readonly #known = new Map<string, FetchStep>();
  #selections = 0;

  constructor(joins: Joins, typeConditions: TypeConditions) {
    this.#joins = joins;
    this.#typeConditions = typeConditions;
  }

  /** Throws when there is no way to some field. */
  addRootFields({ operation, selectionSet }: OperationDefinitionNode): void {
    const type = operation === OperationTypeNode.MUTATION ? "Mutation" : "Query";
    for (const field of collectFieldsOn(type, selectionSet.selections, this.#typeConditions)) {
      let left: FieldNode | undefined = field;
      for (const subgraph of this.#joins.homesOf(type)) {
        if (left && this.#joins.field(subgraph, type, field.name.value)?.isOwn) {
          const step = this.#step(`root ${subgraph}`, { subgraph, at: [], entity: undefined, needs: new Set() });
          left = this.#take({ type, step, selection: step.selection, path: [] }, left).left;
        }
      }
      if (left) throw new Error(`There is no way to ${print(left)} of ${type}.`);
    }
  }

  /** Selects on objects whose type may be abstract. */
  #select(place: Place, selections: readonly SelectionNode[]): Outcome {
    const { type, step } = place;
    if (this.#joins.isInterfaceObject(step.subgraph, type)) return this.#selectOnInterfaceObject(place, selections);
    if (!this.#joins.isAbstract(type)) return this.#selectOnObject(place, selections);
    place.selection.typename();
    const left: SelectionNode[] = [];
    const steps = new Set([step]);
    const possibleTypes = this.#joins.possibleTypesOf(step.subgraph, type);
    if (possibleTypes.length === 0) return this.#selectOnNothing(place, selections);
    for (const possible of possibleTypes) {
      this.#refuseHalfInterface(step, possible, selections);
      const selection = place.selection.on(possible);
      const path = [...place.path, { TypeCondition: [possible] }];
      const outcome = this.#selectOnObject({ type: possible, step, selection, path }, selections);
      for (const each of outcome.steps) steps.add(each);
      if (outcome.left.length > 0) left.push(fragmentOn(possible, outcome.left));
    }
    return { left, steps };
  }

  /** An interface without a single type in its subgraph has the fields it says it has, and no others. */
  #selectOnNothing(place: Place, selections: readonly SelectionNode[]): Outcome {
    const left: SelectionNode[] = [];
    for (const each of selections) {
      if (each.kind === Kind.FIELD && this.#fieldAt(place, each)?.isOwn) this.#take(place, each);
      else left.push(each);
    }
    return { left, steps: new Set([place.step]) };
  }

  /**
   * A subgraph that calls the key of a type external has it only from others. Where it gives such an object by itself,
   * there is no way to the key, and none from there; composers that check their work do not let it pass.
   */
  #refuseHalfInterface({ subgraph, entity }: FetchStep, typeName: string, selections: readonly SelectionNode[]): void {
    for (const field of entity ? [] : selections) {
      if (field.kind !== Kind.FIELD || !this.#joins.field(subgraph, typeName, field.name.value)?.isExternal) continue;
      if (!this.#joins.isKeyField(subgraph, typeName, field.name.value)) continue;
      throw new Error(`There is no way to ${field.name.value} of ${typeName} in ${subgraph}.`);
    }
  }

  #selectOnObject(place: Place, selections: readonly SelectionNode[]): Outcome {
    const left: FieldNode[] = [];
    const steps = new Set([place.step]);
    for (const field of collectFieldsOn(place.type, selections, this.#typeConditions)) {
      const here = this.#fieldAt(place, field);
      const taken = here?.isOwn && !here.requires ? this.#take(place, field) : { left: field, steps: [] };
      const elsewhere = taken.left ? this.#takeElsewhere(place, taken.left) : { left: undefined, steps: [] };
      for (const each of [...taken.steps, ...elsewhere.steps]) steps.add(each);
      if (elsewhere.left) left.push(elsewhere.left);
    }
    return { left, steps };
  }

  /** Behind an `@interfaceObject` the type is not known: whatever depends on it is asked of who knows. */
  #selectOnInterfaceObject(place: Place, selections: readonly SelectionNode[]): Outcome {
    const { type, step } = place;
    const steps = new Set([step]);
    const rest: SelectionNode[] = [];
    for (const selection of selections) {
      const field = selection.kind === Kind.FIELD && selection.name.value !== "__typename" ? selection : undefined;
      const here = field && this.#fieldAt(place, field);
      const own = field && here?.isOwn && !here.requires ? this.#take(place, field) : undefined;
      const taken = own ?? (field && this.#takeFromInterfaceObject(place, field)) ?? { left: selection, steps: [] };
      for (const each of taken.steps) steps.add(each);
      if (taken.left) rest.push(taken.left);
    }
    if (rest.length === 0) return { left: [], steps };
    const isKnowing = ({ subgraph }: Hop) => this.#joins.possibleTypesOf(subgraph, type).length > 0;
    const [route] = findRoutes(this.#joins, step.subgraph, type, (hop) => isKnowing(hop));
    if (!route) return { left: rest, steps };
    const outcome = this.#select(this.#follow(place, route), rest);
    return { left: outcome.left, steps: new Set([...steps, ...outcome.steps]) };
  }

  /** What another interface object gives is the same for all types, so the type need not be known. */
  #takeFromInterfaceObject(place: Place, field: FieldNode) {
    const gives = ({ subgraph, askedAs }: Hop): boolean =>
      subgraph !== place.step.subgraph &&
      this.#joins.isInterfaceObject(subgraph, askedAs) &&
      this.#joins.field(subgraph, askedAs, field.name.value)?.isOwn === true;
    const [route] = findRoutes(this.#joins, place.step.subgraph, place.type, gives);
    const last = route?.at(-1);
    // Requirements may be fields of the types.
    if (!route || !last || this.#joins.field(last.subgraph, last.askedAs, field.name.value)?.requires) return undefined;
    return this.#take(this.#follow(place, route), field);
  }

  /** Selects a field that the place's subgraph has; gives what could not be selected below it. */
  #take(place: Place, field: FieldNode): { readonly left: FieldNode | undefined; readonly steps: Iterable<FetchStep> } {
    this.#selections += 1;
    if (this.#selections > MAX_SELECTIONS) throw new Error(`The plan would select more than ${MAX_SELECTIONS} fields.`);
    if (isHeld(field, place)) return { left: undefined, steps: [place.step] };
    const selection = place.selection.field(field);
    const joined = this.#fieldAt(place, field);
    if (!field.selectionSet || !joined) return { left: undefined, steps: [place.step] };
    const key = field.alias?.value ?? field.name.value;
    const path = [...place.path, { Field: key }, ...listSegments(joined.type)];
    const below: Place = { type: namedTypeOf(joined.type), step: place.step, selection, path };
    const { left, steps } = this.#select(below, field.selectionSet.selections);
    if (selection.isEmpty) selection.typename();
    return { left: left.length > 0 ? { ...field, selectionSet: selectionSetOf(left) } : undefined, steps };
  }

  /** Takes a field from other subgraphs; several, where each has only a part of what is below. */
  #takeElsewhere(place: Place, field: FieldNode): { left: FieldNode | undefined; steps: Iterable<FetchStep> } {
    const steps = new Set<FetchStep>();
    const { subgraph } = place.step;
    const owns = ({ subgraph: other, askedAs }: Hop): boolean => {
      const joined = this.#joins.field(other, askedAs, field.name.value);
      return joined?.isOwn === true && (joined.requires !== undefined || other !== subgraph || askedAs !== place.type);
    };
    let left: FieldNode | undefined = field;
    for (const route of findRoutes(this.#joins, subgraph, place.type, owns)) {
      if (!left) break;
      const last = route.at(-1);
      const requires = last && this.#joins.field(last.subgraph, last.askedAs, field.name.value)?.requires;
      const taken = this.#take(this.#follow(place, route, requires), left);
      for (const each of taken.steps) steps.add(each);
      left = taken.left;
    }
    return { left, steps };
  }

  /** Goes from subgraph to subgraph, the last time with what is required there. */
  #follow(place: Place, route: readonly Hop[], requires?: SelectionSetNode): Place {
    let at = place;
    for (const hop of route) {
      const required = hop === route.at(-1) && requires ? keepArgumentsApart(requires.selections) : [];
      const outcome = required.length > 0 ? this.#select(place, required) : { left: [], steps: [] };
      if (outcome.left.length > 0)
        throw new Error(`There is no way to what ${hop.subgraph} requires of ${place.type}.`);
      at = this.#hop(at, hop, required, new Set([at.step, ...outcome.steps]));
    }
    return at;
  }

  #hop(from: Place, { subgraph, askedAs, key }: Hop, required: readonly SelectionNode[], needs: Set<FetchStep>): Place {
    from.selection.typename();
    selectAll(
      from.selection,
      key.selections.filter((field) => !isHeld(field, from)),
    );
    const requires = toRequires([TYPENAME, ...key.selections, ...required]);
    // By then another fetch may have told the type that stands behind an interface.
    const isRenamed = from.type !== askedAs || this.#joins.isInterfaceObject(subgraph, askedAs);
    const entity = { typeNames: [from.type], askedAs, requires, isRenamed };
    const id = JSON.stringify([this.steps.indexOf(from.step), from.path, subgraph, entity]);
    const step = this.#step(id, { subgraph, at: from.path, entity, needs });
    return { type: askedAs, step, selection: step.selection, path: from.path };
  }

  #step(id: string, made: Omit<FetchStep, "selection">): FetchStep {
    const known = this.#known.get(id);
    if (known) return known;
    const step = { ...made, selection: new StepSelection() };
    this.#known.set(id, step);
    this.steps.push(step);
    return step;
  }

  #fieldAt({ step, type }: Place, { name }: FieldNode): JoinedField | undefined {
    if (name.value === "__typename") return TYPENAME_FIELD;
    return this.#joins.field(step.subgraph, type, name.value);
  }
}

/**
 * An entity that was asked for has the fields it was asked by; its subgraph need not give them again, and one that knows
 * an interface by its type alone may not.
 */
function isHeld(field: SelectionNode, { step, path }: Place): boolean {
  const isEntity = path
    .slice(step.at.length)
    .every((segment) => typeof segment === "object" && "TypeCondition" in segment);
  if (!step.entity || !isEntity || field.kind !== Kind.FIELD) return false;
  if (field.alias || field.selectionSet || field.name.value === "__typename") return false;
  return step.entity.requires.some(
    (held) => held.kind === "Field" && held.name === field.name.value && held.alias === undefined,
  );
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
const STRING: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: "String" } };
const TYPENAME_FIELD: JoinedField = {
  type: STRING,
  isOwn: true,
  isExternal: false,
  requires: undefined,
  provides: undefined,
};

function selectionSetOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function fragmentOn(typeName: string, selections: readonly SelectionNode[]): SelectionNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: selectionSetOf(selections) };
}

function selectAll(selection: StepSelection, selections: readonly SelectionNode[]): void {
  for (const each of selections) {
    if (each.kind === Kind.FIELD) selectAll(selection.field(each), each.selectionSet?.selections ?? []);
  }
}

function listSegments(type: TypeNode): FlattenNodePathSegment[] {
  if (type.kind === Kind.NON_NULL_TYPE) return listSegments(type.type);
  return type.kind === Kind.LIST_TYPE ? ["@", ...listSegments(type.type)] : [];
}
