import { useId, useRef, useState } from "react";
import { useLocation } from "react-router";
import { Button, FileButton } from "../design/button.tsx";
import { Check, Choice } from "../design/choices.tsx";
import { FaultNotice } from "../design/notice.tsx";
import { useSay } from "../design/toasts.tsx";
import { words as common } from "../design/words.ts";
import { useAct } from "../graph/use-act.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { RegisterDocument } from "./generated/operations.ts";
import type { EventPageQuery } from "./generated/operations.ts";
import { OwnRegistration } from "./own-registration.tsx";
import { words } from "./words.ts";

export type SignUpEvent = Pick<
  NonNullable<EventPageQuery["event"]>,
  "id" | "code" | "state" | "mode" | "capacity" | "seatsLeft" | "waitlistLength" | "viewerRegistration" | "startsAt"
>;

/** The way into an event: its seats, and what the reader can do about one. */
export function SignUp({ event }: { readonly event: SignUpEvent }) {
  const t = useWords(words);
  const c = useWords(common);
  const session = useSession();
  const { pathname } = useLocation();
  const own = event.viewerRegistration;
  const open = event.state === "REGISTRATION_OPEN";
  const hasPlace = own !== null && own.state !== "CANCELLED" && own.state !== "DECLINED";
  return (
    <section className="card stack" aria-labelledby="sign-up">
      <h2 id="sign-up">{t("signUp.title")}</h2>
      {(open || event.state === "REGISTRATION_CLOSED") && <Seats event={event} />}
      {hasPlace && <OwnRegistration event={event} registration={own} />}
      {session.state === "visitor" && (
        <>
          <p>{t("signUp.visitor")}</p>
          <FileButton kind="main" href={`/auth/login?return=${encodeURIComponent(pathname)}`}>
            {c("signIn")}
          </FileButton>
        </>
      )}
      {session.state === "signed-in" && !open && !hasPlace && <p className="soft">{t("signUp.closed")}</p>}
      {session.state === "signed-in" && open && (!hasPlace || own.state === "INVITED") && (
        <>{session.member === null ? <p className="soft">{t("signUp.staff")}</p> : <SignUpForm event={event} />}</>
      )}
    </section>
  );
}

function Seats({ event }: { readonly event: SignUpEvent }) {
  const t = useWords(words);
  const { seatsLeft, capacity, waitlistLength } = event;
  return (
    <p aria-live="polite" data-testid="seats">
      {seatsLeft === null ? (
        t("seatsLeft.unlimited")
      ) : (
        <>
          <strong>{seatsLeft > 0 ? t("seatsLeft", { count: seatsLeft }) : t("seatsLeft.none")}</strong>{" "}
          {capacity !== null && <span className="soft">{t("ofCapacity", { count: capacity })}</span>}
        </>
      )}
      {waitlistLength > 0 && <span className="soft"> · {t("waiting", { count: waitlistLength })}</span>}
    </p>
  );
}

function SignUpForm({ event }: { readonly event: SignUpEvent }) {
  const t = useWords(words);
  const say = useSay();
  const formId = useId();
  const register = useAct(RegisterDocument, { refetch: ["EventPage"] });
  const [mode, setMode] = useState<"IN_PERSON" | "ONLINE">(event.mode === "ONLINE" ? "ONLINE" : "IN_PERSON");
  const [showInAttendeeList, setShow] = useState(false);
  // One key for this form: a second press, or the same request sent again, makes no second registration.
  const idempotencyKey = useRef(crypto.randomUUID());
  const full = event.seatsLeft === 0;
  const submit = async () => {
    const input = { eventId: event.id, mode, showInAttendeeList, idempotencyKey: idempotencyKey.current };
    const { payload, faults } = await register.run({ input });
    const state = payload?.registration?.state;
    if (faults.length === 0 && (state === "CONFIRMED" || state === "WAITLISTED")) say(t(`done.${state}`));
  };
  return (
    <form
      id={formId}
      className="stack"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void submit();
      }}
    >
      {event.mode === "HYBRID" && (
        <Choice
          label={t("mode.choose")}
          value={mode}
          options={(["IN_PERSON", "ONLINE"] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChange={setMode}
        />
      )}
      <Check label={t("showMe")} checked={showInAttendeeList} onChange={setShow} />
      {register.texts.length > 0 && <FaultNotice texts={register.texts} />}
      <Button kind="main" type="submit" busy={register.busy}>
        {full ? t("joinWaitlist") : t("signUp")}
      </Button>
    </form>
  );
}
