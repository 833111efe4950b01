import type { FieldNode, GraphQLCompositeType, GraphQLSchema } from "graphql";
import { ProjectionCompiler } from "../response/compile-projection.ts";
import { PROPAGATED_NULL } from "../response/projection.ts";
import type { ProjectObject } from "../response/projection.ts";
import { rootKeys } from "../supergraph/read-data-keys.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import type { DeferredFields, DeferredFragment } from "./deferred-fragment.ts";
import type { WrittenOut } from "./write-out-fragments.ts";

/**
 * Compiles the projection of what is answered at once. Fields that belong to deferred fragments only are left out, and
 * told to the run with the means to project them later. A field that is selected inside and outside of a fragment is
 * answered at once, as far as it is selected there.
 */
export function compileDeferredProjection(
  schema: GraphQLSchema,
  rootType: GraphQLCompositeType,
  { selectionSet, fragmentOf }: WrittenOut,
  dataKeys: DataKeys,
): ProjectObject {
  const compiler = new DeferredProjectionCompiler({ schema, dataKeys, fragmentOf }, []);
  return compiler.object(rootType, [selectionSet], rootKeys);
}

interface DeferredProjection {
  readonly schema: GraphQLSchema;
  readonly dataKeys: DataKeys;
  readonly fragmentOf: WrittenOut["fragmentOf"];
}

/** Compiles the fields that belong to some set of fragments: to none of them, for what is answered at once. */
class DeferredProjectionCompiler extends ProjectionCompiler {
  readonly #projection: DeferredProjection;
  readonly #own: string;

  constructor(projection: DeferredProjection, own: readonly DeferredFragment[]) {
    super(projection.schema, new Map(), projection.dataKeys);
    this.#projection = projection;
    this.#own = keyOf(own);
  }

  protected override objectOf(
    type: GraphQLCompositeType,
    collected: ReadonlyMap<string, readonly FieldNode[]>,
    dataKeys: DataKeys,
  ): ProjectObject {
    const sets = new Map<
      string,
      { fragments: readonly DeferredFragment[]; fields: Map<string, readonly FieldNode[]> }
    >();
    for (const [key, nodes] of collected) {
      const fragments = this.#fragmentsOf(nodes);
      const set = sets.get(keyOf(fragments)) ?? { fragments, fields: new Map() };
      sets.set(keyOf(fragments), set);
      set.fields.set(key, nodes);
    }
    const project = super.objectOf(type, sets.get(this.#own)?.fields ?? new Map(), dataKeys);
    sets.delete(this.#own);
    if (sets.size === 0) return project;
    const later = [...sets.values()].map(({ fragments, fields }): DeferredFields => {
      const compiler = new DeferredProjectionCompiler(this.#projection, fragments);
      return { fragments, project: compiler.objectOf(type, fields, dataKeys) };
    });
    return (data, path, run) => {
      const result = project(data, path, run);
      if (result !== PROPAGATED_NULL) for (const found of later) run.foundDeferred?.(found, data, path);
      return result;
    };
  }

  /** A fragment inside another adds nothing to a field that both select. */
  #fragmentsOf(nodes: readonly FieldNode[]): readonly DeferredFragment[] {
    const fragments = new Set<DeferredFragment>();
    for (const node of nodes) {
      const fragment = this.#projection.fragmentOf(node);
      if (!fragment) return [];
      fragments.add(fragment);
    }
    const isWithin = ({ parent }: DeferredFragment): boolean =>
      parent !== undefined && (fragments.has(parent) || isWithin(parent));
    return [...fragments].filter((fragment) => !isWithin(fragment));
  }
}

const keyOf = (fragments: readonly DeferredFragment[]): string =>
  fragments
    .map(({ index }) => index)
    .sort((one, other) => one - other)
    .join();
