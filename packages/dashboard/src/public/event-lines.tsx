import { Link } from "react-router";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized, useLocalized } from "../language/localized.tsx";
import type { EventLineFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

/** Events in a list of the public site. */
export function EventLines({ events }: { readonly events: readonly EventLineFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  return (
    <ul className="list">
      {events.map((event) => (
        <li key={event.id}>
          <Link className="item-title" to={`/events/${event.code}`}>
            <Localized text={event.title} />
          </Link>
          <span>{format.span(event.startsAt, event.endsAt)}</span>
          <span className="soft">
            {t("hostedBy", { unit: localize(event.host.name) })}
            {event.venue && ` · ${localize(event.venue)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
