import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { Confirm } from "../design/dialogs.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice, Notice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { words as common } from "../design/words.ts";
import { useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { LetterFields } from "../letters/letter-fields.tsx";
import { useLetter } from "../letters/use-letter.ts";
import { inbox } from "./inbox.ts";
import { RespondDocument } from "./generated/operations.ts";
import type { InboxReferralFragment, ResponsePosition } from "./generated/operations.ts";
import { words } from "./words.ts";

const positions = ["AGREE", "PARTLY_AGREE", "DISAGREE", "NEED_MORE_INFORMATION", "OUT_OF_MANDATE"] as const;

interface Draft {
  readonly position: ResponsePosition;
  readonly text: string;
}

interface AnswerFormProps {
  readonly referral: InboxReferralFragment;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** The official answer: first prepared, then published. When somebody else was faster, nothing written here is lost. */
export function AnswerForm({ referral, onChanged, onClose }: AnswerFormProps) {
  const t = useWords(words);
  const c = useWords(common);
  const term = useTerms();
  const say = useSay();
  const { response, proposal } = referral;
  const initial: Draft = { position: response?.position ?? "AGREE", text: response?.text.vi ?? "" };
  const [draft, setDraft, { clear }] = useKept(`answer.${referral.id}`, initial);
  const [asking, setAsking] = useState(false);
  const [stale, setStale] = useState(false);
  const letter = useLetter(referral.ministry.id);
  const respond = useAct(RespondDocument, { refetch: inbox, onChange: clear });
  const send = async (publish: boolean): Promise<void> => {
    const documentId = await letter.file();
    if (documentId === undefined) {
      setAsking(false);
      return;
    }
    const { payload, faults } = await respond.run({
      input: {
        referralId: referral.id,
        expectedProposalVersion: proposal?.version ?? 0,
        position: draft.position,
        text: { vi: draft.text },
        publish,
        ...(documentId !== null && { documentId }),
      },
    });
    setAsking(false);
    setStale(faults.some(({ code }) => code === "STALE_VERSION" || code === "ILLEGAL_TRANSITION"));
    if (payload === undefined || faults.length > 0) return;
    say(t(publish ? "published" : "prepared"));
    onClose();
  };
  const busy = respond.busy || letter.busy;
  return (
    <form
      className="stack"
      aria-label={t("answer.title", { code: proposal?.code ?? "" })}
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      <Choice
        label={t("position")}
        value={draft.position}
        options={positions.map((value) => ({ value, label: term(`position.${value}`) }))}
        onChange={(position) => setDraft({ ...draft, position })}
      />
      <TextEntry
        label={t("text")}
        hint={t("text.hint")}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        fault={respond.faultOf("text")}
        long
        required
      />
      <LetterFields letter={letter} />
      {respond.texts.length > 0 && respond.faultOf("text") === undefined && <FaultNotice texts={respond.texts} />}
      {stale && (
        <Notice tone="warn">
          <p>{t("stale")}</p>
          <div>
            <Button onPress={onChanged}>{t("stale.look")}</Button>
          </div>
        </Notice>
      )}
      <div className="row">
        <Button kind="main" type="submit" busy={busy}>
          {t("publish")}
        </Button>
        <Button busy={busy} onPress={() => void send(false)}>
          {t("prepare")}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {c("cancel")}
        </Button>
      </div>
      <Confirm
        title={t("publish.ask")}
        text={t("publish.text")}
        action={t("publish")}
        open={asking}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void send(true)}
      />
    </form>
  );
}
