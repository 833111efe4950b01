import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { Page } from "../design/page.tsx";
import { useWords } from "../language/i18n.ts";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { words } from "./words.ts";

const tabs = [
  { to: "/graph", label: "tab.overview" },
  { to: "/graph/versions", label: "tab.versions" },
  { to: "/graph/rights", label: "tab.rights" },
  { to: "/graph/fields", label: "tab.fields" },
  { to: "/graph/plan", label: "tab.plan" },
] as const;

interface SchemaFrameProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** A page about the graph itself, for those who own slices of it or look after it. */
export function SchemaFrame({ title, intro, children }: SchemaFrameProps) {
  const t = useWords(words);
  return (
    <Guard roles={["SECRETARIAT", "UNIT_COORDINATOR", "PRESIDIUM", "AUDITOR"]}>
      <Page title={title} {...(intro !== undefined && { intro })}>
        <nav className="tabs" aria-label={t("tabs")}>
          {tabs.map(({ to, label }) => (
            <NavLink key={to} to={to} end>
              {t(label)}
            </NavLink>
          ))}
        </nav>
        {children}
      </Page>
    </Guard>
  );
}

/** Unit that looks after the graph as a whole; the secretariat acts for it. */
export const stewardUnit = "VWU";

/** Codes of the units whose slices the reader decides about, as the registry sees her. */
export function useOwnUnits(): readonly string[] {
  const session = useSession();
  return [...(session.has("SECRETARIAT") ? [stewardUnit] : []), ...session.units.map(({ code }) => code)];
}
