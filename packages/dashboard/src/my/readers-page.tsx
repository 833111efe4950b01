import { useQuery } from "@apollo/client/react";
import { DataTable } from "../design/data-table.tsx";
import { Empty } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useTerms } from "../graph/term.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { Localized } from "../language/localized.tsx";
import { useFieldNames } from "../read-fields/use-field-names.ts";
import { Guard } from "../session/guard.tsx";
import { useSession } from "../session/session.tsx";
import { WhoReadMyDataDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** Who looked at the reader's private data, when and why. */
export function Component() {
  const t = useWords(words);
  return (
    <Guard>
      <Page title={t("data.readers")} intro={t("readers.intro")}>
        <Readers />
      </Page>
    </Guard>
  );
}

function Readers() {
  const t = useWords(words);
  const term = useTerms();
  const format = useFormat();
  const namesOf = useFieldNames();
  const { member } = useSession();
  const query = useQuery(WhoReadMyDataDocument, { variables: { memberId: member?.id ?? "" }, skip: member === null });
  if (member === null) return <Empty text={t("noMember")} />;
  return (
    <Loaded of={query} data={query.data?.accessLog}>
      {({ edges }) =>
        edges.length === 0 ? (
          <Empty text={t("readers.none")} />
        ) : (
          <DataTable
            caption={t("data.readers")}
            rows={edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { heading: t("readers.at"), cell: ({ at }) => format.dateTime(at) },
              {
                heading: t("readers.who"),
                cell: ({ actor, actorRole, actorMinistry }) => (
                  <>
                    {actor?.displayName ?? term(`role.${actorRole}`)}
                    {actorMinistry && (
                      <span className="soft">
                        {" · "}
                        <Localized text={actorMinistry.name} />
                      </span>
                    )}
                  </>
                ),
              },
              { heading: t("readers.what"), cell: ({ fields }) => namesOf(fields) },
              {
                heading: t("readers.why"),
                cell: ({ purpose, operation }) => `${purpose ?? t("readers.noPurpose")} (${operation})`,
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
