import type { ApolloClient } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { StrictMode, useEffect } from "react";
import type { ReactNode } from "react";
import { Toasts } from "./design/toasts.tsx";
import { LanguageProvider } from "./language/i18n.ts";
import type { Language } from "./language/i18n.ts";
import { SessionProvider } from "./session/session.tsx";
import type { BrowserSession } from "./session/browser-session.ts";

interface ApplicationProps {
  readonly client: ApolloClient;
  /** The language the page begins with. */
  readonly language: Language;
  /** Who reads, when it came with the page. */
  readonly session: BrowserSession | null;
  /** The router's pages. */
  readonly children: ReactNode;
}

/** What all pages stand in, in a browser as well as when they are rendered before. */
export function Application({ client, language, session, children }: ApplicationProps) {
  useEffect(() => {
    // What came with the page has been shown; from here on answers are asked for as pages wish.
    client.prioritizeCacheValues = false;
  }, [client]);
  return (
    <StrictMode>
      <ApolloProvider client={client}>
        <LanguageProvider initial={language}>
          <Toasts>
            <SessionProvider given={session}>{children}</SessionProvider>
          </Toasts>
        </LanguageProvider>
      </ApolloProvider>
    </StrictMode>
  );
}
