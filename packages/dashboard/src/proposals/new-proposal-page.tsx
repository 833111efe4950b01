import { useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { Button } from "../design/button.tsx";
import { Choice } from "../design/choices.tsx";
import { TextEntry } from "../design/fields.tsx";
import { useKept } from "../design/kept-text.ts";
import { FaultNotice } from "../design/notice.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/toasts.tsx";
import { useTerms } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { Guard } from "../session/guard.tsx";
import { CreateProposalDocument, SubmitProposalDocument, TargetUnitsDocument } from "./generated/operations.ts";
import type { ProposalKind } from "./generated/operations.ts";
import { words } from "./words.ts";

const kinds = ["POLICY", "COORDINATION", "WOMEN_CADRES", "PROGRAMME", "NETWORK_ACTIVITY"] as const;

interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly kind: ProposalKind;
  readonly target: string;
}

const blank: Draft = { title: "", summary: "", body: "", kind: "POLICY", target: "" };

/** A form for a new proposal; what is written stays on the device until it is saved or sent. */
export function Component() {
  const t = useWords(words);
  return (
    <Guard roles={["NETWORK_MEMBER", "UNIT_COORDINATOR", "PRESIDIUM"]}>
      <Page title={t("new.title")} intro={t("new.intro")}>
        <ProposalForm />
      </Page>
    </Guard>
  );
}

function ProposalForm() {
  const t = useWords(words);
  const say = useSay();
  const navigate = useNavigate();
  const [draft, setDraft, { clear }] = useKept("proposal", blank);
  const create = useAct(CreateProposalDocument, { refetch: ["Proposals", "MyHome"] });
  const submit = useAct(SubmitProposalDocument);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const save = async (send: boolean) => {
    const created = await create.run({ input: createInput(draft) });
    const proposal = created.payload?.proposal;
    if (created.faults.length > 0 || !proposal) return;
    clear();
    if (send) {
      const move = { proposalId: proposal.id, expectedVersion: proposal.version, to: "SUBMITTED" } as const;
      const sent = await submit.run({ input: move });
      if (sent.faults.length === 0 && sent.payload !== undefined) say(t("new.sent", { code: proposal.code }));
    } else say(t("new.saved", { code: proposal.code }));
    void navigate(`/proposals/${proposal.code}`);
  };
  const texts = [...create.texts, ...submit.texts];
  return (
    <form
      className="stack card"
      onSubmit={(event) => {
        event.preventDefault();
        void save(true);
      }}
    >
      <TextEntry
        label={t("new.name")}
        hint={t("new.nameHint")}
        value={draft.title}
        onChange={(title) => change({ title })}
        fault={create.faultOf("title")}
        required
      />
      <Kind draft={draft} change={change} />
      <TextEntry
        label={t("new.summary")}
        hint={t("new.summaryHint")}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        fault={create.faultOf("summary")}
        long
      />
      <TextEntry
        label={t("new.body")}
        hint={t("new.bodyHint")}
        value={draft.body}
        onChange={(body) => change({ body })}
        fault={create.faultOf("body")}
        long
      />
      {texts.length > 0 && <FaultNotice texts={texts} />}
      <div className="row">
        <Button kind="main" type="submit" busy={create.busy || submit.busy}>
          {t("new.send")}
        </Button>
        <Button busy={create.busy || submit.busy} onPress={() => void save(false)}>
          {t("new.save")}
        </Button>
      </div>
    </form>
  );
}

function Kind({ draft, change }: { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void }) {
  const t = useWords(words);
  const term = useTerms();
  const localize = useLocalized();
  const { data } = useQuery(TargetUnitsDocument);
  const units = data?.ministries?.edges ?? [];
  return (
    <div className="filters">
      <Choice
        label={t("kind")}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: term(`proposalKind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label={t("new.target")}
        value={draft.target}
        options={[
          { value: "", label: t("new.targetNone") },
          ...units.map(({ node }) => ({ value: node.id, label: localize(node.name) })),
        ]}
        onChange={(target) => change({ target })}
      />
    </div>
  );
}

function createInput({ title, summary, body, kind, target }: Draft) {
  return {
    title: { vi: title.trim() },
    kind,
    ...(summary.trim() !== "" && { summary: { vi: summary.trim() } }),
    ...(body.trim() !== "" && { body: { vi: body.trim() } }),
    ...(target !== "" && { targetMinistryIds: [target] }),
  };
}
