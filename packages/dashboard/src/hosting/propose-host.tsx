import { TextEntry } from "../design/fields.tsx";
import { TextPair, asText, emptyPair } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { thisYear } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { UnitChoice } from "../units/unit-choice.tsx";
import { ProposeHostDocument } from "./generated/operations.ts";
import { turnPages } from "./turn-pages.ts";
import { words } from "./words.ts";

/** Proposes whose turn a year is; the unit confirms it with its letter. */
export function ProposeHost({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const session = useSession();
  const { draft, field, send, frame } = useWorkForm(ProposeHostDocument, {
    key: "propose-host",
    blank: { ministryId: "", year: String(thisYear() + 1), note: emptyPair, repeatReason: "" },
    refetch: turnPages,
    onDone: onClose,
  });
  const propose = () => {
    const { ministryId, year, note, repeatReason } = draft;
    return send({
      input: {
        ministryId,
        year: Number(year),
        ...(note.vi.trim() !== "" && { note: asText(note) }),
        ...(repeatReason.trim() !== "" && { repeatReason: repeatReason.trim() }),
      },
    });
  };
  return (
    <WorkForm title={t("propose")} {...frame} onSend={propose} onClose={onClose}>
      <div className="filters">
        <UnitChoice label={t("unit")} {...field("ministryId")} />
        <TextEntry label={t("year")} type="number" {...field("year")} required />
      </div>
      <TextPair label={t("note")} {...field("note")} long />
      {session.has("PRESIDIUM") && <TextEntry label={t("repeat")} hint={t("repeat.hint")} {...field("repeatReason")} />}
    </WorkForm>
  );
}
