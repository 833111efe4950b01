import { Suspense, lazy } from "react";
import type { ReactNode } from "react";
import { usePrinting } from "./use-printing.ts";

/** Shorter lists are drawn whole: finding a word in the page and reading on stay as simple as they are. */
const shortEnough = 60;
export interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly className: string;
  /** Class of the element around each item. */
  readonly itemClassName?: string;
  /** Height of an item before it was measured, in pixels. */
  readonly estimate: number;
  /** Items beside each other when there is room, by their least width in pixels. */
  readonly narrowest?: number;
  readonly children: (item: Item, index: number) => ReactNode;
}

// A component of any item keeps its type: `lazy` would forget it.
const WindowedList = lazy(async () =>
  import("./windowed-list.tsx").then((module) => ({ default: module.WindowedList })),
) as unknown as <Item>(props: LongListProps<Item>) => ReactNode;

/** A list of which only what can be seen is drawn, so that a thousand items answer as fast as ten; on paper all of it. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { items } = props;
  const printing = usePrinting();
  if (items.length <= shortEnough || printing) return <WholeList {...props} />;
  return (
    <Suspense fallback={<WholeList {...props} items={items.slice(0, shortEnough)} />}>
      <WindowedList {...props} />
    </Suspense>
  );
}

function WholeList<Item>({ items, keyOf, className, itemClassName, children }: LongListProps<Item>) {
  return (
    <ul className={className}>
      {items.map((item, index) => (
        <li key={keyOf(item)} className={itemClassName}>
          {children(item, index)}
        </li>
      ))}
    </ul>
  );
}
