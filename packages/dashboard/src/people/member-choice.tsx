import { useQuery } from "@apollo/client/react";
import { useId, useState } from "react";
import { SearchEntry } from "../design/search-entry.tsx";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { MembersNamedDocument } from "./generated/operations.ts";
import { words } from "./words.ts";

/** Letters from which people are looked for. */
const enough = 2;

interface MemberChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly fault?: string | undefined;
}

/** One of the network's members, found by her name. */
export function MemberChoice({ label, value, onChange, fault }: MemberChoiceProps) {
  const t = useWords(words);
  const localize = useLocalized();
  const group = useId();
  const [text, setText] = useState("");
  const asked = text.trim();
  const { data } = useQuery(MembersNamedDocument, { variables: { text: asked }, skip: asked.length < enough });
  const found = asked.length < enough ? [] : (data?.members?.edges.map(({ node }) => node) ?? []);
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{label}</legend>
      <SearchEntry label={t("choice.search")} value={text} onChange={setText} fault={fault} />
      {data !== undefined && asked.length >= enough && found.length === 0 && <p className="soft">{t("choice.none")}</p>}
      {found.map(({ id, displayName, ministry }) => (
        <label key={id} className="check">
          <input type="radio" name={group} checked={value === id} onChange={() => onChange(id)} />
          <span>
            {displayName}
            {ministry && <span className="soft"> · {localize(ministry.name)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
