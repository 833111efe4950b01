import { Check, Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { TextPair, asPair, asText } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { ChangeNewsDocument, DraftNewsDocument } from "./generated/operations.ts";
import type { NewsDeskFragment, Visibility } from "./generated/operations.ts";
import { words } from "./words.ts";

const visibilities = ["PUBLIC", "NETWORK", "UNIT"] as const satisfies readonly Visibility[];

const usual = "NETWORK" as Visibility;

interface NewsFormProps {
  readonly publisherId: string;
  /** The news that are changed; null for new ones. */
  readonly news: NewsDeskFragment | null;
  readonly onClose: () => void;
}

/** The text of news, who may read them, and how long they are listed. */
export function NewsForm({ publisherId, news, onClose }: NewsFormProps) {
  const t = useWords(words);
  const session = useSession();
  const options = {
    key: `news.${news?.id ?? publisherId}`,
    blank: {
      title: asPair(news?.title),
      body: asPair(news?.body),
      visibility: news?.visibility ?? usual,
      pinned: news?.pinned ?? false,
      expiresOn: news?.expiresOn ?? "",
    },
    refetch: ["NewsDesk"],
    onDone: onClose,
  };
  const draftNew = useWorkForm(DraftNewsDocument, options);
  const change = useWorkForm(ChangeNewsDocument, options);
  const { draft, field, frame } = news === null ? draftNew : change;
  const { value: pinned, onChange: setPinned } = field("pinned");
  const send = () => {
    const said = {
      title: asText(draft.title),
      body: asText(draft.body),
      visibility: draft.visibility,
      expiresOn: draft.expiresOn === "" ? null : draft.expiresOn,
      // Only the secretariat may say so.
      ...(session.has("SECRETARIAT") && { pinned }),
    };
    return news === null
      ? draftNew.send({ input: { publisherId, ...said } })
      : change.send({ input: { id: news.id, expectedVersion: news.version, ...said } });
  };
  return (
    <WorkForm title={t("save")} {...frame} onSend={send} onClose={onClose}>
      <TextPair label={t("headline")} {...field("title")} required />
      <TextPair label={t("body")} {...field("body")} required long />
      <div className="filters">
        <Choice
          label={t("visibility")}
          options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
          {...field("visibility")}
        />
        <TextEntry label={t("expires")} type="date" {...field("expiresOn")} />
      </div>
      {session.has("SECRETARIAT") && <Check label={t("pinned")} checked={pinned} onChange={setPinned} />}
    </WorkForm>
  );
}
