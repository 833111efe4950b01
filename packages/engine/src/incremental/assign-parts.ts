import type { CallPart } from "./call-parts.ts";
import type { DeferredFragment } from "./deferred-fragment.ts";

/** What of a plan is called before the first answer, and what each deferred fragment waits for. */
export interface Assignment {
  readonly initial: ReadonlySet<CallPart>;
  /** By fragment: parts not called before the first answer. A fragment that is not listed waits for nothing of its own. */
  readonly deferred: ReadonlyMap<DeferredFragment, ReadonlySet<CallPart>>;
}

/**
 * Assigns the parts of calls. Called at once are those that give what the first answer selects, those whose values these
 * take, and so on; mutations; and calls that nobody seems to need, since a plan makes none in vain. A fragment whose
 * values are all there when the answer around it is sent is part of that answer.
 */
export function assignParts(
  parts: readonly CallPart[],
  selected: ReadonlyMap<DeferredFragment | undefined, ReadonlySet<string>>,
  fragments: readonly DeferredFragment[],
): Assignment {
  const sources = indexSources(parts);
  const neededFor = (fragment: DeferredFragment | undefined) =>
    collectNeeded(sources, [...(selected.get(fragment) ?? [])]);
  const needed = new Map(fragments.map((fragment) => [fragment, neededFor(fragment)]));
  const initial = neededFor(undefined);
  const claimed = new Set([initial, ...needed.values()].flatMap((some) => [...some].map(({ call }) => call)));
  for (const part of parts) {
    if (!part.isMutation && claimed.has(part.call)) continue;
    initial.add(part);
    for (const source of collectNeeded(sources, [...part.takes])) initial.add(source);
  }
  const deferred = new Map<DeferredFragment, ReadonlySet<CallPart>>();
  for (const fragment of fragments) {
    const later = [...(needed.get(fragment) ?? [])].filter((part) => !initial.has(part));
    const before = ancestorsOf(fragment).map((ancestor) => deferred.get(ancestor));
    if (later.some((part) => !before.some((parts) => parts?.has(part)))) deferred.set(fragment, new Set(later));
  }
  return { initial, deferred };
}

function ancestorsOf({ parent }: DeferredFragment): DeferredFragment[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

function indexSources(parts: readonly CallPart[]): Map<string, CallPart[]> {
  const sources = new Map<string, CallPart[]>();
  for (const part of parts) {
    for (const value of part.gives) {
      const known = sources.get(value);
      if (known) known.push(part);
      else sources.set(value, [part]);
    }
  }
  return sources;
}

/**
 * The parts that give the values, or values that one of those parts takes: all that may be for objects of different
 * types; of those that give the same (a root that several subgraphs share), one is enough.
 */
function collectNeeded(sources: ReadonlyMap<string, CallPart[]>, values: readonly string[]): Set<CallPart> {
  const needed = new Set<CallPart>();
  const waiting = [...values];
  const choices: CallPart[][] = [];
  const need = (source: CallPart | undefined): void => {
    if (!source || needed.has(source)) return;
    needed.add(source);
    waiting.push(...source.takes);
  };
  while (waiting.length > 0 || choices.length > 0) {
    const value = waiting.pop();
    if (value === undefined) {
      // Last, since one of them may be needed for something that nobody else gives.
      const choice = choices.pop() ?? [];
      if (!choice.some((source) => needed.has(source))) need(choice[0]);
    } else {
      const all = sources.get(value) ?? [];
      const sufficient = all.filter((source) => source.givesAlways.has(value));
      if (sufficient.length > 1) choices.push(sufficient);
      else (sufficient.length === 1 ? sufficient : all).forEach(need);
    }
  }
  return needed;
}
