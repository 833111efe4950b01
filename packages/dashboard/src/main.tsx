import "./design/base.css";
import "./navigation/layout.css";
import { ApolloProvider } from "@apollo/client/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { Toasts } from "./design/toasts.tsx";
import { createClient } from "./graph/client.ts";
import { chosenLanguage } from "./language/i18n.ts";
import { applyScheme } from "./navigation/scheme.ts";
import { createRouter } from "./navigation/routes.tsx";
import { SessionProvider } from "./session/session.tsx";

document.documentElement.lang = chosenLanguage();
applyScheme();
const root = document.getElementById("root");
if (root === null) throw new Error("the page has no place for the application");
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={createClient()}>
      <Toasts>
        <SessionProvider>
          <RouterProvider router={createRouter()} />
        </SessionProvider>
      </Toasts>
    </ApolloProvider>
  </StrictMode>,
);
if ("serviceWorker" in navigator && import.meta.env.PROD) void navigator.serviceWorker.register("/offline.js");
