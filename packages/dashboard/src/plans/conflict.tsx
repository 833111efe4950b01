import { useId, useState } from "react";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { words as common } from "../design/words.ts";
import { useTerms } from "../graph/term.tsx";
import { useWords } from "../language/i18n.ts";
import { changedFields } from "./activity-draft.ts";
import type { ActivityDraft, DraftField } from "./activity-draft.ts";
import { words } from "./words.ts";

interface ConflictProps {
  /** What she began from, what she wrote, and what stands there now. */
  readonly base: ActivityDraft;
  readonly mine: ActivityDraft;
  readonly theirs: ActivityDraft;
  readonly busy: boolean;
  readonly onKeep: (chosen: ActivityDraft) => void;
  readonly onCancel: () => void;
}

/** Both versions, field by field; for each she says which one stays. Fields only one of the two changed are decided. */
export function Conflict({ base, mine, theirs, busy, onKeep, onCancel }: ConflictProps) {
  const t = useWords(words);
  const c = useWords(common);
  const differing = changedFields(mine, theirs);
  // Who alone changed a field keeps her change unless she says otherwise.
  const [chosen, setChosen] = useState<Readonly<Partial<Record<DraftField, "mine" | "theirs">>>>(() =>
    Object.fromEntries(differing.map((field) => [field, mine[field] === base[field] ? "theirs" : "mine"])),
  );
  const merge = (): ActivityDraft => {
    const taken = differing.filter((field) => chosen[field] === "mine").map((field) => [field, mine[field]]);
    return { ...theirs, ...(Object.fromEntries(taken) as Partial<ActivityDraft>) }; // entries of a draft
  };
  return (
    <div className="stack" role="group" aria-label={t("conflict.title")}>
      <Notice tone="warn" live>
        <strong>{t("conflict.title")}</strong>
        <p>{t("conflict.text")}</p>
      </Notice>
      <div className="table-frame" role="region" aria-label={t("conflict.title")} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{t("conflict.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("conflict.field")}</th>
              <th scope="col">{t("conflict.before")}</th>
              <th scope="col">{t("conflict.theirs")}</th>
              <th scope="col">{t("conflict.mine")}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                <td className="soft">
                  <Value field={field} draft={base} />
                </td>
                {(["theirs", "mine"] as const).map((side) => (
                  <td key={side}>
                    <Side
                      name={field}
                      checked={chosen[field] === side}
                      onChoose={() => setChosen({ ...chosen, [field]: side })}
                      label={t(`conflict.${side}`)}
                    >
                      <Value field={field} draft={side === "mine" ? mine : theirs} />
                    </Side>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button kind="main" busy={busy} onPress={() => onKeep(merge())}>
          {t("conflict.save")}
        </Button>
        <Button onPress={onCancel}>{c("cancel")}</Button>
      </div>
    </div>
  );
}

interface SideProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Side({ name, label, checked, onChoose, children }: SideProps) {
  const group = useId();
  return (
    <label className="check">
      <input type="radio" name={`${group}${name}`} checked={checked} onChange={onChoose} aria-label={label} />
      <span>{children}</span>
    </label>
  );
}

function Value({ field, draft }: { readonly field: DraftField; readonly draft: ActivityDraft }) {
  const t = useWords(words);
  const term = useTerms();
  if (field === "kind") return <>{term(`activityKind.${draft.kind}`)}</>;
  if (field === "state") return <>{term(`activityState.${draft.state}`)}</>;
  return draft[field] === "" ? <span className="masked">{t("empty")}</span> : <>{draft[field]}</>;
}
