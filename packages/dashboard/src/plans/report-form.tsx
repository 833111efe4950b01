import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { useSay } from "../design/toasts.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { ReportProgressDocument } from "./generated/operations.ts";
import type { EditedActivityFragment } from "./generated/operations.ts";
import { ReportFields } from "./report-fields.tsx";
import { useReport } from "./use-report.ts";
import { words } from "./words.ts";

interface ReportFormProps {
  readonly unit: { readonly id: string; readonly code: string };
  readonly activity: EditedActivityFragment;
  readonly onClose: () => void;
}

/** The member who leads an activity reports on it; what else stands there her unit's coordinators change. */
export function ReportForm({ unit, activity, onClose }: ReportFormProps) {
  const t = useWords(words);
  const say = useSay();
  const report = useReport(activity.id, unit.id);
  const [progress, setProgress, { clear }] = useKept(`activity-progress.${activity.id}`, String(activity.progress));
  const act = useAct(ReportProgressDocument);
  const close = () => {
    clear();
    report.clear();
    onClose();
  };
  const send = async () => {
    const reported = await report.prepare();
    if (reported === undefined) return;
    const narrative = { vi: report.draft.narrative };
    const { payload, faults } = await act.run({
      input: {
        id: activity.id,
        expectedVersion: activity.version,
        progress: Number(progress),
        ...reported,
        narrative,
      },
    });
    if (payload === undefined || faults.length > 0) return;
    say(t("report.sent"));
    close();
  };
  return (
    <WorkForm title={t("report.title")} texts={act.texts} busy={act.busy} onSend={send} onClose={close}>
      <TextEntry
        label={t("field.progress")}
        type="number"
        required
        value={progress}
        onChange={setProgress}
        fault={act.faultOf("progress")}
      />
      <ReportFields report={report} unitCode={unit.code} faultOf={act.faultOf} asLead />
    </WorkForm>
  );
}
