import type { Context } from "../context.ts";

/** After a mutation: what an earlier field of the same request may have loaded is old now. */
export function forget({ loaders }: Pick<Context, "loaders">): void {
  for (const loader of Object.values(loaders)) {
    // Loaders by arguments are made anew for each set of them and hold pages, which no mutation gives back.
    if ("clearAll" in loader) loader.clearAll();
  }
}

/** Runs a use case and forgets what was loaded before it. */
export async function changing<Result>(context: Context, work: Promise<Result>): Promise<Result> {
  const result = await work;
  forget(context);
  return result;
}
