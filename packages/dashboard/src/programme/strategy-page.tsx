import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Opening } from "../design/opening.tsx";
import { Page, Section } from "../design/page.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { State } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { MoveStrategyDocument, StrategyPageDocument } from "./generated/operations.ts";
import type { StrategyDeskFragment } from "./generated/operations.ts";
import { IndicatorForm } from "./indicator-form.tsx";
import { IndicatorValueForm } from "./indicator-value-form.tsx";
import { ObjectiveForm } from "./objective-form.tsx";
import { StrategyForm } from "./strategy-form.tsx";
import { words } from "./words.ts";

/** One strategy: its objectives, what they are measured by, and the values reached. */
export function Component() {
  const { id = "" } = useParams();
  const t = useWords(words);
  const query = useQuery(StrategyPageDocument, { variables: { id } });
  const isGone = query.data?.strategy === null && query.error === undefined;
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM"]}>
      {isGone ? (
        <Page title={t("strategy.gone")}>
          <Link to="/programme">{t("strategy.back")}</Link>
        </Page>
      ) : (
        <Loaded of={query} data={query.data?.strategy}>
          {(strategy) => <StrategyView strategy={strategy} />}
        </Loaded>
      )}
    </Guard>
  );
}

type Objective = StrategyDeskFragment["objectives"][number];
type Indicator = Objective["indicators"][number];

function StrategyView({ strategy }: { readonly strategy: StrategyDeskFragment }) {
  const t = useWords(words);
  const localize = useLocalized();
  const session = useSession();
  const canDraft = strategy.state === "DRAFT" && session.has("SECRETARIAT");
  return (
    <Page title={localize(strategy.title)} intro={`${strategy.fromYear}–${strategy.toYear}`}>
      <div className="row">
        <State term={`strategyState.${strategy.state}`} />
        <Link to="/programme">{t("strategy.back")}</Link>
      </div>
      {session.has("PRESIDIUM") && <Move strategy={strategy} />}
      {canDraft && (
        <div className="row">
          <Opening label={t("strategy.change")}>
            {(close) => <StrategyForm strategy={strategy} onClose={close} />}
          </Opening>
          <Opening label={t("objective.new")}>
            {(close) => <ObjectiveForm strategyId={strategy.id} objective={null} onClose={close} />}
          </Opening>
        </div>
      )}
      {strategy.objectives.length === 0 && <Empty text={t("none")} />}
      {strategy.objectives.map((objective) => (
        <ObjectiveCard key={objective.id} strategy={strategy} objective={objective} canDraft={canDraft} />
      ))}
    </Page>
  );
}

const next = { DRAFT: "APPROVED", APPROVED: "IN_FORCE", IN_FORCE: "CLOSED", CLOSED: null } as const;

/** The presidium's next step with a strategy. */
function Move({ strategy }: { readonly strategy: StrategyDeskFragment }) {
  const t = useWords(words);
  const to = next[strategy.state];
  const { send, frame } = useWorkForm(MoveStrategyDocument, {
    key: `move-strategy.${strategy.id}`,
    blank: {},
    refetch: ["StrategyPage"],
  });
  if (to === null) return null;
  const input = { id: strategy.id, expectedVersion: strategy.version, to };
  return <WorkForm title={t(`move.${to}`)} {...frame} sure={t("move.sure")} onSend={() => send({ input })} />;
}

interface ObjectiveCardProps {
  readonly strategy: StrategyDeskFragment;
  readonly objective: Objective;
  readonly canDraft: boolean;
}

function ObjectiveCard({ strategy, objective, canDraft }: ObjectiveCardProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const { code, weight } = objective;
  return (
    <Section title={localize(objective.title)} card>
      <p className="soft">{t("objective.line", { code, weight })}</p>
      {canDraft && (
        <div className="row">
          <Opening label={t("objective.change")} about={code}>
            {(close) => <ObjectiveForm strategyId={strategy.id} objective={objective} onClose={close} />}
          </Opening>
          <Opening label={t("indicator.new")} about={code}>
            {(close) => <IndicatorForm objectiveId={objective.id} indicator={null} onClose={close} />}
          </Opening>
        </div>
      )}
      {objective.indicators.length > 0 && <Indicators objective={objective} />}
      {objective.indicators.map((indicator) => (
        <div key={indicator.id} className="row">
          {canDraft && (
            <Opening label={t("indicator.change")} about={indicator.code}>
              {(close) => <IndicatorForm objectiveId={objective.id} indicator={indicator} onClose={close} />}
            </Opening>
          )}
          <Opening label={`${t("value.new")}: ${indicator.code}`}>
            {(close) => <IndicatorValueForm indicator={indicator} strategy={strategy} onClose={close} />}
          </Opening>
        </div>
      ))}
    </Section>
  );
}

function Indicators({ objective }: { readonly objective: Objective }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <DataTable
      caption={t("indicators", { code: objective.code })}
      rows={objective.indicators}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t("indicator.name"),
          cell: ({ code, name }) => (
            <>
              {code} · <Localized text={name} />
            </>
          ),
        },
        { heading: t("indicator.unit"), cell: ({ unitOfMeasure }) => <Localized text={unitOfMeasure} /> },
        { heading: t("indicator.baseline"), cell: ({ baseline }) => format.number(baseline), numeric: true },
        { heading: t("indicator.target"), cell: ({ target }) => format.number(target), numeric: true },
        { heading: t("indicator.actual"), cell: (indicator) => <Reached indicator={indicator} />, numeric: true },
      ]}
    />
  );
}

/** The network's own values, year by year. */
function Reached({ indicator }: { readonly indicator: Indicator }) {
  const format = useFormat();
  const values = indicator.values.filter(({ reportedBy }) => reportedBy === null);
  if (values.length === 0) return <>–</>;
  return <>{values.map(({ year, actual }) => `${year}: ${format.number(actual)}`).join(" · ")}</>;
}
