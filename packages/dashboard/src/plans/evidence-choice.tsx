import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Check } from "../design/choices.tsx";
import { SearchEntry } from "../design/search-entry.tsx";
import { Loaded } from "../graph/loaded.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { EvidenceFoundDocument, UnitEvidenceDocument } from "./generated/operations.ts";
import type { UnitEvidenceQuery } from "./generated/operations.ts";
import type { Evidence } from "./use-report.ts";
import { words } from "./words.ts";

type Documents = NonNullable<UnitEvidenceQuery["ministry"]>["documents"];

interface EvidenceChoiceProps {
  readonly unitCode: string;
  readonly chosen: readonly Evidence[];
  readonly onChange: (chosen: readonly Evidence[]) => void;
}

/** Documents that are here already: the unit's newest, or those found among all she may read. Asked for once it is opened. */
export function EvidenceChoice(props: EvidenceChoiceProps) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button onPress={() => setOpen(!open)}>{t(open ? "evidence.choose.close" : "evidence.choose")}</Button>
      </div>
      {open && <Choices {...props} />}
    </>
  );
}

function Choices({ unitCode, ...choice }: EvidenceChoiceProps) {
  const t = useWords(words);
  const [text, setText] = useState("");
  const asked = text.trim();
  // Read anew each time: a colleague may have filed something meanwhile.
  const ofUnit = useQuery(UnitEvidenceDocument, {
    variables: { code: unitCode },
    fetchPolicy: "cache-and-network",
    skip: asked !== "",
  });
  const found = useQuery(EvidenceFoundDocument, { variables: { text: asked }, skip: asked === "" });
  return (
    <>
      <SearchEntry label={t("evidence.search")} value={text} onChange={setText} />
      {asked === "" ? (
        <Loaded of={ofUnit} data={ofUnit.data?.ministry?.documents}>
          {(documents) => (
            <List documents={documents} title={t("evidence.list.unit")} none={t("evidence.list.none")} {...choice} />
          )}
        </Loaded>
      ) : (
        <Loaded of={found} data={found.data?.documents ?? found.previousData?.documents}>
          {(documents) => (
            <List documents={documents} title={t("evidence.list.found")} none={t("evidence.found.none")} {...choice} />
          )}
        </Loaded>
      )}
    </>
  );
}

interface ListProps extends Omit<EvidenceChoiceProps, "unitCode"> {
  readonly documents: Documents;
  readonly title: string;
  readonly none: string;
}

function List({ documents, title, none, chosen, onChange }: ListProps) {
  const t = useWords(words);
  const format = useFormat();
  const localize = useLocalized();
  const { edges, pageInfo } = documents;
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{title}</legend>
      {edges.length === 0 && <p className="soft">{none}</p>}
      {edges.map(({ node }) => {
        const name = localize(node.title);
        const { id, docNumber, issuer, issuedOn } = node;
        const facts = [docNumber, name, issuer && localize(issuer.name), issuedOn && format.date(issuedOn)];
        return (
          <Check
            key={id}
            label={facts.filter(Boolean).join(" · ")}
            checked={chosen.some((each) => each.id === id)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, { id, title: name }] : chosen.filter((each) => each.id !== id))
            }
          />
        );
      })}
      {pageInfo.hasNextPage && <p className="soft small">{t("evidence.list.more")}</p>}
    </fieldset>
  );
}
