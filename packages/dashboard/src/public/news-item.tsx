import { Link } from "react-router";
import { Badge } from "../design/badge.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import type { NewsFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

/** One announcement in a list; its text is shown as text, whatever it holds. */
export function NewsItem({ item, whole = false }: { readonly item: NewsFragment; readonly whole?: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <li>
      <span className="row">
        <Link className="item-title" to={`/announcements/${item.id}`}>
          <Localized text={item.title} />
        </Link>
        {item.pinned && <Badge tone="calm">{t("news.pinned")}</Badge>}
      </span>
      {whole && (
        <p className="prose">
          <Localized text={item.body} />
        </p>
      )}
      <span className="soft small">
        <Localized text={item.publisher.name} /> · {format.date(item.publishedAt)} ·{" "}
        {t("news.views", { count: format.number(item.viewCount) })}
      </span>
    </li>
  );
}
