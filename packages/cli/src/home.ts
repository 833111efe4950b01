import path from "node:path";
import { openBuildCache } from "./build-cache.ts";
import { makeFolder } from "./make-folder.ts";
import { projectFolder } from "./project-folder.ts";

/** The folder of one hub on this machine: its data, secrets, logs and what is running. */
export interface Home {
  readonly folder: string;
  readonly postgresFolder: string;
  readonly secretsFile: string;
  /** The graph as the gateway was sent it last. */
  readonly deliveryFolder: string;
  readonly runFile: string;
  readonly logFolder: string;
  /** What the gateway builds from the checkout's sources, its pages. Belongs to the checkout where that can be written. */
  readonly cacheFolder: string;
  /** Signing keys of slices that run beside the hub, each in a file of the slice's name. */
  readonly keysFolder: string;
  /** Files of documents. */
  readonly filesFolder: string;
  /** Mails that a development hub does not send. */
  readonly mailFolder: string;
}

/** `SEN_HOME`, or `.sen` in the project, as it is: for commands that only look, nothing is made in it. */
export async function locateHome(environment: NodeJS.ProcessEnv = process.env): Promise<Home> {
  const folder = path.resolve(environment["SEN_HOME"] ?? path.join(projectFolder, ".sen"));
  return {
    folder,
    postgresFolder: path.join(folder, "postgresql", "data"),
    secretsFile: path.join(folder, "secrets.json"),
    deliveryFolder: path.join(folder, "delivery"),
    runFile: path.join(folder, "run.json"),
    logFolder: path.join(folder, "logs"),
    cacheFolder: await openBuildCache(folder),
    keysFolder: path.join(folder, "keys"),
    filesFolder: path.join(folder, "files"),
    mailFolder: path.join(folder, "mail"),
  };
}

/** The same home, made when absent. Throws the file system's error, with the folder's path, where it cannot be made. */
export async function openHome(environment: NodeJS.ProcessEnv = process.env): Promise<Home> {
  const home = await locateHome(environment);
  await makeFolder(home.logFolder);
  await makeFolder(home.cacheFolder);
  await makeFolder(home.deliveryFolder, 0o700);
  await makeFolder(home.keysFolder, 0o700);
  return home;
}
