import { useQuery } from "@apollo/client/react";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useWords } from "../language/i18n.ts";
import { AnnouncementsDocument } from "./generated/operations.ts";
import { NewsItem } from "./news-item.tsx";
import { words } from "./words.ts";

/** News: the public's, and for those who signed in what is meant for them. */
export function Component() {
  const t = useWords(words);
  const query = useQuery(AnnouncementsDocument, { variables: {} });
  return (
    <Page title={t("news")} intro={t("news.intro")}>
      <Loaded of={query} data={query.data?.announcements}>
        {({ edges, pageInfo }) => (
          <>
            {edges.length === 0 && <Empty text={t("news.none")} />}
            <ul className="list card">
              {edges.map(({ node }) => (
                <NewsItem key={node.id} item={node} whole />
              ))}
            </ul>
            <MoreButton
              pageInfo={pageInfo}
              busy={query.loading}
              onMore={(after) => void query.fetchMore({ variables: { after } })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
