import { connect } from "node:tls";
import type { Finding } from "./finding.ts";

/** Milliseconds an address may take. */
const patience = 5_000;
/** Days before its end from which on a certificate is a finding. */
const daysLeft = 14;
/** Seconds that clocks may be apart: tokens are judged by them. */
const mostApart = 30;

/** Looks at what the environment names outside this machine: the provider with its clock, and certificates of the addresses people use. */
export async function examineReach(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { OIDC_ISSUER: issuer, PUBLIC_URL: publicUrl } = environment;
  return [
    ...(issuer === undefined ? [] : await examineProvider(issuer)),
    ...(await Promise.all(
      [issuer, publicUrl].flatMap((url) => (url?.startsWith("https:") ? [examineCertificate(url)] : [])),
    )),
  ];
}

async function examineProvider(issuer: string): Promise<Finding[]> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch(() => null);
  const found = (await response?.json().catch(() => null)) as { issuer?: unknown } | null | undefined;
  const check = {
    vi: `nhà cung cấp danh tính trả lời tại ${issuer}`,
    en: `the identity provider answers at ${issuer}`,
  };
  if (response?.ok !== true || found?.issuer !== issuer) {
    const said = JSON.stringify(found?.issuer ?? response?.status ?? null);
    const advice = {
      vi: `OIDC_ISSUER phải là tên mà nhà cung cấp tự gọi mình; ${url} cho ${said}`,
      en: `OIDC_ISSUER has to be the provider's own name for itself; ${url} gives ${said}`,
    };
    return [{ check, ok: false, advice }];
  }
  const apart = Math.abs(Date.now() - Date.parse(response.headers.get("date") ?? "")) / 1000;
  return [
    { check, ok: true, advice: null },
    {
      check: {
        vi: "đồng hồ của máy này và của nhà cung cấp khớp nhau",
        en: "the clocks of this machine and of the provider agree",
      },
      ok: !(apart > mostApart),
      advice: {
        vi: `đồng bộ cả hai bằng NTP; đang lệch ${Math.round(apart)} giây`,
        en: `synchronise both by NTP; ${Math.round(apart)} s apart`,
      },
    },
  ];
}

async function examineCertificate(address: string): Promise<Finding> {
  const { hostname, port } = new URL(address);
  const left = await readDaysLeft(hostname, port === "" ? 443 : Number(port));
  return {
    check: {
      vi: `chứng thư của ${hostname} còn hạn ${left === null ? "" : `${left} ngày `}(ít nhất ${daysLeft})`,
      en: `the certificate of ${hostname} holds ${left === null ? "" : `for ${left} more days `}(at least ${daysLeft})`,
    },
    ok: left !== null && left >= daysLeft,
    advice:
      left === null
        ? { vi: `không có gì trả lời bằng TLS tại ${address}`, en: `nothing answers with TLS at ${address}` }
        : { vi: "gia hạn chứng thư", en: "renew it" },
  };
}

/** Days until the certificate ends; null when nobody shows one. Whom it was made out to is for browsers to judge. */
function readDaysLeft(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: patience }, () => {
      const end = Date.parse(socket.getPeerCertificate().valid_to);
      socket.destroy();
      resolve(Number.isNaN(end) ? null : Math.floor((end - Date.now()) / 86_400_000));
    });
    socket.once("error", () => resolve(null)).once("timeout", () => socket.destroy(new Error("it takes too long")));
  });
}
