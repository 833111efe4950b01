import { useState } from "react";
import { Button } from "../design/button.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice, Notice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { words as common } from "../design/words.ts";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { changedFields, draftOf, inputOf } from "./activity-draft.ts";
import type { ActivityDraft } from "./activity-draft.ts";
import { ActivityFields } from "./activity-fields.tsx";
import { Conflict } from "./conflict.tsx";
import { UpdateActivityDocument } from "./generated/operations.ts";
import type { EditedActivityFragment } from "./generated/operations.ts";
import { ReportFields } from "./report-fields.tsx";
import { useReport } from "./use-report.ts";
import { words } from "./words.ts";

interface ActivityFormProps {
  readonly unit: { readonly id: string; readonly code: string };
  readonly activity: EditedActivityFragment;
  readonly onClose: () => void;
}

/** What somebody writes, and the version she began from; both survive a reload. */
interface Begun {
  readonly base: ActivityDraft;
  readonly version: number;
  readonly draft: ActivityDraft;
}

/**
 * Changes an activity and reports on it. Only the fields she changed are sent; when somebody else saved meanwhile, both versions are shown
 * field by field and nothing is lost.
 */
export function ActivityForm({ unit, activity, onClose }: ActivityFormProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const c = useWords(common);
  const say = useSay();
  const opened = draftOf(activity);
  const [begun, setBegun, { kept, clear }] = useKept<Begun>(`activity.${activity.id}`, {
    base: opened,
    version: activity.version,
    draft: opened,
  });
  const report = useReport(activity.id, unit.id);
  const [wasKept] = useState(kept || report.kept);
  const [current, setCurrent] = useState<EditedActivityFragment | null>(null);
  const update = useAct(UpdateActivityDocument);
  const english = { title: activity.title.en, benefit: activity.expectedMemberBenefit?.en ?? null };

  const save = async (draft: ActivityDraft, base: ActivityDraft, expectedVersion: number) => {
    const changes = inputOf(draft, changedFields(base, draft), english);
    update.clear();
    const reported = await report.prepare();
    if (reported === undefined) return;
    const input = { id: activity.id, expectedVersion, ...changes, ...reported };
    const { payload, faults } = await update.run({ input });
    if (faults.some(({ code }) => code === "STALE_VERSION") && payload?.activity) {
      setCurrent(payload.activity);
      return;
    }
    if (payload === undefined || faults.length > 0) return;
    clear();
    report.clear();
    say(t("saved"));
    onClose();
  };
  const close = () => {
    clear();
    report.clear();
    onClose();
  };
  if (current !== null) {
    return (
      <Conflict
        base={begun.base}
        mine={begun.draft}
        theirs={draftOf(current)}
        busy={update.busy || report.paper.busy}
        onKeep={(chosen) => void save(chosen, draftOf(current), current.version)}
        onCancel={close}
      />
    );
  }
  return (
    <form
      className="stack"
      aria-label={localize(activity.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void save(begun.draft, begun.base, begun.version);
      }}
    >
      {wasKept && <Notice>{t("kept")}</Notice>}
      <ActivityFields
        draft={begun.draft}
        change={(part) => setBegun({ ...begun, draft: { ...begun.draft, ...part } })}
        faultOf={update.faultOf}
      />
      <ReportFields report={report} unitCode={unit.code} faultOf={update.faultOf} />
      {update.texts.length > 0 && <FaultNotice texts={update.texts} />}
      <div className="row">
        <Button kind="main" type="submit" busy={update.busy || report.paper.busy}>
          {t("save")}
        </Button>
        <Button onPress={close}>{c("cancel")}</Button>
      </div>
    </form>
  );
}
