import { useState } from "react";
import { Button } from "../design/button.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { words as common } from "../design/words.ts";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { blankDraft, changedFields, inputOf } from "./activity-draft.ts";
import { ActivityFields } from "./activity-fields.tsx";
import { AddActivityDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** A new activity of a plan. */
export function AddActivity({ planId }: { readonly planId: string }) {
  const t = useWords(words);
  const c = useWords(common);
  const say = useSay();
  const [draft, setDraft, { kept, clear }] = useKept(`new-activity.${planId}`, blankDraft);
  const [open, setOpen] = useState(kept);
  const add = useAct(AddActivityDocument, { refetch: ["PlanEditor"] });
  const close = () => {
    setDraft(blankDraft);
    clear();
    setOpen(false);
  };
  const save = async () => {
    const {
      title: _title,
      kind: _kind,
      state: _state,
      progress: _progress,
      ...rest
    } = inputOf(draft, changedFields(blankDraft, draft), { title: null, benefit: null });
    const { payload, faults } = await add.run({
      input: { planId, ...rest, title: { vi: draft.title }, kind: draft.kind },
    });
    if (payload === undefined || faults.length > 0) return;
    say(t("added"));
    close();
  };
  if (!open) {
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t("add")}</Button>
      </div>
    );
  }
  return (
    <form
      className="card stack"
      aria-label={t("add")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{t("add")}</h3>
      <ActivityFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} faultOf={add.faultOf} isNew />
      {add.texts.length > 0 && <FaultNotice texts={add.texts} />}
      <div className="row">
        <Button kind="main" type="submit" busy={add.busy}>
          {t("add")}
        </Button>
        <Button onPress={close}>{c("cancel")}</Button>
      </div>
    </form>
  );
}
