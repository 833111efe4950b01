import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** What recipients are refused with; null takes them. */
  refuse: { readonly code: number } | null;
  /** Refused recipients since this was asked last. */
  attempts(): number;
  stop(): Promise<void>;
}

/** An SMTP server on loopback that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  let refused = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => {
      if (server.refuse === null) return done();
      refused += 1;
      return done(Object.assign(new Error("not now"), { responseCode: server.refuse.code }));
    },
    onData: (stream, _session, done) => void keep(stream, done),
  });
  const keep = async (stream: Readable, taken: () => void): Promise<void> => {
    const { to, subject = "", text = "", messageId = "" } = await PostalMime.parse(await buffer(stream));
    server.mails.push({ to: to?.[0]?.address ?? "", subject, text, messageId });
    taken();
  };
  const listening = smtp.listen(0, "127.0.0.1");
  if (!listening.listening) await once(listening, "listening");
  const { port } = listening.address() as AddressInfo; // a server listening on TCP has this kind of address
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    refuse: null,
    attempts: () => {
      const since = refused;
      refused = 0;
      return since;
    },
    stop: () =>
      new Promise((resolve) => {
        smtp.close(() => resolve());
      }),
  };
  return server;
}
