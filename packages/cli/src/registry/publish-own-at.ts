import { HubError } from "@sen/errors";
import { ownSlices, sliceNames } from "../slices.ts";
import type { Said } from "./access-options.ts";
import type { RegistryAccess } from "./ask-registry.ts";
import { createPublisher } from "./publish-own-slices.ts";

/** Publishes the network's slices at a registry, and says what became of the graph. Throws `VALIDATION` for a slice that is none. */
export async function publishOwnAt(
  steward: RegistryAccess,
  options: {
    readonly graph: string;
    /** Address of each slice, with `{name}` for its name. */
    readonly url: string;
    /** `name=url` of those that are elsewhere. */
    readonly address: readonly string[];
    readonly with: readonly string[];
    readonly message: string;
  },
): Promise<Said> {
  const further = options.with.map((name) => {
    const known = sliceNames.find((each) => each === name);
    if (known !== undefined) return known;
    const what = {
      vi: `--with là một trong ${sliceNames.join(", ")}`,
      en: `--with is one of ${sliceNames.join(", ")}`,
    };
    throw new HubError("VALIDATION", { what });
  });
  const addresses = new Map(
    options.address.map((pair) => [pair.split("=", 1)[0] ?? "", pair.slice(pair.indexOf("=") + 1)]),
  );
  const publish = createPublisher({
    steward,
    graph: options.graph,
    slices: [...new Set([...ownSlices, ...further])],
    urlOf: (name) => addresses.get(name) ?? options.url.replaceAll("{name}", name),
    message: options.message,
  });
  const { version, isNew, faults } = await publish();
  const state = isNew
    ? { vi: `✓ phiên bản ${version} của đồ thị đã được công bố`, en: `✓ version ${version} of the graph is published` }
    : { vi: `✓ phiên bản ${version}: không có gì mới`, en: `✓ version ${version}: nothing new` };
  return {
    lines: [state, ...faults.map(({ localized: { vi, en } }) => ({ vi: `✗ ${vi}`, en: `✗ ${en}` }))],
    json: { version, isNew, faults: faults.map(({ localized }) => localized) },
    exitCode: faults.length === 0 ? 0 : 1,
  };
}
