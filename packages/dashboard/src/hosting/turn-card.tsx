import { Opening } from "../design/opening.tsx";
import { Link } from "react-router";
import { State } from "../graph/term.tsx";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import type { HostTurnFragment } from "./generated/operations.ts";
import { CancelTurn, Commitments, ConfirmTurn, ScheduleTurn } from "./turn-moves.tsx";
import { words } from "./words.ts";

/** One turn with what the reader can do about it: the unit confirms, the unit or the secretariat names the workshop. */
export function TurnCard({ turn }: { readonly turn: HostTurnFragment }) {
  const t = useWords(words);
  const localize = useLocalized();
  const session = useSession();
  const isUnit = session.units.some(({ id }) => id === turn.ministry.id);
  const runs = isUnit || session.has("SECRETARIAT");
  const { state, year, event, letter } = turn;
  const open = state === "PROPOSED" || state === "CONFIRMED" || state === "SCHEDULED";
  return (
    <article className="card stack stack-tight">
      <div className="row">
        <h3>{t("turn", { year, unit: localize(turn.ministry.name) })}</h3>
        <State term={`hostState.${state}`} />
      </div>
      {event && (
        <p>
          <Link to={`/events/${event.code}`}>{localize(event.title)}</Link>
        </p>
      )}
      {letter?.docNumber && <p className="soft small">{t("letter", { number: letter.docNumber })}</p>}
      {turn.note && (
        <p className="prose">
          <Localized text={turn.note} />
        </p>
      )}
      {turn.leadershipCommitments && (
        <p className="prose">
          {t("promised")}: <Localized text={turn.leadershipCommitments} />
        </p>
      )}
      <div className="row">
        {isUnit && state === "PROPOSED" && (
          <Opening label={t("confirm")} about={String(year)} kind="main">
            {(close) => <ConfirmTurn turn={turn} onClose={close} />}
          </Opening>
        )}
        {runs && state === "CONFIRMED" && (
          <Opening label={t("schedule")} about={String(year)} kind="main">
            {(close) => <ScheduleTurn turn={turn} onClose={close} />}
          </Opening>
        )}
        {runs && (state === "SCHEDULED" || state === "HELD") && (
          <Opening label={t("commitments")} about={String(year)}>
            {(close) => <Commitments turn={turn} onClose={close} />}
          </Opening>
        )}
        {runs && open && (
          <Opening label={t("cancel")} about={String(year)}>
            {(close) => <CancelTurn turn={turn} onClose={close} />}
          </Opening>
        )}
      </div>
    </article>
  );
}
