import { useCallback, useMemo, useState } from "react";
import { useHydrated } from "./hydrated.ts";

interface Written<Value> {
  readonly value: Value;
  readonly kept: boolean;
}

/** A value that survives a reload of the page until it is `clear`ed: nobody loses what she wrote. */
export function useKept<Value>(
  key: string,
  initial: Value,
): readonly [Value, (value: Value) => void, { readonly kept: boolean; readonly clear: () => void }] {
  const place = `sen.kept.${key}`;
  const [first] = useState(initial);
  const [written, setWritten] = useState<Written<Value> | null>(null);
  const hydrated = useHydrated();
  const earlier = useMemo((): Written<Value> => {
    const stored = hydrated ? read(place) : undefined;
    // What `set` wrote under the same key.
    return stored === undefined ? { value: first, kept: false } : { value: stored as Value, kept: true };
  }, [place, hydrated, first]);
  const { value, kept } = written ?? earlier;
  const set = useCallback(
    (next: Value) => {
      setWritten({ value: next, kept: true });
      sessionStorage.setItem(place, JSON.stringify(next));
    },
    [place],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(place);
    setWritten((now) => ({ value: (now ?? earlier).value, kept: false }));
  }, [place, earlier]);
  return [value, set, { kept, clear }];
}

/** Whether something was written under a key and not cleared, when the page opens. */
export function useIsKept(key: string): boolean {
  const hydrated = useHydrated();
  return useMemo(() => hydrated && sessionStorage.getItem(`sen.kept.${key}`) !== null, [key, hydrated]);
}

function read(place: string): unknown {
  const text = sessionStorage.getItem(place);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
