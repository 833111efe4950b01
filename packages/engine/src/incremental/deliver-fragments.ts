import type { ExecutionResult, GraphQLError } from "graphql";
import type { JsonObject } from "../json.ts";
import type { ProjectObject } from "../response/projection.ts";
import { pathToKeys } from "../response-path.ts";
import type { PathKeys, ResponsePath } from "../response-path.ts";
import type { IncrementalOperation } from "./compile-incremental.ts";
import type { DeferredFragment } from "./deferred-fragment.ts";
import type {
  CompletedFragment,
  DeferredData,
  InitialResult,
  PendingFragment,
  SubsequentResult,
} from "./incremental-result.ts";
import { PlacedFragments } from "./placed-fragments.ts";
import type { PlacedFields, PlacedFragment } from "./placed-fragments.ts";
import { leadsInto, projectFields } from "./project-fields.ts";
import type { ProjectedFields } from "./project-fields.ts";
import type { Reported, ReportPool } from "./report-pool.ts";

export interface FragmentDelivery {
  readonly operation: IncrementalOperation;
  /** The merged answers of the subgraphs. */
  readonly data: JsonObject;
  readonly pool: ReportPool;
  readonly introspection: JsonObject;
}

/** Puts together the answers of one request: the first one, then those of its deferred fragments. */
export class FragmentDeliverer {
  readonly #delivery: FragmentDelivery;
  readonly #placed = new PlacedFragments();

  constructor(delivery: FragmentDelivery) {
    this.#delivery = delivery;
  }

  /** To be called when the calls of the first answer have ended. A result without `pending` is the whole answer. */
  projectInitial(): ExecutionResult | InitialResult {
    const { operation, data, pool } = this.#delivery;
    const projected = this.#project(operation.project, data, undefined);
    for (const found of projected.found) this.#placed.place(found);
    const belongs = ({ path }: Reported) => leadsInto(projected.data ?? null, path);
    const errors = [...pool.takeErrors([], belongs), ...projected.errors];
    const extensions = pool.takeExtensions([], belongs);
    const result = { ...(errors.length > 0 && { errors }), ...(extensions && { extensions }) };
    const pending = this.#placed.announce();
    if (projected.data === undefined) return { data: null, ...result };
    if (pending.length === 0) return { data: projected.data, ...result };
    return { data: projected.data, ...result, pending, hasNext: true };
  }

  /** The fragments the client waits for. */
  expected(): DeferredFragment[] {
    return this.#placed.expected().map(({ fragment }) => fragment);
  }

  /** Delivers every expected fragment that is ready, and what becomes expected and is ready by that. */
  deliverReady(isReady: (fragment: DeferredFragment) => boolean): SubsequentResult {
    const pending: PendingFragment[] = [];
    const incremental: DeferredData[] = [];
    const completed: CompletedFragment[] = [];
    for (;;) {
      const ready = this.#placed.expected().filter(({ fragment }) => isReady(fragment));
      if (ready.length === 0) break;
      for (const placed of ready) completed.push(this.#deliver(placed, incremental));
      pending.push(...this.#placed.announce());
    }
    return {
      ...(pending.length > 0 && { pending }),
      ...(incremental.length > 0 && { incremental }),
      ...(completed.length > 0 && { completed }),
      hasNext: this.#placed.expected().length > 0,
    };
  }

  /** All of a fragment or, when a null went beyond some part of it, nothing. */
  #deliver(placed: PlacedFragment, incremental: DeferredData[]): CompletedFragment {
    const id = placed.id ?? "";
    const parts: { readonly fields: PlacedFields; readonly projected: ProjectedFields }[] = [];
    const inner: PlacedFields[] = [];
    // Grows on the way: what one field leaves for later may belong to the same fragment.
    const all = [...placed.fields];
    for (const fields of all) {
      const projected = this.#project(fields.fields.project, fields.data, fields.path);
      if (projected.data === undefined) return this.#fail(placed, id, fields, projected);
      parts.push({ fields, projected });
      for (const found of projected.found) {
        if (found.fields.fragments.includes(placed.fragment)) all.push(found);
        else inner.push(found);
      }
    }
    placed.state = "delivered";
    for (const { fields, projected } of parts) {
      this.#placed.remove(fields);
      incremental.push(this.#write(placed, id, fields, projected));
    }
    for (const found of inner) this.#placed.place(found);
    return { id };
  }

  #write(placed: PlacedFragment, id: string, fields: PlacedFields, { data, errors }: ProjectedFields): DeferredData {
    const { pool } = this.#delivery;
    const path = pathToKeys(fields.path);
    const belongs = this.#belongingTo(placed.fragment, path, data);
    const all = [...pool.takeErrors(path, belongs), ...errors];
    const extensions = pool.takeExtensions(path, belongs);
    const subPath = path.slice(placed.path.length);
    return {
      data: data ?? {},
      id,
      ...(subPath.length > 0 && { subPath }),
      ...(all.length > 0 && { errors: all }),
      ...(extensions && { extensions }),
    };
  }

  /** The errors stay in the pool: another fragment may fail for the same reason. */
  #fail(placed: PlacedFragment, id: string, fields: PlacedFields, projected: ProjectedFields): CompletedFragment {
    placed.state = "failed";
    const path = pathToKeys(fields.path);
    const belongs = this.#belongingTo(placed.fragment, path, null);
    const errors: GraphQLError[] = [...this.#delivery.pool.copyErrors(path, belongs), ...projected.errors];
    if (errors.length === 0 && projected.reason) errors.push(projected.reason);
    return { id, errors };
  }

  /**
   * What was reported, at the place of a part, about its values; and about the object it is added to, or nothing in
   * particular, by a call that was made for its fragment: that is about something the client did not select.
   */
  #belongingTo(fragment: DeferredFragment, at: PathKeys, data: unknown): (reported: Reported) => boolean {
    const fetches = this.#delivery.operation.deferred.get(fragment)?.fetches;
    return ({ path, fetch }) =>
      path.length > at.length ? leadsInto(data, path.slice(at.length)) : fetches?.has(fetch) === true;
  }

  #project(project: ProjectObject, data: JsonObject, path: ResponsePath | undefined): ProjectedFields {
    const { introspection, pool } = this.#delivery;
    return projectFields({ project, data, path, introspection, explains: (at) => pool.explains(at) });
  }
}
