import { mkdir } from "node:fs/promises";
import path from "node:path";
import { formatSigningKeys } from "@sen/identity";
import { composeSchemas, writeSupergraph } from "../compose.ts";
import type { ComposedSlice } from "../compose.ts";
import { defineGateway } from "../supervisor/define-services.ts";
import type { HubPlan } from "../supervisor/define-services.ts";
import { SupervisedService } from "../supervisor/supervise.ts";
import type { SuperviseOptions } from "../supervisor/supervise.ts";
import type { LocalSlice } from "./start-local-slice.ts";

export interface DevGateway {
  readonly url: string;
  /** Composes the hub's slices with the local one as it is now; throws `COMPOSITION`, and the graph stays as it was. */
  recompose(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A gateway of the developer's own, on loopback: the running hub's slices and her local one, composed here. The hub and its
 * graph know nothing of it. People sign in at the hub: cookies belong to a host whatever its port, and both gateways open
 * them with the same secret; bearer tokens of the hub's identity provider hold as well.
 */
export async function startDevGateway(
  hub: { readonly plan: HubPlan; readonly slices: readonly ComposedSlice[] },
  local: LocalSlice,
  port: number,
  options: SuperviseOptions,
): Promise<DevGateway> {
  const { plan, slices } = hub;
  const folder = path.join(plan.home.folder, "dev");
  await mkdir(folder, { recursive: true });
  const supergraphFile = path.join(folder, `${local.name}.graphql`);
  const recompose = async () => {
    const { name, url, sdl } = local;
    const others = slices.filter((slice) => slice.name !== name);
    await writeSupergraph(supergraphFile, composeSchemas([...others, { name, url, sdl: sdl() }]));
  };
  await recompose();
  const { environment, ...definition } = defineGateway(plan);
  const url = `http://localhost:${port}`;
  const gateway = new SupervisedService(
    {
      ...definition,
      name: "dev-gateway",
      environment: {
        ...environment,
        PORT: String(port),
        HOST: "127.0.0.1",
        // It follows no registry: its graph is that file.
        REGISTRY_URL: "",
        SUPERGRAPH_FILE: supergraphFile,
        SUBGRAPH_KEYS: `${environment["SUBGRAPH_KEYS"]};${local.name}=${formatSigningKeys([local.signingKey])}`,
        CORS_ORIGINS: url,
      },
    },
    options,
  );
  try {
    await gateway.ready;
  } catch (error) {
    await gateway.stop();
    throw error;
  }
  return { url, recompose, stop: () => gateway.stop() };
}
