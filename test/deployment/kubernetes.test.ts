import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { parseAllDocuments } from "yaml";
import { composeFile, projectFolder } from "./topology/compose-file.ts";

interface EnvironmentEntry {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef?: { readonly key: string } };
}

interface Container {
  readonly image: string;
  readonly args: string[];
  readonly env: EnvironmentEntry[];
}

interface Peer {
  readonly podSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly namespaceSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
}

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  // Each kind has another one; the schemas judge it, not the compiler.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly spec: any;
}

const folder = path.join(projectFolder, "deploy/kubernetes");
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
const manifests = files.flatMap((file) =>
  parseAllDocuments(readFileSync(path.join(folder, file), "utf8")).map((document) => ({
    file,
    manifest: document.toJS() as Manifest,
  })),
);
const ofKind = (kind: string) => manifests.map(({ manifest }) => manifest).filter((manifest) => manifest.kind === kind);
const podsOf = (manifest: Manifest) =>
  manifest.spec.template.spec as { containers: Container[]; securityContext: unknown };
const unknown: Manifest = { apiVersion: "", kind: "", metadata: { name: "" }, spec: {} };
const workloads = [...ofKind("Deployment"), ...ofKind("Job")];
const slices = ["events", "members", "ministries", "proposals"];
const nameLabel = "app.kubernetes.io/name";

test("every manifest is valid by the schema of its kind", async () => {
  for (const { file, manifest } of manifests) {
    const { apiVersion, kind } = manifest;
    if (apiVersion.startsWith("kustomize.")) continue;
    const group =
      apiVersion.includes("/") && !/^(apps|batch|autoscaling|policy)\//.test(apiVersion) ? apiVersion : apiVersion;
    const source = group.startsWith("postgresql.cnpg.io") ? "@kubernetes-models/cloudnative-pg" : "kubernetes-models";
    const models = (await import(`${source}/${apiVersion}`)) as Record<
      string,
      new (data: unknown) => { validate(): void }
    >;
    const Model = models[kind];
    if (Model === undefined) throw new Error(`${file}: no model of ${apiVersion} ${kind}`);
    try {
      new Model(manifest).validate();
    } catch (error) {
      throw new Error(`${file}: ${kind} ${manifest.metadata.name}: ${String(error)}`, { cause: error });
    }
  }
  expect(manifests.length).toBeGreaterThan(30);
  const { Deployment } = (await import("kubernetes-models/apps/v1")) as unknown as Record<
    string,
    new (data: unknown) => { validate(): void }
  >;
  expect(
    () => Deployment && new Deployment({ metadata: { name: "x" }, spec: { replicas: "two" } }).validate(),
  ).toThrow();
});

test("kustomization names every file and every image", () => {
  const [kustomization] = manifests.filter(({ manifest }) => manifest.kind === "Kustomization");
  const { resources, images } = (kustomization?.manifest ?? {}) as unknown as {
    resources: string[];
    images: { name: string }[];
  };
  expect(resources.toSorted()).toEqual(files.filter((file) => file !== "kustomization.yaml").toSorted());
  const used = new Set(workloads.flatMap((manifest) => podsOf(manifest).containers.map(({ image }) => image)));
  expect(images.map(({ name }) => name).toSorted()).toEqual([...used].toSorted());
});

test("each pod runs what docker-compose.yml runs, with the same settings and with nobody else's secrets", () => {
  for (const manifest of workloads) {
    const { name } = manifest.metadata;
    const [container] = podsOf(manifest).containers;
    const service = composeFile.services[name];
    expect({ name, args: container?.args }).toEqual({ name, args: service?.command });
    const settings = (container?.env ?? []).map((entry) => entry.name);
    expect(settings).toEqual(expect.arrayContaining(Object.keys(service?.environment ?? {})));
    const secret = (container?.env ?? []).flatMap(({ valueFrom }) => valueFrom?.secretKeyRef?.key ?? []);
    const named = JSON.stringify(service?.environment);
    expect(secret.filter((key) => key !== "password" && !named.includes(`\${${key}`))).toEqual([]);
    // What $(NAME) stands for has to be there before it.
    for (const [index, { value = "" }] of (container?.env ?? []).entries())
      for (const [, used = ""] of value.matchAll(/\$\((\w+)\)/g)) expect(settings.slice(0, index)).toContain(used);
  }
  expect(workloads).toHaveLength(8);
});

