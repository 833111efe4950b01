import { TextEntry } from "../design/fields.tsx";
import { TextPair, asPair, asText, asTextOrNull } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { CorrectThemeDocument, IssueThemeDocument } from "./generated/operations.ts";
import type { ThemeDeskFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

/** The presidium makes a draft the theme of its year. */
export function IssueTheme({ theme }: { readonly theme: ThemeDeskFragment }) {
  const t = useWords(words);
  const { send, frame } = useWorkForm(IssueThemeDocument, {
    key: `issue-theme.${theme.id}`,
    blank: {},
    refetch: ["Programme"],
  });
  const input = { id: theme.id, expectedVersion: theme.version, to: "ISSUED" } as const;
  return <WorkForm title={t("theme.issue")} {...frame} sure={t("theme.issue.sure")} onSend={() => send({ input })} />;
}

interface CorrectThemeProps {
  readonly theme: ThemeDeskFragment;
  readonly onClose: () => void;
}

/** The presidium corrects what was issued; what it said stays readable. */
export function CorrectTheme({ theme, onClose }: CorrectThemeProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(CorrectThemeDocument, {
    key: `correct-theme.${theme.id}`,
    blank: { title: asPair(theme.title), guidance: asPair(theme.guidance), note: "" },
    refetch: ["Programme"],
    onDone: onClose,
  });
  const correct = () => {
    const input = { id: theme.id, expectedVersion: theme.version, note: draft.note.trim() };
    return send({ input: { ...input, title: asText(draft.title), guidance: asTextOrNull(draft.guidance) } });
  };
  return (
    <WorkForm title={t("theme.correct")} {...frame} sure={t("theme.correct.sure")} onSend={correct} onClose={onClose}>
      <TextPair label={t("theme.title")} {...field("title")} required />
      <TextPair label={t("theme.guidance")} {...field("guidance")} long />
      <TextEntry label={t("theme.note")} {...field("note")} required long />
    </WorkForm>
  );
}
