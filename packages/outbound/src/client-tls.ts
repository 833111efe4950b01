import { readFileSync } from "node:fs";
import { HubError } from "@sen/errors";

/** What a caller shows to a server that asks, and whom it takes a server's certificate from; PEM. */
export interface ClientTls {
  readonly ca: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
}

/** Reads `SUBGRAPH_CA_FILE`, `SUBGRAPH_CERT_FILE` and `SUBGRAPH_KEY_FILE`; undefined without any. Throws `CONFIGURATION`. */
export function readClientTls(environment: NodeJS.ProcessEnv): ClientTls | undefined {
  const read = (name: string): string | undefined => {
    const file = environment[name];
    if (file === undefined || file === "") return undefined;
    try {
      return readFileSync(file, "utf8");
    } catch (cause) {
      const what = { vi: `không đọc được tệp của ${name}`, en: `the file of ${name} cannot be read` };
      throw new HubError("CONFIGURATION", { what }, { cause });
    }
  };
  const tls = { ca: read("SUBGRAPH_CA_FILE"), cert: read("SUBGRAPH_CERT_FILE"), key: read("SUBGRAPH_KEY_FILE") };
  return Object.values(tls).some((each) => each !== undefined) ? tls : undefined;
}

/** Only what is given, as `tls.connect` takes it. */
export function tlsOptions(tls: ClientTls | undefined): {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
} {
  const { ca, cert, key } = tls ?? {};
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
}
