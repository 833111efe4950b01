import type { IncomingMessage, ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import { listMails, readMail } from "./read-mailbox.ts";
import { renderMail, renderMailbox } from "./render-mailbox.ts";

/** Pages of the mails a development hub wrote into a folder instead of sending them. */
export function serveMailbox(folder: string) {
  return {
    list: async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
      sendHtml(response, renderMailbox(await listMails(folder)));
    },
    /** `/mailbox/<name>`; throws `NOT_FOUND`. */
    show: async (_request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      const mail = await readMail(folder, url.pathname.slice("/mailbox/".length));
      if (mail === null) throw new HubError("NOT_FOUND", { what: url.pathname });
      sendHtml(response, renderMail(mail));
    },
  };
}

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(html);
}
