import { createContext, useContext, useEffect } from "react";

/** What a page says about itself to the window and to search engines. */
export interface PageHead {
  readonly title: string;
  readonly description?: string | undefined;
  /** 404: there is no such page. */
  readonly status?: 200 | 404;
  /** What it is about in the terms of schema.org. */
  readonly structured?: Readonly<Record<string, unknown>>;
}

/** Takes what a page says while it is rendered before; in a browser only the window's title follows. */
export const HeadCollector = createContext<((head: PageHead) => void) | null>(null);

export function useHead(head: PageHead): void {
  const collect = useContext(HeadCollector);
  collect?.(head);
  useEffect(() => {
    document.title = windowTitle(head.title);
  }, [head.title]);
}

export const windowTitle = (title: string): string => `${title} · Sen`;
