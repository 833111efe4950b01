import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

interface OpeningProps {
  readonly label: string;
  /** What it is about, read out after the label where several stand in a list. */
  readonly about?: string;
  readonly kind?: "main" | "plain";
  readonly children: (close: () => void) => ReactNode;
}

/** A button in whose place a form opens, which takes the focus and gives it back; nothing of it is asked for before. */
export function Opening({ label, about, kind, children }: OpeningProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  // Before anything else sees that the focus has nothing to stand on.
  useLayoutEffect(() => {
    const first = open ? "input, select, textarea, button" : "button";
    if (open || wasOpen.current) place.current?.querySelector<HTMLElement>(first)?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <div ref={place} className={open ? "opened card" : undefined}>
      {open ? (
        children(() => setOpen(false))
      ) : (
        <Button kind={kind} {...(about !== undefined && { label: `${label}: ${about}` })} onPress={() => setOpen(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
