import { Badge } from "../design/badge.tsx";
import { Opening } from "../design/opening.tsx";
import { WorkForm } from "../design/work-form.tsx";
import { State } from "../graph/term.tsx";
import { useWorkForm } from "../graph/use-work-form.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { shorten } from "../public/shorten.ts";
import { MoveNewsDocument } from "./generated/operations.ts";
import type { NewsDeskFragment } from "./generated/operations.ts";
import { NewsForm } from "./news-form.tsx";
import { words } from "./words.ts";

interface NewsCardProps {
  readonly publisherId: string;
  readonly news: NewsDeskFragment;
}

/** One piece of news with what can be done with it. */
export function NewsCard({ publisherId, news }: NewsCardProps) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const { visibility } = news;
  return (
    <article className="card stack stack-tight">
      <div className="row">
        <h3>
          <Localized text={news.title} />
        </h3>
        <State term={`publishState.${news.state}`} />
        {visibility !== "SELF" && <Badge>{t(`visibility.${visibility}`)}</Badge>}
        {news.pinned && <Badge tone="calm">{t("pinned")}</Badge>}
      </div>
      <p className="prose">{shorten(localize(news.body))}</p>
      <p className="soft small">
        {news.publishedAt &&
          `${format.dateTime(news.publishedAt)} · ${t("views", { count: format.number(news.viewCount) })}`}
        {news.expiresOn && ` · ${t("expires.line", { date: format.date(news.expiresOn) })}`}
      </p>
      <div className="row">
        {news.state === "DRAFT" && <Move news={news} to="PUBLISHED" />}
        <Opening label={t("change")} about={localize(news.title)}>
          {(close) => <NewsForm publisherId={publisherId} news={news} onClose={close} />}
        </Opening>
        {news.state === "PUBLISHED" && <Move news={news} to="RETIRED" />}
      </div>
    </article>
  );
}

interface MoveProps {
  readonly news: NewsDeskFragment;
  readonly to: "PUBLISHED" | "RETIRED";
}

function Move({ news, to }: MoveProps) {
  const t = useWords(words);
  const { send, frame } = useWorkForm(MoveNewsDocument, {
    key: `move-news.${news.id}`,
    blank: {},
    refetch: ["NewsDesk"],
  });
  const act = to === "PUBLISHED" ? "publish" : "retire";
  return (
    <WorkForm
      title={t(act)}
      kind={to === "PUBLISHED" ? "main" : "danger"}
      {...frame}
      sure={t(`${act}.sure`)}
      onSend={() => send({ input: { id: news.id, expectedVersion: news.version, to } })}
    />
  );
}
