import { Opening } from "../design/opening.tsx";
import { State, useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import type { MembershipDeskFragment, MembershipState } from "./generated/operations.ts";
import { MoveForm } from "./move-form.tsx";
import type { Move } from "./move-form.tsx";
import { OfficeForm } from "./office-form.tsx";
import { RenewForm } from "./renew-form.tsx";
import { words } from "./words.ts";

/** Moves of the secretariat; joining is hers who was invited. */
const staffMoves: Readonly<Record<MembershipState, readonly Move[]>> = {
  NOMINATED: ["INVITED", "DECLINED"],
  INVITED: ["DECLINED"],
  ACTIVE: ["SUSPENDED", "ENDED"],
  SUSPENDED: ["ACTIVE", "ENDED"],
  ENDED: [],
  DECLINED: [],
};

export interface Term {
  readonly id: string;
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface MembershipCardProps {
  readonly membership: MembershipDeskFragment;
  readonly terms: readonly Term[];
  /** Whose it is. */
  readonly name: string;
}

/** One membership with what the reader can do about it. */
export function MembershipCard({ membership, terms, name }: MembershipCardProps) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const localize = useLocalized();
  const session = useSession();
  const { state, kind, nominatedBy } = membership;
  const isStaff = session.has("SECRETARIAT");
  const nominated = session.units.some(({ id }) => id === nominatedBy?.id);
  const moves = isStaff ? staffMoves[state] : nominated && state === "NOMINATED" ? (["DECLINED"] as const) : [];
  const ends = membership.endedOn === null ? t("now") : format.date(membership.endedOn);
  const later = terms.filter(
    ({ startsOn, id }) => id !== membership.term.id && startsOn > (membership.startedOn ?? ""),
  );
  return (
    <div className="stack stack-tight">
      <div className="row">
        <State term={`membershipState.${state}`} />
        <span>
          {t("membership.line", { kind: term(`membershipKind.${kind}`), term: membership.term.code })}
          {membership.office !== "MEMBER" && ` · ${term(`office.${membership.office}`)}`}
        </span>
      </div>
      <p className="soft small">
        {membership.startedOn && `${format.date(membership.startedOn)} – ${ends} `}
        {nominatedBy && t("by", { unit: localize(nominatedBy.name) })}
      </p>
      {[membership.note, membership.rankException].map(
        (text, index) =>
          text && (
            <p key={index} className="prose">
              {text}
            </p>
          ),
      )}
      <div className="row">
        {moves.map((to) => (
          <Opening key={to} label={t(`move.${to}`)} about={name} {...(to === "INVITED" && { kind: "main" })}>
            {(close) => <MoveForm membership={membership} to={to} onClose={close} />}
          </Opening>
        ))}
        {isStaff && state === "ACTIVE" && (
          <Opening label={t("office")} about={name}>
            {(close) => <OfficeForm membership={membership} onClose={close} />}
          </Opening>
        )}
        {isStaff && startedAndOver(state) && later.length > 0 && (
          <Opening label={t("renew")} about={name}>
            {(close) => <RenewForm membership={membership} terms={later} onClose={close} />}
          </Opening>
        )}
      </div>
    </div>
  );
}

const startedAndOver = (state: MembershipState) => state === "ACTIVE" || state === "ENDED";
