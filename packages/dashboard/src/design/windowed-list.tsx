import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useFocusedRow, useItemKeys } from "./keep-focused.ts";
import type { LongListProps } from "./long-list.tsx";

/** Items drawn beyond the window on each side. */
const beyond = 4;

/** Nothing is drawn until its place is known: rows of another width would be measured, and the view moved by what they take. */
export function WindowedList<Item>(props: LongListProps<Item>) {
  const place = useRef<HTMLUListElement>(null);
  const found = usePlace(place, props.narrowest);
  // As high as it may be meanwhile: a shorter page would take the reader up with its end.
  if (found === null)
    return <ul ref={place} className="windowed" style={{ height: props.items.length * props.estimate }} />;
  return <Rows {...props} {...found} place={place} />;
}

interface RowsProps<Item> extends LongListProps<Item>, Place {
  readonly place: React.RefObject<HTMLUListElement | null>;
}

function Rows<Item>({ items, keyOf, itemClassName, estimate, children, place, top, lanes }: RowsProps<Item>) {
  const { rangeExtractor, ...focus } = useFocusedRow();
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: beyond,
    rangeExtractor,
    scrollMargin: top,
    lanes,
    gap: 12,
    getItemKey: useItemKeys(items, keyOf),
    // A key that scrolls is answered first; what comes into sight is drawn right after, and more than fits is drawn already.
    useFlushSync: false,
  });
  // Items beside each other are measured one by one, each would move the view for all, and it would run to the end of the list.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = lanes > 1 ? () => false : undefined;
  return (
    <ul ref={place} className="windowed" {...focus} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start, lane }) => {
        const item = items[index];
        if (item === undefined) return null;
        const position = { width: `${100 / lanes}%`, left: `${(100 / lanes) * lane}%`, top: start - top };
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            style={position}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            <div className={itemClassName}>
              <Item item={item} index={index} draw={children as Draw} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type Draw = (item: unknown, index: number) => ReactNode;

/** Drawn again only when it is another one, and not with each step of a list that is scrolled. */
const Item = memo(({ item, index, draw }: { readonly item: unknown; readonly index: number; readonly draw: Draw }) =>
  draw(item, index),
);

/** Where a list begins, and how many items find room beside each other. */
interface Place {
  readonly top: number;
  readonly lanes: number;
}

function usePlace(place: React.RefObject<HTMLUListElement | null>, narrowest: number | undefined): Place | null {
  const [found, setFound] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const element = place.current;
      if (element === null) return;
      const { top, width } = element.getBoundingClientRect();
      const lanes = narrowest === undefined ? 1 : Math.max(1, Math.floor(width / narrowest));
      setFound({ top: top + scrollY, lanes });
    };
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [place, narrowest]);
  return found;
}
