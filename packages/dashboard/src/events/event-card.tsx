import { Link } from "react-router";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { State, useTerms } from "../graph/term.tsx";
import type { EventCardFragment } from "./generated/operations.ts";
import { words } from "./words.ts";

/** An event in a list. */
export function EventCard({ event }: { readonly event: EventCardFragment }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  return (
    <li>
      <span className="row">
        <Link className="item-title" to={`/events/${event.code}`}>
          <Localized text={event.title} />
        </Link>
        <State term={`eventState.${event.state}`} />
      </span>
      <span>{format.span(event.startsAt, event.endsAt)}</span>
      <span className="soft">
        {term(`eventKind.${event.kind}`)} · <Localized text={event.host.name} />
        {event.state === "REGISTRATION_OPEN" &&
          ` · ${event.seatsLeft === null ? t("seatsLeft.unlimited") : event.seatsLeft === 0 ? t("seatsLeft.none") : t("seatsLeft", { count: event.seatsLeft })}`}
      </span>
    </li>
  );
}
