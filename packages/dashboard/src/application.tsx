import type { ApolloClient } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { StrictMode, useEffect } from "react";
import type { ReactNode } from "react";
import { Toasts } from "./design/toasts.tsx";
import { SessionProvider } from "./session/session.tsx";

interface ApplicationProps {
  readonly client: ApolloClient;
  /** Whether the hub is known to be a demo before it is asked. */
  readonly demo: boolean;
  /** The router's pages. */
  readonly children: ReactNode;
}

/** What all pages stand in, in a browser as well as when they are rendered before. */
export function Application({ client, demo, children }: ApplicationProps) {
  useEffect(() => {
    // What came with the page has been shown; from here on answers are asked for as pages wish.
    client.prioritizeCacheValues = false;
  }, [client]);
  return (
    <StrictMode>
      <ApolloProvider client={client}>
        <Toasts>
          <SessionProvider demo={demo}>{children}</SessionProvider>
        </Toasts>
      </ApolloProvider>
    </StrictMode>
  );
}
