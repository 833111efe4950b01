import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { Button } from "../design/button.tsx";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { SearchEntry } from "../design/search-entry.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { useFieldNames } from "../read-fields/use-field-names.ts";
import { FindPersonDocument, WhoReadDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

interface Chosen {
  readonly id: string;
  readonly displayName: string;
}

/** Who read the private data of a person. */
export function AccessLog() {
  const t = useWords(words);
  const localize = useLocalized();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const text = useDeferredValue(typed.trim());
  const people = useQuery(FindPersonDocument, { variables: { text }, skip: text.length < 2 });
  return (
    <Section title={t("log")} card>
      <SearchEntry label={t("person")} value={typed} onChange={setTyped} />
      {chosen === null && <p className="soft">{t("log.choose")}</p>}
      {text.length >= 2 && (
        <div className="row">
          {(people.data?.members?.edges ?? []).map(({ node }) => (
            <Button key={node.id} onPress={() => setChosen(node)}>
              {[node.displayName, node.ministry && localize(node.ministry.name)].filter(Boolean).join(" · ")}
            </Button>
          ))}
        </div>
      )}
      {chosen !== null && <Readers person={chosen} />}
    </Section>
  );
}

function Readers({ person }: { readonly person: Chosen }) {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const namesOf = useFieldNames();
  const localize = useLocalized();
  const query = useQuery(WhoReadDocument, { variables: { memberId: person.id } });
  return (
    <Loaded of={query} data={query.data?.accessLog}>
      {({ edges }) =>
        edges.length === 0 ? (
          <Empty text={t("log.none")} />
        ) : (
          <DataTable
            caption={person.displayName}
            rows={edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { heading: t("at"), cell: ({ at }) => format.dateTime(at) },
              {
                heading: t("who"),
                cell: ({ actor, actorRole, actorMinistry }) =>
                  [actor?.displayName ?? term(`role.${actorRole}`), actorMinistry && localize(actorMinistry.name)]
                    .filter(Boolean)
                    .join(" · "),
              },
              { heading: t("what"), cell: ({ fields }) => namesOf(fields) },
              { heading: t("why"), cell: ({ purpose, operation }) => `${purpose ?? t("noPurpose")} (${operation})` },
            ]}
          />
        )
      }
    </Loaded>
  );
}
