import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readGatewaySettings } from "../settings.ts";
import { serveMailbox } from "./serve-mailbox.ts";

let folder: string;
let url: string;
const server = createServer((request, response) => {
  const { list, show } = serveMailbox(folder);
  const answer = request.url === "/mailbox" ? list : show;
  answer(request, response, new URL(request.url ?? "", url)).catch(() => response.writeHead(404).end());
});
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-mailbox-"));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const get = async (address: string) => {
  const response = await fetch(url + address);
  return { status: response.status, html: await response.text() };
};

const mail = (subject: string, text: string) =>
  `To: an@demo.example\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;

test("mails are listed newest first and read one by one, and nothing in them is markup", async () => {
  expect((await get("/mailbox")).html).toContain("Chưa có thư nào");
  await writeFile(path.join(folder, "1-ntf_a.mem_1.eml"), mail("=?UTF-8?B?TOG7nWkgbeG7nWk=?=", "Kính gửi chị,"));
  await writeFile(path.join(folder, "2-ntf_b.mem_1.eml"), mail("<b>bold</b>", "<script>alert(1)</script>"));
  const { html } = await get("/mailbox");
  expect(html.indexOf("&#60;b&#62;bold")).toBeGreaterThan(0);
  expect(html.indexOf("Lời mời")).toBeGreaterThan(html.indexOf("&#60;b&#62;bold"));
  expect((await get("/mailbox/1-ntf_a.mem_1.eml")).html).toContain("Kính gửi chị,");
  const hostile = await get("/mailbox/2-ntf_b.mem_1.eml");
  expect(hostile.html).toContain("&#60;script&#62;");
  expect(hostile.html).not.toContain("<script>");
});

test("nothing but mails of the folder is served", async () => {
  await writeFile(path.join(folder, "secret.txt"), "secret");
  for (const name of ["secret.txt", "3-none.eml", "..%2Fsecret.eml", "1-ntf_a.mem_1.eml%00"])
    expect((await get(`/mailbox/${name}`)).status).toBe(404);
});

test("there is no mailbox in production, whatever the environment says", () => {
  const environment = {
    SUPERGRAPH_FILE: "x",
    SUBGRAPH_KEYS: "",
    PUBLIC_URL: "https://sen.example",
    OIDC_ISSUER: "https://idp.example",
    OIDC_CLIENT_ID: "x",
    OIDC_CLIENT_SECRET: "x",
    SESSION_SECRET: Buffer.alloc(32).toString("base64"),
    MAILBOX_FOLDER: "/tmp/mail",
  };
  const keys = { SUBGRAPH_KEYS: `members=a:${Buffer.alloc(32, 1).toString("base64")}` };
  expect(readGatewaySettings({ ...environment, ...keys }).mailboxFolder).toBe("/tmp/mail");
  expect(readGatewaySettings({ ...environment, ...keys, NODE_ENV: "production" }).mailboxFolder).toBeUndefined();
});
