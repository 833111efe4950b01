import { Check } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { TextPair, asText, emptyPair } from "../design/text-pair.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { today } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { UnitChoice } from "../units/unit-choice.tsx";
import { AddPostDocument, EndPostDocument } from "./generated/operations.ts";
import type { PostDeskFragment, Rank } from "./generated/operations.ts";
import { membershipPages } from "./membership-pages.ts";
import { RankChoice } from "./rank-choice.tsx";
import { words } from "./words.ts";

const blankPost = {
  position: emptyPair,
  rank: "DEPARTMENT_HEAD" as Rank,
  startsOn: "",
  isPrimary: true,
  rankException: "",
};

interface AddPostProps {
  readonly memberId: string;
  readonly onClose: () => void;
}

/** A post a member has taken up. */
export function AddPost({ memberId, onClose }: AddPostProps) {
  const t = useWords(words);
  const { units } = useSession();
  const { draft, field, send, frame } = useWorkForm(AddPostDocument, {
    key: `post.${memberId}`,
    blank: { ...blankPost, ministryId: units[0]?.id ?? "" },
    refetch: membershipPages,
    onDone: onClose,
  });
  const { value: isPrimary, onChange: setPrimary } = field("isPrimary");
  const add = () => {
    const { position, rankException, ...post } = draft;
    const why = rankException.trim() === "" ? {} : { rankException: rankException.trim() };
    return send({ input: { memberId, ...post, position: asText(position), ...why } });
  };
  return (
    <WorkForm title={t("post.add")} {...frame} onSend={add} onClose={onClose}>
      <UnitChoice label={t("unit")} {...field("ministryId")} />
      <TextPair label={t("position")} {...field("position")} required />
      <RankChoice {...field("rank")} />
      <TextEntry label={t("startsOn")} type="date" {...field("startsOn")} required />
      <Check label={t("primary")} checked={isPrimary} onChange={setPrimary} />
      <TextEntry label={t("exception")} hint={t("exception.hint")} {...field("rankException")} />
    </WorkForm>
  );
}

interface EndPostProps {
  readonly post: PostDeskFragment;
  readonly onClose: () => void;
}

/** The last day of a post. */
export function EndPost({ post, onClose }: EndPostProps) {
  const t = useWords(words);
  const { draft, field, send, frame } = useWorkForm(EndPostDocument, {
    key: `end-post.${post.id}`,
    blank: { endsOn: today() },
    refetch: membershipPages,
    onDone: onClose,
  });
  const input = { appointmentId: post.id, expectedVersion: post.version, endsOn: draft.endsOn };
  return (
    <WorkForm
      title={t("post.end")}
      kind="danger"
      {...frame}
      sure={t("post.end.sure")}
      onSend={() => send({ input })}
      onClose={onClose}
    >
      <TextEntry label={t("endsOn")} type="date" {...field("endsOn")} required />
    </WorkForm>
  );
}
