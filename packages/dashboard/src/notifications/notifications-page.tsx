import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { Badge } from "../design/badge.tsx";
import { Button } from "../design/button.tsx";
import { Check } from "../design/choices.tsx";
import { Empty, FaultNotice } from "../design/notice.tsx";
import { LongList } from "../design/long-list.tsx";
import { Page } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { MoreButton } from "../graph/more-button.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { MarkReadDocument, NotificationsDocument } from "./generated/operations.ts";
import type { NotificationsQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Notification = NonNullable<NotificationsQuery["me"]>["notifications"]["edges"][number]["node"];

/** What the network told the reader, newest first. */
export function Component() {
  return (
    <Guard>
      <NotificationsPage />
    </Guard>
  );
}

function NotificationsPage() {
  const t = useWords(words);
  const [unreadOnly, setUnreadOnly] = useState(false);
  const query = useQuery(NotificationsDocument, { variables: { unreadOnly } });
  const mark = useAct(MarkReadDocument, { refetch: ["Me", "Notifications"] });
  return (
    <Page
      title={t("title")}
      actions={
        <Button busy={mark.busy} onPress={() => void mark.run({ input: { all: true } })}>
          {t("readAll")}
        </Button>
      }
    >
      <Check label={t("unreadOnly")} checked={unreadOnly} onChange={setUnreadOnly} />
      {mark.texts.length > 0 && <FaultNotice texts={mark.texts} />}
      <Loaded of={query} data={query.data?.me?.notifications}>
        {({ edges, pageInfo }) => (
          <>
            {edges.length === 0 && <Empty text={t("none")} />}
            {edges.length > 0 && (
              <LongList items={edges} keyOf={({ node }) => node.id} className="list card" estimate={120}>
                {({ node }) => <Item item={node} onRead={() => void mark.run({ input: { ids: [node.id] } })} />}
              </LongList>
            )}
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

function Item({ item, onRead }: { readonly item: Notification; readonly onRead: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const target = findPage(item);
  return (
    <>
      <span className="row">
        <span className="item-title">
          <Localized text={item.title} />
        </span>
        {!item.isRead && <Badge tone="warn">{t("unread")}</Badge>}
      </span>
      <p className="prose">
        <Localized text={item.text} />
      </p>
      <span className="row">
        <span className="soft small">{format.dateTime(item.createdAt)}</span>
        {target !== null && (
          <Link to={target} onClick={onRead}>
            {t("open")}
          </Link>
        )}
        {!item.isRead && (
          <Button kind="plain" onPress={onRead}>
            {t("read")}
          </Button>
        )}
      </span>
    </>
  );
}

/** The page of what a notification is about; null when it has none. */
function findPage({ source, ministry, kind }: Notification): string | null {
  if (kind.startsWith("REFERRAL") && ministry !== null && kind !== "REFERRAL_ANSWERED") {
    return `/units/${ministry.code}/referrals`;
  }
  const code = source?.code ?? "";
  if (code.startsWith("SK-")) return `/events/${code}`;
  if (code.startsWith("DX-")) return `/proposals/${code}`;
  return null;
}
