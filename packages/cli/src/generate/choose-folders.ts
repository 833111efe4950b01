import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { HubError } from "@sen/errors";
import { projectFolder } from "../project-folder.ts";
import { sliceFolder, sliceNames } from "../slices.ts";
import { typedFolder } from "../typed-path.ts";

/** Folders of slices that resolver types are written for: of those named, by name or folder, or of all in this repository. */
export function chooseFolders(named: readonly string[]): string[] {
  return named.length > 0 ? named.map(findFolder) : listFolders();
}

function listFolders(): string[] {
  const mappers = globSync(
    ["subgraphs/*/mappers.json", "examples/*/mappers.json", "packages/cli/templates/*/mappers.json"],
    {
      cwd: projectFolder,
    },
  );
  return mappers.toSorted().map((file) => path.dirname(path.join(projectFolder, file)));
}

function findFolder(named: string): string {
  const slice = sliceNames.find((name) => name === named);
  if (slice !== undefined) return sliceFolder(slice);
  const folders = [
    path.join(projectFolder, "subgraphs", named),
    path.join(projectFolder, "examples", named),
    typedFolder(named),
  ];
  const found = folders.find((folder) => existsSync(path.join(folder, "mappers.json")));
  if (found !== undefined) return found;
  throw new HubError("NOT_FOUND", {
    what: {
      vi: `lát dữ liệu hoặc thư mục có mappers.json: ${named}`,
      en: `slice, or folder with a mappers.json: ${named}`,
    },
  });
}
