import { useEffect } from "react";
import type { ReactNode } from "react";

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its heading is the window's title, and gets the focus when somebody comes from another page. */
export function Page({ title, intro, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Sen`;
  }, [title]);
  return (
    <div className="stack stack-wide">
      <header className="stack stack-tight">
        <div className="row row-spread">
          <h1 tabIndex={-1}>{title}</h1>
          {actions && <div className="row screen-only">{actions}</div>}
        </div>
        {intro && <div className="lead soft">{intro}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly card?: boolean;
}

/** A part of a page under its own heading. */
export function Section({ title, actions, children, card = false }: SectionProps) {
  return (
    <section className={card ? "stack card" : "stack"}>
      <div className="row row-spread">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
