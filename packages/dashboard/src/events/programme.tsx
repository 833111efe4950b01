import { Empty } from "../design/notice.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { PersonLine } from "../people/person.tsx";
import type { EventPageQuery } from "./generated/operations.ts";
import { words } from "./words.ts";

type Session = NonNullable<EventPageQuery["event"]>["sessions"][number];

/** The parts of an event with their speakers; a guest is no member and has no page. */
export function Programme({ sessions }: { readonly sessions: readonly Session[] }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  if (sessions.length === 0) return <Empty text={t("programme.none")} />;
  return (
    <ol className="list">
      {sessions.map((session) => (
        <li key={session.id}>
          <span className="soft small">
            {format.time(session.startsAt)}–{format.time(session.endsAt)}
          </span>
          <span className="item-title">
            <Localized text={session.title} />
          </span>
          {session.abstract && (
            <p className="prose">
              <Localized text={session.abstract} />
            </p>
          )}
          {session.speakers.map((speaker, index) => (
            <span key={index} className="small">
              {term(`speakerRole.${speaker.role}`)}:{" "}
              {speaker.guestName === null ? (
                <PersonLine person={speaker.member} />
              ) : (
                [speaker.guestName, speaker.guestAffiliation].filter(Boolean).join(", ")
              )}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
