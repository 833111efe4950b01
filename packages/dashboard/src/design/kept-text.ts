import { useCallback, useState } from "react";

/** A value that survives a reload of the page until it is `clear`ed: nobody loses what she wrote. */
export function useKept<Value>(
  key: string,
  initial: Value,
): readonly [Value, (value: Value) => void, { readonly kept: boolean; readonly clear: () => void }] {
  const place = `sen.kept.${key}`;
  // What `set` wrote under the same key.
  const [value, setValue] = useState<Value>(() => (read(place) as Value | undefined) ?? initial);
  const [kept, setKept] = useState(() => read(place) !== undefined);
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      setKept(true);
      sessionStorage.setItem(place, JSON.stringify(next));
    },
    [place],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(place);
    setKept(false);
  }, [place]);
  return [value, set, { kept, clear }];
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
