import { useQuery, useSubscription } from "@apollo/client/react";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useSay } from "../design/toasts.tsx";
import { claimAnswers } from "../graph/kept-answers.ts";
import { useLocalized } from "../language/localized.tsx";
import type { BrowserSession } from "./browser-session.ts";
import { MeDocument, MyNotificationsDocument } from "./generated/operations.ts";
import type { MeQuery, RoleName } from "./generated/operations.ts";

type Me = NonNullable<MeQuery["me"]>;
export type Role = RoleName;

export interface Session {
  /** Undefined while it is not known yet who reads. */
  readonly state: "unknown" | "visitor" | "signed-in";
  readonly name: string;
  /** Who signed in, as the provider names her. */
  readonly subject: string | null;
  readonly member: Me["member"];
  /** Whether the hub is a demo with people to try. */
  readonly demo: boolean;
  readonly unread: number;
  /** Units whose coordinator she is. */
  readonly units: readonly NonNullable<Me["roles"][number]["ministry"]>[];
  has(...roles: readonly Role[]): boolean;
}

const unknown: Session = {
  state: "unknown",
  name: "",
  subject: null,
  member: null,
  demo: false,
  unread: 0,
  units: [],
  has: () => false,
};

const Current = createContext<Session>(unknown);

export const useSession = () => useContext(Current);

interface SessionProviderProps {
  /** What came with the page; null: the gateway is asked. */
  readonly given: BrowserSession | null;
  readonly children: ReactNode;
}

/** Who reads: the gateway's session for her name, the graph for her roles. */
export function SessionProvider({ given, children }: SessionProviderProps) {
  const me = useQuery(MeDocument);
  const browser = useBrowserSession(given);
  const session = useMemo((): Session => {
    if (me.data === undefined && me.error === undefined) return unknown;
    const viewer = me.data?.me ?? null;
    if (viewer === null || viewer === undefined) return { ...unknown, state: "visitor", demo: browser.demo };
    const { roles, member, unreadNotificationCount } = viewer;
    return {
      state: "signed-in",
      name: member?.displayName ?? browser.name ?? "",
      subject: browser.subject,
      member,
      demo: browser.demo,
      unread: unreadNotificationCount,
      units: roles.flatMap(({ role, ministry }) =>
        role === "UNIT_COORDINATOR" && ministry !== null ? [ministry] : [],
      ),
      has: (...wanted) => roles.some(({ role }) => wanted.includes(role)),
    };
  }, [me.data, me.error, browser]);
  return (
    <Current value={session}>
      {session.state === "signed-in" && <Live onArrival={() => void me.refetch()} />}
      {children}
    </Current>
  );
}

/** Tells her what arrives while she reads. */
function Live({ onArrival }: { readonly onArrival: () => void }) {
  const say = useSay();
  const localize = useLocalized();
  useSubscription(MyNotificationsDocument, {
    onData: ({ data }) => {
      const title = data.data?.myNotifications?.title;
      if (title) say(localize(title));
      onArrival();
    },
  });
  return null;
}

const nobody: BrowserSession = { subject: null, name: null, demo: false };

function useBrowserSession(given: BrowserSession | null): BrowserSession {
  const [session, setSession] = useState(given ?? nobody);
  useEffect(() => {
    if (given !== null) return claimAnswers(given.subject);
    fetch("/auth/session")
      .then(async (response) => response.json() as Promise<Partial<BrowserSession>>)
      .then(({ subject = null, name = null, demo = false }) => {
        claimAnswers(subject);
        setSession({ subject, name, demo });
      })
      // Without it nothing is missing but a name; the graph says the rest.
      .catch(() => undefined);
  }, [given]);
  return session;
}
