import { ApolloLink } from "@apollo/client";
import type { NormalizedCacheObject } from "@apollo/client";
import { prerenderStatic } from "@apollo/client/react/ssr";
import { print } from "graphql";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import { from, map } from "rxjs";
import { Application } from "../application.tsx";
import { createClient } from "../graph/client.ts";
import { knownMasks, restoreMasks } from "../graph/masks.ts";
import { inLanguage } from "../language/addresses.ts";
import { speak } from "../language/i18n.ts";
import type { Language } from "../language/i18n.ts";
import { routes } from "../navigation/routes.tsx";
import { HeadCollector } from "./page-head.ts";
import type { PageHead } from "./page-head.ts";
import type { Prepared } from "./prepared.ts";
import type { PageAnswer, PageQuestion } from "./thread-messages.ts";

export interface RenderOptions {
  /** Address of the page without its language. */
  readonly pathname: string;
  readonly language: Language;
  readonly demo: boolean;
  readonly ask: (question: PageQuestion) => Promise<PageAnswer>;
}

export interface RenderedPage {
  readonly html: string;
  readonly head: PageHead;
  readonly prepared: Prepared;
  /** False when a part of the data did not come. */
  readonly whole: boolean;
}

/** Renders one page as a visitor sees it. One at a time: language and masks are the application's, not the page's. */
export async function renderPage({ pathname, language, demo, ask }: RenderOptions): Promise<RenderedPage> {
  speak(language);
  restoreMasks({});
  let whole = true;
  const link = new ApolloLink(({ query, variables }) =>
    from(ask({ query: print(query), variables })).pipe(
      map((answer) => {
        if (answer.errors !== undefined) whole = false;
        return answer as ApolloLink.Result;
      }),
    ),
  );
  const client = createClient({ link });
  let head: PageHead = { title: "" };
  const pages = await preparePages(inLanguage(pathname, language), language);
  const { result } = await prerenderStatic({
    tree: (
      <HeadCollector value={(found) => void (head = found)}>
        <Application client={client} demo={demo}>
          {pages}
        </Application>
      </HeadCollector>
    ),
    renderFunction: renderToString,
  });
  const prepared = { pathname, language, demo, cache: client.extract() as NormalizedCacheObject, masks: knownMasks() };
  client.stop();
  return { html: result, head, prepared, whole };
}

/** The router's pages at one address; the code of the page is loaded. */
async function preparePages(address: string, language: Language) {
  const handler = createStaticHandler([...routes], { basename: inLanguage("/", language) });
  const context = await handler.query(new Request(new URL(address, "http://localhost")));
  if (context instanceof Response) throw new Error(`${address} leads elsewhere`);
  return (
    <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, context)} context={context} hydrate={false} />
  );
}
