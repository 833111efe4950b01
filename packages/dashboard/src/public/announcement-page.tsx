import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { Page } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { NotFoundPage } from "../navigation/not-found-page.tsx";
import { AnnouncementDocument } from "./generated/operations.ts";
import { useCountView } from "./count-view.ts";
import { shorten } from "./shorten.ts";
import { words } from "./words.ts";

/** One piece of news; its text is shown as text, whatever it holds. */
export function Component() {
  const { id = "" } = useParams();
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const query = useQuery(AnnouncementDocument, { variables: { id } });
  useCountView(id, query.data?.announcement?.id === id);
  if (query.data?.announcement === null && query.error === undefined) return <NotFoundPage />;
  return (
    <Loaded of={query} data={query.data?.announcement}>
      {({ title, body, publisher, publishedAt, viewCount }) => (
        <Page
          title={localize(title)}
          intro={
            <>
              <Localized text={publisher.name} /> · {format.date(publishedAt)} ·{" "}
              {t("news.views", { count: format.number(viewCount) })}
            </>
          }
          head={{
            description: shorten(localize(body)),
            structured: {
              "@type": "NewsArticle",
              headline: localize(title),
              datePublished: publishedAt,
              author: { "@type": "GovernmentOrganization", name: localize(publisher.name) },
            },
          }}
        >
          <p className="prose card">
            <Localized text={body} />
          </p>
          <p>
            <Link to="/announcements">{t("news.all")}</Link>
          </p>
        </Page>
      )}
    </Loaded>
  );
}
