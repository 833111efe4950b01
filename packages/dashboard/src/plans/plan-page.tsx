import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useParams } from "react-router";
import { Button } from "../design/button.tsx";
import { Empty, FaultNotice, Notice } from "../design/notice.tsx";
import { Page, Section } from "../design/page.tsx";
import { Progress } from "../design/progress.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { Activities } from "./activities.tsx";
import { CreatePlanDocument, PlanEditorDocument } from "./generated/operations.ts";
import type { PlanEditorQuery } from "./generated/operations.ts";
import { PlanMoves } from "./plan-moves.tsx";
import { words } from "./words.ts";

type Unit = NonNullable<PlanEditorQuery["ministry"]>;
type Plan = NonNullable<Unit["plan"]>;

/** Q09: a unit's plan beside theme and objectives; its own coordinator edits it here. */
export function Component() {
  return (
    <Guard>
      <PlanPage />
    </Guard>
  );
}

function PlanPage() {
  const { code = "", year: text = "" } = useParams();
  const year = Number(text) || thisYear();
  const variables = useMemo(() => ({ code, year }), [code, year]);
  const query = useQuery(PlanEditorDocument, { variables });
  return (
    <Loaded of={query} data={query.data?.ministry}>
      {(unit) => <PlanView unit={unit} theme={query.data?.annualTheme ?? null} year={year} />}
    </Loaded>
  );
}

interface PlanViewProps {
  readonly unit: Unit;
  readonly theme: PlanEditorQuery["annualTheme"];
  readonly year: number;
}

function PlanView({ unit, theme, year }: PlanViewProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const session = useSession();
  const own = session.units.some(({ id }) => id === unit.id);
  const { plan } = unit;
  return (
    <Page
      title={t("title", { year })}
      intro={localize(unit.name)}
      actions={plan && <PlanMoves plan={plan} own={own} />}
    >
      {theme && (
        <section className="card card-quiet stack stack-tight">
          <p className="soft small">{t("theme")}</p>
          <strong>
            <Localized text={theme.title} />
          </strong>
          <p className="prose">
            <Localized text={theme.guidance} />
          </p>
        </section>
      )}
      {plan === null ? (
        <NoPlan unitId={unit.id} year={year} own={own} />
      ) : (
        <>
          <PlanHead plan={plan} label={t("title", { year })} />
          <Activities unit={unit} plan={plan} own={own} />
          <Review review={plan.review} />
        </>
      )}
    </Page>
  );
}

function NoPlan({ unitId, year, own }: { readonly unitId: string; readonly year: number; readonly own: boolean }) {
  const t = useWords(words);
  const create = useAct(CreatePlanDocument, { refetch: ["PlanEditor"] });
  const input = { ministryId: unitId, year, carryOver: true, fromObjectives: true };
  return (
    <Empty text={t("none", { year })}>
      {create.texts.length > 0 && <FaultNotice texts={create.texts} />}
      {own && (
        <Button kind="main" busy={create.busy} onPress={() => void create.run({ input })}>
          {t("create")}
        </Button>
      )}
    </Empty>
  );
}

function PlanHead({ plan, label }: { readonly plan: Plan; readonly label: string }) {
  const t = useWords(words);
  const returned =
    plan.state === "RETURNED" ? plan.moves?.findLast(({ toState }) => toState === "RETURNED") : undefined;
  return (
    <>
      <div className="row">
        <State term={`planState.${plan.state}`} />
        <Progress value={plan.progress} label={label} />
      </div>
      {returned?.note && (
        <Notice tone="warn">
          <strong>{t("returned")}</strong>
          <p className="prose">{returned.note}</p>
        </Notice>
      )}
      {plan.objectivesWithoutActivity.length > 0 && (
        <Notice tone="warn">
          <strong>{t("missing")}</strong>
          <ul>
            {plan.objectivesWithoutActivity.map((objective) => (
              <li key={objective.id}>
                <Localized text={objective.title} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Review({ review }: { readonly review: Plan["review"] }) {
  const t = useWords(words);
  if (review === null) return null;
  return (
    <Section title={t("review")} card>
      <dl className="stack">
        {(["results", "advantages", "difficulties", "solutions"] as const).map(
          (part) =>
            review[part] && (
              <div key={part}>
                <dt className="item-title">{t(part)}</dt>
                <dd className="prose plain-dd">
                  <Localized text={review[part]} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}
