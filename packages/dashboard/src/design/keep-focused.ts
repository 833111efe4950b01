import { defaultRangeExtractor } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import { useCallback, useState } from "react";

/**
 * Keeps the row that holds the focus drawn while it is scrolled out of sight: a row that went away would take the focus
 * with it, and who reads by keyboard would begin at the top of the page again.
 */
export function useFocusedRow() {
  const [focused, setFocused] = useState<number | null>(null);
  const onFocus = useCallback((event: React.FocusEvent) => {
    const place = event.target.closest("[data-index]")?.getAttribute("data-index");
    setFocused(place === null || place === undefined ? null : Number(place));
  }, []);
  const onBlur = useCallback((event: React.FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
  }, []);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (focused === null || focused >= range.count || shown.includes(focused)) return shown;
      return [...shown, focused].toSorted((one, other) => one - other);
    },
    [focused],
  );
  return { onFocus, onBlur, rangeExtractor };
}

/**
 * The keys of a list's items. Another function would have all places of the list counted anew, for thousands with every step
 * it is scrolled: so it is another one only for other items.
 */
export function useItemKeys<Item>(items: readonly Item[], keyOf: (item: Item, index: number) => string) {
  return useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item, index);
    },
    [items],
  );
}
