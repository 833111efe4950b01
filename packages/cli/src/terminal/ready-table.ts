import type { DemoPerson } from "@sen/identity";

export interface ReadyFacts {
  readonly publicUrl: string;
  readonly people: readonly DemoPerson[];
  readonly seconds: number;
}

/** The table a started hub prints: addresses, and one sign-in link for each demo person worth being. */
export function renderReadyTable({ publicUrl, people, seconds }: ReadyFacts): string {
  const addresses = [
    ["Trang chủ · Home", `${publicUrl}/`],
    ["GraphQL", `${publicUrl}/graphql`],
    ["Khám phá đồ thị · Explorer", `${publicUrl}/graphiql`],
    ["Sức khỏe · Health", `${publicUrl}/health/ready`],
    ["Số đo · Metrics", `${publicUrl}/metrics`],
  ] as const;
  return [
    "",
    `Sen đã sẵn sàng · Sen is ready (${seconds.toFixed(1)} s)`,
    "",
    ...align(addresses),
    ...(people.length > 0 ? ["", "Đăng nhập thử, nhân vật hư cấu · Demo sign-ins, invented persons", ""] : []),
    ...people.flatMap((person) => [`  ${describe(person)}`, `    ${signInLink(publicUrl, person.subject)}`]),
    "",
    "Ctrl-C để dừng · to stop",
  ].join("\n");
}

/** Programs and staff without a membership have no name of their own: their title says all. */
function describe({ name, title }: DemoPerson): string {
  const words = `${title.vi} / ${title.en}`;
  return name === title.vi ? words : `${words}: ${name}`;
}

function signInLink(publicUrl: string, subject: string): string {
  return `${publicUrl}/auth/login?return=/&as=${encodeURIComponent(subject)}`;
}

function align(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
}
