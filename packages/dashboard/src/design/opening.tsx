import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

interface OpeningProps {
  readonly label: string;
  /** What it is about, read out after the label where several stand in a list. */
  readonly about?: string;
  readonly kind?: "main" | "plain";
  readonly children: (close: () => void) => ReactNode;
}

/** A button in whose place a form opens; nothing of the form is loaded or asked for before. */
export function Opening({ label, about, kind, children }: OpeningProps) {
  const [open, setOpen] = useState(false);
  if (open) return <div className="opened card">{children(() => setOpen(false))}</div>;
  return (
    <Button kind={kind} {...(about !== undefined && { label: `${label}: ${about}` })} onPress={() => setOpen(true)}>
      {label}
    </Button>
  );
}
