import { connect } from "node:net";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./compose-file.ts";
import { Part } from "./part.ts";

/** HAProxy with the file of deploy/, and a socket by which it tells what it takes for alive. */
export class Balancer extends Part {
  readonly #socket: string;
  readonly #kept: boolean;

  constructor(folder: string, env: Record<string, string>, kept: boolean) {
    const socket = path.join(folder, "haproxy.sock");
    const [file, more] = [path.join(folder, "haproxy.cfg"), path.join(folder, "haproxy-socket.cfg")];
    writeFileSync(file, withThirdGateway(readFileSync(path.join(projectFolder, "deploy/haproxy/haproxy.cfg"), "utf8")));
    writeFileSync(more, `global\n    stats socket ${socket} mode 600\n`);
    super("haproxy", ["haproxy", "-db", "-f", file, "-f", more], { cwd: folder, env, kept });
    this.#socket = socket;
    this.#kept = kept;
  }

  /** Fulfilled when HAProxy says so of a server: `UP` or `DOWN`. */
  async until(server: string, state: "UP" | "DOWN"): Promise<void> {
    for (;;) {
      if (!this.#kept) this.requireRunning();
      const line = (await this.#ask("show stat")).split("\n").find((each) => each.split(",")[1] === server);
      if (line?.split(",")[17]?.startsWith(state)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  #ask(command: string): Promise<string> {
    return new Promise((resolve) => {
      let text = "";
      const socket = connect(this.#socket, () => socket.write(`${command}\n`));
      socket.setEncoding("utf8").on("data", (part: string) => (text += part));
      // It is not there before HAProxy is.
      socket.on("error", () => resolve("")).on("end", () => resolve(text));
    });
  }
}

/** The line an operator adds when two gateways are too few. */
function withThirdGateway(file: string): string {
  const second = '    server gateway-2 "${GATEWAY_2}" check\n';
  if (!file.includes(second)) throw new Error("deploy/haproxy/haproxy.cfg has another second gateway");
  return file.replace(second, `${second}${second.replaceAll("2", "3")}`);
}
