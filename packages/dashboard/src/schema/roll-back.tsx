import { Button } from "../design/button.tsx";
import { Window } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { words as common } from "../design/words.ts";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { RollBackDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** Asks before the graph goes back to an older version, and why. */
export function RollBack({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const t = useWords(words);
  const c = useWords(common);
  const say = useSay();
  const [message, setMessage, kept] = useKept(`roll-back.${number}`, "");
  const act = useAct(RollBackDocument, { refetch: ["GraphVersions", "GraphOverview"] });
  const run = async () => {
    const { payload, faults } = await act.run({ version: number, message });
    if (payload?.version == null || faults.length > 0) return;
    kept.clear();
    say(t("rolledBack", { number: payload.version }));
    onClose();
  };
  return (
    <Window title={t("rollBack", { number })} open onClose={onClose}>
      <p>{t("rollBack.text")}</p>
      <TextEntry label={t("rollBack.why")} value={message} onChange={setMessage} />
      {act.texts.length > 0 && <FaultNotice texts={act.texts} />}
      <div className="row">
        <Button kind="main" busy={act.busy} onPress={() => void run()}>
          {t("rollBack", { number })}
        </Button>
        <Button onPress={onClose}>{c("cancel")}</Button>
      </div>
    </Window>
  );
}
