import { Button } from "../design/button.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";

interface MoreButtonProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly busy: boolean;
  readonly onMore: (after: string | null) => void;
}

/** Loads what follows a list; nothing when it is at its end. */
export function MoreButton({ pageInfo, busy, onMore }: MoreButtonProps) {
  const t = useWords(words);
  if (!pageInfo.hasNextPage) return null;
  return (
    <div className="after-list">
      <Button busy={busy} onPress={() => onMore(pageInfo.endCursor)}>
        {t("more")}
      </Button>
    </div>
  );
}
