import { Link } from "react-router";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import type { LocalizedText } from "../language/localized.tsx";

interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly ministry?: { readonly name: LocalizedText } | null;
  readonly currentAppointment?: { readonly position: LocalizedText } | null;
}

/** A member by name, with post and unit where they are known; somebody who was removed has left her line. */
export function PersonLine({ person }: { readonly person: Person | null }) {
  const t = useWords(words);
  if (person === null) return <span className="masked">{t("erased")}</span>;
  const { ministry, currentAppointment } = person;
  return (
    <span>
      <Link to={`/members/${person.id}`}>{person.displayName}</Link>
      {(currentAppointment || ministry) && (
        <span className="soft">
          {" · "}
          <Localized text={currentAppointment?.position} />
          {currentAppointment && ministry && ", "}
          <Localized text={ministry?.name} />
        </span>
      )}
    </span>
  );
}
