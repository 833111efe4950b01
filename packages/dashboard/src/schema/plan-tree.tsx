import { Badge } from "../design/badge.tsx";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import type { Plan, PlanCall, PlanTree as Tree } from "./ask-plan.ts";
import "./plan.css";
import { words } from "./words.ts";

/** A plan as a tree: branches one after the other or at once, each call with its text and its time. */
export function PlanTree({ plan }: { readonly plan: Plan }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <div className="stack">
      <p>{t("plan.total", { ms: format.number(plan.milliseconds), calls: countCalls(plan.tree) })}</p>
      <ol className="plan">
        <Node tree={plan.tree} total={plan.milliseconds} />
      </ol>
    </div>
  );
}

const countCalls = (tree: Tree): number =>
  tree.kind === "Fetch" ? tree.calls.length : tree.steps.reduce((sum, step) => sum + countCalls(step), 0);

function Node({ tree, total }: { readonly tree: Tree; readonly total: number }) {
  const t = useWords(words);
  if (tree.kind === "Fetch") return <FetchNode fetch={tree} total={total} />;
  return (
    <li>
      <span className="tag">{t(`plan.${tree.kind}`)}</span>
      <ol>
        {tree.steps.map((step, index) => (
          <Node key={index} tree={step} total={total} />
        ))}
      </ol>
    </li>
  );
}

interface FetchNodeProps {
  readonly fetch: Extract<Tree, { kind: "Fetch" }>;
  readonly total: number;
}

function FetchNode({ fetch, total }: FetchNodeProps) {
  const t = useWords(words);
  return (
    <li>
      <div className="row">
        <strong>{fetch.subgraph}</strong>
        {fetch.at.length > 0 && <code className="plan-path">{fetch.at.join(", ")}</code>}
        {fetch.calls.length === 0 && <Badge>{t("plan.notCalled")}</Badge>}
      </div>
      {fetch.calls.map((call, index) => (
        <Call key={index} call={call} total={total} />
      ))}
      <details>
        <summary>{t("plan.text")}</summary>
        <pre className="plan-text" tabIndex={0}>
          {fetch.operation}
        </pre>
      </details>
    </li>
  );
}

/** One call on the line of the whole operation's time; its figures stand beside it. */
function Call({ call, total }: { readonly call: PlanCall; readonly total: number }) {
  const t = useWords(words);
  const format = useFormat();
  const length = Math.max(total, call.from + call.milliseconds, 1);
  const figures = { from: format.number(call.from), ms: format.number(call.milliseconds) };
  return (
    <div className="row plan-call">
      <svg className="plan-line" viewBox={`0 0 ${length} 8`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="plan-whole" width={length} height="8" />
        <rect className="plan-part" x={call.from} width={Math.max(call.milliseconds, length / 200)} height="8" />
      </svg>
      <span className="small">{t("plan.call", figures)}</span>
      {call.failure !== null && <Badge tone="bad">{call.failure}</Badge>}
    </div>
  );
}
