import { setImmediate } from "node:timers/promises";
import { ApolloLink } from "@apollo/client";
import type { NormalizedCacheObject } from "@apollo/client";
import { prerenderStatic } from "@apollo/client/react/ssr";
import { print } from "graphql";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import { from, map } from "rxjs";
import { Application } from "../application.tsx";
import { createClient } from "../graph/client.ts";
import { knownMasks } from "../graph/masks.ts";
import { inLanguage } from "../language/addresses.ts";
import type { Language } from "../language/addresses.ts";
import { routes } from "../navigation/routes.tsx";
import { HeadCollector } from "./page-head.ts";
import type { PageHead } from "./page-head.ts";
import type { Prepared } from "./prepared.ts";
import type { PageAnswer, PageQuestion, PageRequest } from "./thread-messages.ts";

/** What React writes where a part's code was still on its way; text of the graph cannot hold it, since it is escaped. */
const partMissing = "<!--$!-->";
/** How often a page is drawn again for that; the code is in this process after its first time. */
const mostTimes = 20;

export interface RenderOptions extends PageRequest {
  readonly ask: (question: PageQuestion) => Promise<PageAnswer>;
}

export interface RenderedPage {
  readonly html: string;
  readonly head: PageHead;
  /** Path of its route; empty for the front page. */
  readonly route: string;
  readonly prepared: Prepared;
  /** False when a part of the data did not come. */
  readonly whole: boolean;
}

/** Renders one page as its reader sees it. Several may be under way; they share nothing. */
export async function renderPage({ address, language, session, ask }: RenderOptions): Promise<RenderedPage> {
  let whole = true;
  const link = new ApolloLink(({ query, variables, operationName }) =>
    from(ask({ query: print(query), variables, operationName })).pipe(
      map((answer) => {
        if (answer.errors !== undefined) whole = false;
        return answer as ApolloLink.Result;
      }),
    ),
  );
  const client = createClient({ link });
  let head: PageHead = { title: "" };
  const { pages, route } = await preparePages(inLanguage(address, language), language);
  const draw = async () =>
    prerenderStatic({
      tree: (
        <HeadCollector value={(found) => void (head = found)}>
          <Application client={client} language={language} session={session}>
            {pages}
          </Application>
        </HeadCollector>
      ),
      renderFunction: renderToString,
    });
  let { result } = await draw();
  for (let again = 0; again < mostTimes && result.includes(partMissing); again += 1) {
    await setImmediate();
    ({ result } = await draw());
  }
  const cache = client.extract() as NormalizedCacheObject;
  const prepared = { address, language, session, cache, masks: knownMasks(client) };
  client.stop();
  return { html: result, head, route, prepared, whole };
}

/** The router's pages at one address; the code of the page is loaded. */
async function preparePages(address: string, language: Language) {
  const handler = createStaticHandler([...routes], { basename: inLanguage("/", language) });
  const context = await handler.query(new Request(new URL(address, "http://localhost")));
  if (context instanceof Response) throw new Error(`${address} leads elsewhere`);
  const router = createStaticRouter(handler.dataRoutes, context);
  return {
    pages: <StaticRouterProvider router={router} context={context} hydrate={false} />,
    route: context.matches.at(-1)?.route.path ?? "",
  };
}
