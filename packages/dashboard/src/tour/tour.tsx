import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { Button } from "../design/button.tsx";
import { useWords } from "../language/i18n.ts";
import { words as navigation } from "../navigation/words.ts";
import { useSession } from "../session/session.tsx";
import { finish, goTo, goToWithNextPage, leaveAt, useProgress } from "./progress.ts";
import { steps } from "./steps.ts";
import type { Step } from "./steps.ts";
import { words } from "./words.ts";
import "./tour.css";

/** In a demo: five steps from a workshop to a plan, above the pages where they are seen; or the way to them. */
export function Tour() {
  const t = useWords(words);
  const progress = useProgress();
  const { pathname } = useLocation();
  const step = progress === null ? undefined : steps[progress.step];
  if (progress !== null && step !== undefined && !progress.left) return <Panel place={progress.step} step={step} />;
  const place = progress?.step ?? 0;
  // Who has not begun is asked on the front page alone.
  if (progress === null && pathname !== "/") return null;
  return (
    <p className="tour-opening screen-only">
      <StepLink place={place}>
        {progress === null ? t("begin") : t("resume", { number: place + 1, count: steps.length })}
      </StepLink>
    </p>
  );
}

function Panel({ place, step }: { readonly place: number; readonly step: Step }) {
  const t = useWords(words);
  const n = useWords(navigation);
  const { pathname } = useLocation();
  const { subject } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who signed in for a step comes to a new document, and reads on where she was.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const isHere = pathname === step.page && subject === step.subject;
  return (
    <section className="card tour stack stack-tight screen-only" aria-labelledby="tour-step">
      <p className="soft small">{t("tour")}</p>
      <h2 id="tour-step" ref={heading} tabIndex={-1}>
        {t("step", { number: place + 1, count: steps.length, name: t(step.name) })}
      </h2>
      <p>{t(`${step.name}.text`)}</p>
      <p className="soft small">{t("as", { role: n(`person.${step.subject}`) })}</p>
      <div className="row">
        {!isHere && <StepLink place={place}>{t("here")}</StepLink>}
        {place > 0 && <StepLink place={place - 1}>{t("back")}</StepLink>}
        {place + 1 < steps.length ? (
          <>
            <StepLink place={place + 1} main>
              {t("next")}
            </StepLink>
            <Button onPress={() => leaveAt(place)}>{t("leave")}</Button>
          </>
        ) : (
          <Button kind="main" onPress={finish}>
            {t("end")}
          </Button>
        )}
      </div>
    </section>
  );
}

interface StepLinkProps {
  readonly place: number;
  readonly main?: boolean;
  readonly children: ReactNode;
}

/** Leads to a step's page, by signing in as who sees it when that is somebody else. */
function StepLink({ place, main = false, children }: StepLinkProps) {
  const session = useSession();
  const step = steps[place];
  if (step === undefined) return null;
  const className = main ? "button button-main" : "button";
  if (session.subject === step.subject)
    return (
      <Link className={className} to={step.page} onClick={() => goTo(place)}>
        {children}
      </Link>
    );
  const address = `/auth/login?return=${encodeURIComponent(step.page)}&as=${step.subject}`;
  return (
    <a className={className} href={address} onClick={() => goToWithNextPage(place)}>
      {children}
    </a>
  );
}
