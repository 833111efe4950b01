import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Choice } from "../design/choices.tsx";
import { Notice } from "../design/notice.tsx";
import { TextPair, asPair, asText, asTextOrNull, emptyPair } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { LetterFields } from "../letters/letter-fields.tsx";
import { useLetter } from "../letters/use-letter.ts";
import { MoveHostTurnDocument, RecordCommitmentsDocument, TurnEventsDocument } from "./generated/operations.ts";
import type { HostTurnFragment } from "./generated/operations.ts";
import { turnPages } from "./turn-pages.ts";
import { words } from "./words.ts";

interface TurnMoveProps {
  readonly turn: HostTurnFragment;
  readonly onClose: () => void;
}

/** A move of a turn as a form; each has its own fields. */
function useTurnMove<Draft extends object>({ turn, onClose }: TurnMoveProps, name: string, blank: Draft) {
  const key = `${name}-turn.${turn.id}`;
  const form = useWorkForm(MoveHostTurnDocument, { key, blank, refetch: turnPages, onDone: onClose });
  return { ...form, base: { id: turn.id, expectedVersion: turn.version } };
}

/** The unit's letter makes its turn certain. */
export function ConfirmTurn(props: TurnMoveProps) {
  const t = useWords(words);
  const { base, send, frame } = useTurnMove(props, "confirm", {});
  const letter = useLetter(props.turn.ministry.id);
  const confirm = async () => {
    const letterId = await letter.file();
    if (letterId !== undefined) await send({ input: { ...base, to: "CONFIRMED", letterId } });
  };
  return (
    <WorkForm
      title={t("confirm")}
      texts={frame.texts}
      busy={frame.busy || letter.busy}
      onSend={confirm}
      onClose={props.onClose}
    >
      <p className="soft">{t("confirm.letter")}</p>
      <LetterFields letter={letter} />
    </WorkForm>
  );
}

/** Names the workshop, one of the unit's events of that year. */
export function ScheduleTurn(props: TurnMoveProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const { base, draft, field, send, frame } = useTurnMove(props, "schedule", { eventId: "" });
  const { year, ministry } = props.turn;
  const variables = useMemo(
    () => ({ hostId: ministry.id, from: `${year}-01-01T00:00:00+07:00`, to: `${year + 1}-01-01T00:00:00+07:00` }),
    [ministry.id, year],
  );
  const { data } = useQuery(TurnEventsDocument, { variables });
  const events = data?.events?.edges.map(({ node }) => node) ?? [];
  return (
    <WorkForm
      title={t("schedule")}
      {...frame}
      onSend={() => send({ input: { ...base, to: "SCHEDULED", eventId: draft.eventId } })}
      onClose={props.onClose}
    >
      {data !== undefined && events.length === 0 && <Notice tone="warn">{t("schedule.none")}</Notice>}
      <Choice
        label={t("schedule.event")}
        options={[
          { value: "", label: t("schedule.choose") },
          ...events.map(({ id, code, title }) => ({ value: id, label: `${code} · ${localize(title)}` })),
        ]}
        {...field("eventId")}
      />
    </WorkForm>
  );
}

/** Gives a turn up, with a word why. */
export function CancelTurn(props: TurnMoveProps) {
  const t = useWords(words);
  const { base, draft, field, send, frame } = useTurnMove(props, "cancel", { note: emptyPair });
  return (
    <WorkForm
      title={t("cancel")}
      kind="danger"
      {...frame}
      sure={t("cancel.sure")}
      onSend={() => send({ input: { ...base, to: "CANCELLED", note: asText(draft.note) } })}
      onClose={props.onClose}
    >
      <TextPair label={t("cancel.why")} {...field("note")} required long />
    </WorkForm>
  );
}

/** What the unit's leaders promised at the workshop. */
export function Commitments({ turn, onClose }: TurnMoveProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(RecordCommitmentsDocument, {
    key: `commitments-turn.${turn.id}`,
    blank: { leadershipCommitments: asPair(turn.leadershipCommitments) },
    refetch: turnPages,
    onDone: onClose,
  });
  const input = { id: turn.id, leadershipCommitments: asTextOrNull(draft.leadershipCommitments) };
  return (
    <WorkForm title={t("commitments")} {...frame} onSend={() => send({ input })} onClose={onClose}>
      <TextPair label={t("commitments.text")} {...field("leadershipCommitments")} long />
    </WorkForm>
  );
}
