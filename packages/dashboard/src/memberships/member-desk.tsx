import { useQuery } from "@apollo/client/react";
import { Opening } from "../design/opening.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import { useSession } from "../session/session.tsx";
import { MemberDeskDocument } from "./generated/operations.ts";
import type { PostDeskFragment } from "./generated/operations.ts";
import { MembershipCard } from "./membership-card.tsx";
import { AddPost, EndPost } from "./posts.tsx";
import { words } from "./words.ts";

/** What the secretariat and a unit's coordinators do about a member: her memberships and her posts. */
export function MemberDesk({ id }: { readonly id: string }) {
  const t = useWords(words);
  const query = useQuery(MemberDeskDocument, { variables: { id } });
  return (
    <Section title={t("desk")}>
      <Loaded of={query} data={query.data?.member}>
        {({ displayName, memberships, appointments }) => (
          <div className="columns">
            <Section title={t("memberships")} card>
              {memberships.map((membership) => (
                <MembershipCard
                  key={membership.id}
                  membership={membership}
                  terms={query.data?.networkTerms ?? []}
                  name={displayName}
                />
              ))}
            </Section>
            <Posts memberId={id} posts={appointments} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Posts({ memberId, posts }: { readonly memberId: string; readonly posts: readonly PostDeskFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const session = useSession();
  const runs = (unitId: string) => session.has("SECRETARIAT") || session.units.some(({ id }) => id === unitId);
  return (
    <Section title={t("posts")} card>
      <div>
        <Opening label={t("post.add")}>{(close) => <AddPost memberId={memberId} onClose={close} />}</Opening>
      </div>
      <ul className="list">
        {posts.map((post) => (
          <li key={post.id}>
            <span className="item-title">
              <Localized text={post.position} />
            </span>
            <span className="soft small">
              {localize(post.ministry.name)} · {format.date(post.startsOn)} –{" "}
              {post.endsOn === null ? t("now") : format.date(post.endsOn)}
            </span>
            {post.endsOn === null && runs(post.ministry.id) && (
              <div>
                <Opening label={t("post.end")} about={localize(post.position)}>
                  {(close) => <EndPost post={post} onClose={close} />}
                </Opening>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
