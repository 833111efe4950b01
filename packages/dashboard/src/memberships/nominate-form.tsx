import { Check, Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { Notice } from "../design/notice.tsx";
import { TextPair, asText, emptyPair } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { today } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import { useSession } from "../session/session.tsx";
import { NominateDocument } from "./generated/operations.ts";
import type { Rank } from "./generated/operations.ts";
import type { Term } from "./membership-card.tsx";
import { membershipPages } from "./membership-pages.ts";
import { RankChoice } from "./rank-choice.tsx";
import { words } from "./words.ts";

const blank: Draft = {
  ministryId: "",
  termId: "",
  family: "",
  middle: "",
  given: "",
  position: emptyPair,
  rank: "DEPARTMENT_HEAD",
  startsOn: "",
  rankException: "",
  note: "",
  acceptDuplicates: false,
};

interface NominateFormProps {
  readonly terms: readonly Term[];
  readonly onClose: () => void;
}

/** A unit nominates a woman leader the network does not know yet, with her post. */
export function NominateForm({ terms, onClose }: NominateFormProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const { units } = useSession();
  const running = terms.filter(({ endsOn }) => endsOn >= today());
  const { draft, field, send, answer, frame } = useWorkForm(NominateDocument, {
    key: "nominate",
    blank: { ...blank, ministryId: units[0]?.id ?? "", termId: running[0]?.id ?? "" },
    refetch: membershipPages,
    onDone: onClose,
  });
  const { value: others, onChange: setOthers } = field("acceptDuplicates");
  const duplicates = answer?.duplicates ?? [];
  return (
    <WorkForm title={t("nominate")} {...frame} onSend={() => send({ input: inputOf(draft) })} onClose={onClose}>
      <div className="filters">
        {units.length > 1 && (
          <Choice
            label={t("nominate.unit")}
            options={units.map(({ id, name }) => ({ value: id, label: localize(name) }))}
            {...field("ministryId")}
          />
        )}
        <Choice
          label={t("term")}
          options={running.map(({ id, code }) => ({ value: id, label: code }))}
          {...field("termId")}
        />
      </div>
      <div className="filters">
        <TextEntry label={t("family")} {...field("family")} required />
        <TextEntry label={t("middle")} {...field("middle")} />
        <TextEntry label={t("given")} {...field("given")} required />
      </div>
      {duplicates.length > 0 && (
        <Notice tone="warn" live>
          <p>{t("duplicates")}</p>
          <ul>
            {duplicates.map((person) => (
              <li key={person.id}>
                <PersonLine person={person} />
              </li>
            ))}
          </ul>
          <Check label={t("duplicates.other")} checked={others} onChange={setOthers} />
        </Notice>
      )}
      <TextPair label={t("position")} {...field("position")} required />
      <div className="filters">
        <RankChoice {...field("rank")} />
        <TextEntry label={t("startsOn")} type="date" {...field("startsOn")} required />
      </div>
      <TextEntry label={t("exception")} hint={t("exception.hint")} {...field("rankException")} />
      <TextEntry label={t("reason")} {...field("note")} long />
    </WorkForm>
  );
}

interface Draft {
  readonly ministryId: string;
  readonly termId: string;
  readonly family: string;
  readonly middle: string;
  readonly given: string;
  readonly position: { readonly vi: string; readonly en: string };
  readonly rank: Rank;
  readonly startsOn: string;
  readonly rankException: string;
  readonly note: string;
  readonly acceptDuplicates: boolean;
}

const inputOf = ({ ministryId, termId, family, middle, given, position, ...draft }: Draft) => ({
  ministryId,
  termId,
  person: {
    name: { family: family.trim(), given: given.trim(), ...(middle.trim() !== "" && { middle: middle.trim() }) },
    acceptDuplicates: draft.acceptDuplicates,
  },
  post: {
    position: asText(position),
    rank: draft.rank,
    startsOn: draft.startsOn,
    ...(draft.rankException.trim() !== "" && { rankException: draft.rankException.trim() }),
  },
  ...(draft.note.trim() !== "" && { note: draft.note.trim() }),
});
