import { Check } from "../design/choices.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { Section } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { SetConsentDocument } from "./generated/operations.ts";
import type { ConsentPurpose, MyHomeQuery } from "./generated/operations.ts";
import { noticeVersion, purposes } from "./purposes.ts";
import { words } from "./words.ts";

type Consent = NonNullable<MyHomeQuery["me"]>["consents"][number];

export function Consents({ consents }: { readonly consents: readonly Consent[] }) {
  const t = useWords(words);
  const term = useTerms();
  const say = useSay();
  const format = useFormat();
  const set = useAct(SetConsentDocument, { refetch: ["MyHome"] });
  const current = (purpose: ConsentPurpose) =>
    consents.find((consent) => consent.purpose === purpose && consent.withdrawnAt === null);
  const change = async (purpose: ConsentPurpose, granted: boolean) => {
    const { payload, faults } = await set.run({ input: { purpose, granted, noticeVersion } });
    if (payload !== undefined && faults.length === 0) say(t(granted ? "consents.granted" : "consents.withdrawn"));
  };
  return (
    <Section title={t("consents")} card>
      <p className="soft">{t("consents.text")}</p>
      {set.texts.length > 0 && <FaultNotice texts={set.texts} />}
      <div>
        {purposes.map((purpose) => {
          const consent = current(purpose);
          const since = consent ? ` (${t("since", { date: format.date(consent.grantedAt) })})` : "";
          return (
            <Check
              key={purpose}
              label={term(`consent.${purpose}`) + since}
              checked={consent !== undefined}
              onChange={(granted) => void change(purpose, granted)}
            />
          );
        })}
      </div>
    </Section>
  );
}
