import { Suspense, lazy, useState } from "react";
import { Button } from "../design/button.tsx";
import { Confirm } from "../design/dialogs.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { State } from "../graph/term.tsx";
import { useAct } from "../graph/use-act.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { AcceptOfferDocument, CancelRegistrationDocument, ConfirmAgainDocument } from "./generated/operations.ts";
import type { OwnRegistrationFragment } from "./generated/operations.ts";
import type { SignUpEvent } from "./sign-up.tsx";
import { words } from "./words.ts";

const QrCode = lazy(async () => import("./qr-code.tsx").then(({ QrCode: drawn }) => ({ default: drawn })));

interface OwnRegistrationProps {
  readonly event: SignUpEvent;
  readonly registration: OwnRegistrationFragment;
}

/** Where the reader stands with an event, and what she can do: take an offered seat, give hers back, show her ticket. */
export function OwnRegistration({ event, registration }: OwnRegistrationProps) {
  const t = useWords(words);
  const format = useFormat();
  const accept = useAct(AcceptOfferDocument, { refetch: ["EventPage"] });
  const again = useAct(ConfirmAgainDocument);
  const { state, waitlistPosition, offerExpiresAt, checkInCode } = registration;
  const own = { registrationId: registration.id };
  return (
    <div className="stack">
      <div className="row">
        <State term={`registrationState.${state}`} />
        {state === "WAITLISTED" && waitlistPosition !== null && (
          <span>{t("position", { count: waitlistPosition })}</span>
        )}
      </div>
      {state === "OFFERED" && (
        <>
          {offerExpiresAt && <p>{t("offerUntil", { time: format.dateTime(offerExpiresAt) })}</p>}
          <Button kind="main" busy={accept.busy} onPress={() => void accept.run({ input: own })}>
            {t("accept")}
          </Button>
        </>
      )}
      {registration.isToConfirmAgain && (
        <>
          <p>{t("confirmAgain.text")}</p>
          <Button kind="main" busy={again.busy} onPress={() => void again.run({ input: own })}>
            {t("confirmAgain")}
          </Button>
        </>
      )}
      {[accept, again].map(({ texts }, index) => texts.length > 0 && <FaultNotice key={index} texts={texts} />)}
      {state === "CONFIRMED" && checkInCode !== null && <Ticket code={checkInCode} />}
      {["INVITED", "CONFIRMED", "WAITLISTED", "OFFERED"].includes(state) && (
        <Leave event={event} own={own} state={state} />
      )}
    </div>
  );
}

function Ticket({ code }: { readonly code: string }) {
  const t = useWords(words);
  return (
    <details>
      <summary className="button">{t("ticket")}</summary>
      <div className="stack stack-tight ticket">
        <p>{t("ticket.text")}</p>
        <Suspense fallback={<div className="skeleton skeleton-block" />}>
          <QrCode text={code} />
        </Suspense>
        <p className="small">{t("ticket.code", { code })}</p>
      </div>
    </details>
  );
}

interface LeaveProps {
  readonly event: SignUpEvent;
  readonly own: { readonly registrationId: string };
  readonly state: string;
}

function Leave({ own, state }: LeaveProps) {
  const t = useWords(words);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const cancel = useAct(CancelRegistrationDocument, { refetch: ["EventPage"] });
  const confirm = async () => {
    const { payload, faults } = await cancel.run({ input: own });
    setAsking(false);
    if (payload !== undefined && faults.length === 0) say(t("cancel.done"));
  };
  const label = state === "INVITED" ? t("decline") : t("cancel");
  return (
    <>
      {cancel.texts.length > 0 && <FaultNotice texts={cancel.texts} />}
      <Button kind="danger" onPress={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        title={label}
        text={t("cancel.text")}
        action={label}
        open={asking}
        busy={cancel.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
