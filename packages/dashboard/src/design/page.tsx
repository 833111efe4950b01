import type { ReactNode } from "react";
import { useHead } from "../prerender/page-head.ts";
import type { PageHead } from "../prerender/page-head.ts";

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Buttons beside the heading. */
  readonly actions?: ReactNode;
  /** What search engines are told of it, beside its title. */
  readonly head?: Omit<PageHead, "title">;
  readonly children: ReactNode;
}

/** A page: its heading is the window's title, and gets the focus when somebody comes from another page. */
export function Page({ title, intro, actions, head, children }: PageProps) {
  useHead({ title, ...(typeof intro === "string" && { description: intro }), ...head });
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