test("every pod is nobody special, can write nothing but what is mounted, and knows no token of the cluster", () => {
  for (const manifest of workloads) {
    expect({ name: manifest.metadata.name, pod: podsOf(manifest) }).toMatchObject({
      pod: {
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
        containers: [
          {
            securityContext: {
              readOnlyRootFilesystem: true,
              allowPrivilegeEscalation: false,
              capabilities: { drop: ["ALL"] },
            },
          },
        ],
      },
    });
  }
});

test("the pool of connections is set as the one in deploy/pgbouncer, and slices know it beside the database", () => {
  const [{ metadata: { name: pool }, spec } = unknown] = ofKind("Pooler");
  const { poolMode, parameters } = spec.pgbouncer as { poolMode: string; parameters: Record<string, string> };
  const delivered = readFileSync(path.join(projectFolder, "deploy/pgbouncer/pgbouncer.ini"), "utf8");
  const set = Object.fromEntries(
    [...delivered.matchAll(/^(\w+) = (\S+)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  expect(set).toMatchObject({ pool_mode: poolMode, ...parameters });
  for (const slice of slices) {
    const manifest = workloads.find(({ metadata }) => metadata.name === slice) ?? unknown;
    const values = podsOf(manifest).containers[0]?.env.map(({ value = "" }) => value) ?? [];
    const hosts = values.flatMap((value) => /^postgres:.*@(.*):5432/.exec(value)?.[1] ?? []);
    expect({ slice, hosts }).toEqual({ slice, hosts: ["sen-db-rw", pool, "sen-db-ro"] });
  }
});

test("every pod of ours believes the authorities of the config map, which may be missing", () => {
  for (const { metadata, spec } of workloads)
    expect({ name: metadata.name, pod: spec.template.spec }).toMatchObject({
      pod: {
        containers: [
          {
            volumeMounts: expect.arrayContaining([{ name: "authorities", mountPath: "/authorities", readOnly: true }]),
          },
        ],
        volumes: expect.arrayContaining([
          { name: "authorities", configMap: { name: "sen-authorities", optional: true } },
        ]),
      },
    });
});

test("gateways and slices grow with their load, and an upgrade of a node leaves one of each", () => {
  const scaled = [...slices, "gateway"].toSorted();
  expect(
    ofKind("HorizontalPodAutoscaler")
      .map(({ spec }) => spec.scaleTargetRef.name as string)
      .toSorted(),
  ).toEqual(scaled);
  expect(
    ofKind("PodDisruptionBudget")
      .map(({ spec }) => spec.selector.matchLabels[nameLabel] as string)
      .toSorted(),
  ).toEqual(scaled);
  for (const { spec } of ofKind("HorizontalPodAutoscaler")) expect(spec.minReplicas).toBeGreaterThanOrEqual(2);
  for (const { metadata, spec } of ofKind("Deployment"))
    expect({ name: metadata.name, ...spec.strategy.rollingUpdate }).toMatchObject({ maxUnavailable: 0 });
});

test("a slice is reached by gateways, the registry and who reads figures alone, and the database by those who keep something in it", () => {
  const policies = new Map(ofKind("NetworkPolicy").map(({ metadata, spec }) => [metadata.name, spec]));
  const callers = (name: string) =>
    ((policies.get(name)?.ingress ?? []) as { from: Peer[] }[])
      .flatMap(({ from }) => from)
      .map(({ podSelector, namespaceSelector }) =>
        podSelector
          ? String(Object.values(podSelector.matchLabels)[0])
          : `namespace ${Object.values(namespaceSelector?.matchLabels ?? {})[0]}`,
      )
      .toSorted();
  expect(policies.get("default-deny")).toMatchObject({
    podSelector: {},
    policyTypes: ["Ingress", "Egress"],
    ingress: [],
    egress: [],
  });
  for (const slice of slices)
    expect({ slice, callers: callers(slice) }).toEqual({
      slice,
      callers: ["gateway", "namespace monitoring", "registry"],
    });
  expect(callers("gateway")).toEqual(["namespace ingress-nginx", "namespace monitoring"]);
  expect(callers("database")).toEqual([
    "events",
    "members",
    "migrate",
    "ministries",
    "namespace cnpg-system",
    "proposals",
    "registry",
    "sen-db",
    "sen-db-pool",
  ]);
  expect(callers("pool")).toEqual(["events", "members", "ministries", "namespace cnpg-system", "proposals"]);
  expect([...policies.keys()]).toEqual(expect.arrayContaining(workloads.map(({ metadata }) => metadata.name)));
});
