import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { FileButton, LinkButton } from "../design/button.tsx";
import { Page } from "../design/page.tsx";
import { Skeleton } from "../design/skeleton.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "./session.tsx";
import type { Role } from "./session.tsx";

interface GuardProps {
  /** Any of them opens the page; none named: everybody who has signed in. */
  readonly roles?: readonly Role[];
  readonly children: ReactNode;
}

/** Spares people pages the hub would refuse them; the hub decides, not this. */
export function Guard({ roles, children }: GuardProps) {
  const session = useSession();
  const t = useWords(words);
  const { pathname, search } = useLocation();
  if (session.state === "unknown") return <Skeleton />;
  if (session.state === "visitor") {
    return (
      <Page title={t("signIn.needed")} intro={t("signIn.text")}>
        <div className="row">
          <FileButton kind="main" href={`/auth/login?return=${encodeURIComponent(pathname + search)}`}>
            {t("signIn")}
          </FileButton>
        </div>
      </Page>
    );
  }
  if (roles !== undefined && !session.has(...roles)) {
    return (
      <Page title={t("signIn.otherRole")} intro={t("signIn.role")}>
        <div className="row">
          <LinkButton kind="main" to="/">
            {t("notFound.home")}
          </LinkButton>
        </div>
      </Page>
    );
  }
  return <>{children}</>;
}
