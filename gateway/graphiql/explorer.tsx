// The explorer page: GraphiQL from our own files, with the session of who is signed in and the network's example queries.
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { exampleQueries } from "./example-queries.ts";

(globalThis as { MonacoEnvironment?: unknown }).MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    new Worker(`/graphiql/${label === "json" || label === "graphql" ? label : "editor"}.worker.js`),
};

interface Session {
  readonly signedIn: boolean;
  readonly name?: string | null;
  readonly subject?: string;
}

const fetcher = createGraphiQLFetcher({ url: "/graphql" });

function Banner({ session }: { readonly session: Session }) {
  return (
    <header className="sen-banner">
      <a href="/">Sen</a>
      <span>
        Dữ liệu minh họa, nhân vật hư cấu · <span lang="en">Demo data, invented persons</span>
      </span>
      {session.signedIn ? (
        <form method="post" action="/auth/logout">
          <span>{session.name ?? session.subject}</span>
          <a href="/auth/login?return=/graphiql">Đổi vai · Switch</a>
          <button type="submit">Đăng xuất · Sign out</button>
        </form>
      ) : (
        <a href="/auth/login?return=/graphiql">Đăng nhập · Sign in</a>
      )}
    </header>
  );
}

function Explorer({ session }: { readonly session: Session }) {
  return (
    <>
      <Banner session={session} />
      <div className="sen-explorer">
        <GraphiQL fetcher={fetcher} defaultTabs={[...exampleQueries]} shouldPersistHeaders={false} />
      </div>
    </>
  );
}

const session = (await (await fetch("/auth/session")).json()) as Session;
const root = document.querySelector("#root");
if (root !== null) createRoot(root).render(<Explorer session={session} />);
