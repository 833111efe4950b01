import { connect } from "node:net";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./compose-file.ts";
import { Part } from "./part.ts";

/** HAProxy with the file of deploy/, and a socket by which it tells what it takes for alive. */
export class Balancer extends Part {
  readonly #socket: string;

  constructor(folder: string, env: Record<string, string>) {
    const socket = path.join(folder, "haproxy.sock");
    const more = path.join(folder, "haproxy.cfg");
    writeFileSync(more, `global\n    stats socket ${socket} mode 600\n`);
    const file = path.join(projectFolder, "deploy/haproxy/haproxy.cfg");
    super("haproxy", ["haproxy", "-db", "-f", file, "-f", more], { cwd: folder, env });
    this.#socket = socket;
  }

  /** Fulfilled when HAProxy says so of a server: `UP` or `DOWN`. */
  async until(server: string, state: "UP" | "DOWN"): Promise<void> {
    for (;;) {
      this.requireRunning();
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
