import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { Empty } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { actorName } from "./actor-name.ts";
import { GraphSliceDocument } from "./generated/operations.ts";
import { SchemaFrame } from "./schema-frame.tsx";
import { words } from "./words.ts";

/** One slice of the graph that runs: whose it is, where it answers, its schema. */
export function Component() {
  const { name = "" } = useParams();
  const t = useWords(words);
  const format = useFormat();
  const query = useQuery(GraphSliceDocument);
  return (
    <SchemaFrame title={name}>
      <Loaded of={query} data={query.data?.graph}>
        {({ slices }) => {
          const slice = slices.find((each) => each.name === name);
          if (slice === undefined) return <Empty text={t("slice.gone")} />;
          return (
            <>
              <dl className="facts card">
                <dt>{t("owner")}</dt>
                <dd>{slice.owner}</dd>
                <dt>{t("address")}</dt>
                <dd>{slice.url}</dd>
                <dt>{t("published")}</dt>
                <dd>
                  {format.dateTime(slice.publishedAt)} · {actorName(slice.publishedBy)}
                </dd>
                <dt>{t("hash")}</dt>
                <dd>
                  <code>{slice.hash.slice(0, 12)}</code>
                </dd>
              </dl>
              <Section title={t("sdl")}>
                <pre className="code card" tabIndex={0} aria-label={t("sdl")}>
                  {slice.sdl}
                </pre>
              </Section>
            </>
          );
        }}
      </Loaded>
    </SchemaFrame>
  );
}
