import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useWords } from "../language/i18n.ts";
import { FileField } from "../letters/file-field.tsx";
import { EvidenceChoice } from "./evidence-choice.tsx";
import type { useReport } from "./use-report.ts";
import { words } from "./words.ts";

const visibilities = ["UNIT", "NETWORK", "PUBLIC"] as const;
/** What the gateway takes. */
const endings = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.jpg,.jpeg,.png,.txt,.csv";

interface ReportFieldsProps {
  readonly report: ReturnType<typeof useReport>;
  readonly unitCode: string;
  readonly faultOf: (field: string) => string | undefined;
  /** Who leads an activity reports and changes nothing else: she says what was done, and files no papers. */
  readonly asLead?: boolean;
}

/** What is reported with a change of an activity, and the rules it goes by. */
export function ReportFields({ report, unitCode, faultOf, asLead = false }: ReportFieldsProps) {
  const t = useWords(words);
  const { draft, setDraft } = report;
  const { evidence } = draft;
  return (
    <fieldset className="stack">
      <legend className="field-label">{t("report.title")}</legend>
      {asLead ? (
        <p className="small">{t("report.rules.lead")}</p>
      ) : (
        <>
          <p className="small">{t("report.rules")}</p>
          <p className="small">{t("report.rules.done")}</p>
        </>
      )}
      <TextEntry
        label={t("report.narrative")}
        long
        required={asLead}
        value={draft.narrative}
        onChange={(narrative) => setDraft({ ...draft, narrative })}
        fault={faultOf("narrative")}
      />
      <div className="stack stack-tight" role="group" aria-label={t("evidence.title")}>
        <p className="field-label">{t("evidence.title")}</p>
        <p className="field-hint">{t("evidence.rules")}</p>
        {evidence.length > 0 && (
          <ul className="list">
            {evidence.map(({ id, title }) => (
              <li key={id}>
                <span className="row row-spread">
                  <span>{title}</span>
                  <Button
                    label={`${t("evidence.remove")}: ${title}`}
                    onPress={() => setDraft({ ...draft, evidence: evidence.filter((each) => each.id !== id) })}
                  >
                    {t("evidence.remove")}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
        <EvidenceChoice
          unitCode={unitCode}
          chosen={evidence}
          onChange={(next) => setDraft({ ...draft, evidence: next })}
        />
        {faultOf("evidenceIds") !== undefined && <p className="field-fault">{faultOf("evidenceIds")}</p>}
      </div>
      {asLead ? <p className="field-hint">{t("report.noFile")}</p> : <NewFile report={report} />}
    </fieldset>
  );
}

/** A new file, filed as a paper of the unit before the report is sent. */
function NewFile({ report }: { readonly report: ReturnType<typeof useReport> }) {
  const t = useWords(words);
  const { paper } = report;
  return (
    <>
      <FileField label={t("evidence.file")} hint={t("evidence.file.hint")} accept={endings} paper={paper} />
      {paper.chosen !== null && (
        <>
          <TextEntry
            label={t("evidence.file.title")}
            hint={t("evidence.file.title.hint")}
            value={report.title}
            onChange={report.setTitle}
          />
          <Choice
            label={t("evidence.file.visibility")}
            value={report.visibility === "SELF" ? "UNIT" : report.visibility}
            options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
            onChange={report.setVisibility}
          />
        </>
      )}
      {paper.texts.length > 0 && <FaultNotice texts={paper.texts} />}
    </>
  );
}
