import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { Button, FileButton } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { Page } from "../design/page.tsx";
import { thisYear, today, useFormat } from "../language/format.ts";
import { useLanguage, useWords } from "../language/i18n.ts";
import { Guard } from "../session/guard.tsx";
import type { UnitRollup } from "./generated/operations.ts";
import { words } from "./words.ts";

/** The year the network began; there are no figures before. */
const firstYear = 2017;

export interface ReportChoice {
  readonly year: number;
  readonly rollup: UnitRollup;
}

/** What a report is about stands in its address, so that it can be sent to somebody. */
export function useReportChoice(): ReportChoice & { choose(name: string, value: string): void } {
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get("year"));
  return {
    year: year >= firstYear && year <= thisYear() + 1 ? year : thisYear(),
    rollup: search.get("rollup") === "CURRENT_SUCCESSOR" ? "CURRENT_SUCCESSOR" : "AT_TIME",
    choose: (name, value) =>
      setSearch(
        (old) => {
          old.set(name, value);
          return old;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}

interface ReportFrameProps {
  readonly title: string;
  readonly intro?: string;
  /** Name of the report among the gateway's exports. */
  readonly report: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly rollup?: boolean;
  readonly children: ReactNode;
}

/** A report for the secretariat: its year, its files, and what stands around it on paper. */
export function ReportFrame({ title, intro, report, parameters, rollup = false, children }: ReportFrameProps) {
  const t = useWords(words);
  const format = useFormat();
  const { language } = useLanguage();
  const query = new URLSearchParams({ ...parameters, lang: language }).toString();
  return (
    <Guard roles={["SECRETARIAT", "PRESIDIUM", "AUDITOR"]}>
      <p className="print-only">{t("print.head")}</p>
      <Page
        title={title}
        intro={intro}
        actions={
          <>
            {(["xlsx", "pdf", "csv"] as const).map((kind) => (
              <FileButton key={kind} href={`/exports/${report}.${kind}?${query}`}>
                {`.${kind}`}
              </FileButton>
            ))}
            <Button onPress={() => print()}>{t("print")}</Button>
          </>
        }
      >
        <YearChoice rollup={rollup} />
        {children}
      </Page>
      <p className="print-only">{t("print.on", { date: format.date(today()) })}</p>
      <p className="print-only signatures">{t("print.sign")}</p>
    </Guard>
  );
}

function YearChoice({ rollup }: { readonly rollup: boolean }) {
  const t = useWords(words);
  const chosen = useReportChoice();
  const years = Array.from({ length: thisYear() - firstYear + 1 }, (_, index) => String(thisYear() - index));
  return (
    <div className="filters">
      <Choice
        label={t("year")}
        value={String(chosen.year)}
        options={years.map((value) => ({ value, label: value }))}
        onChange={(value) => chosen.choose("year", value)}
      />
      {rollup && (
        <Choice
          label={t("rollup")}
          value={chosen.rollup}
          options={(["AT_TIME", "CURRENT_SUCCESSOR"] as const).map((value) => ({ value, label: t(`rollup.${value}`) }))}
          onChange={(value) => chosen.choose("rollup", value)}
        />
      )}
    </div>
  );
}
