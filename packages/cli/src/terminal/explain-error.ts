import { HubError } from "@sen/errors";

/** Codes of a file system that does not let itself be written. */
const unwritable: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR"]);

/** Codes of a server that cannot be reached, or starts, or ends (PostgreSQL, appendix A: 57P01 to 57P03). */
const away: ReadonlySet<string> = new Set(
  "ECONNREFUSED ECONNRESET EHOSTUNREACH ENETUNREACH ENOTFOUND ETIMEDOUT 57P01 57P02 57P03".split(" "),
);

/** Codes of a database whose schemas or tables were not made yet. */
const unmade: ReadonlySet<string> = new Set(["3F000", "42P01"]);

/** What an operator can do something about, as a sentence with what to do; null for a defect. */
export function explainError(error: unknown): HubError | null {
  if (error instanceof HubError) return error;
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") return null;
  const { code } = error;
  const file = "path" in error && typeof error.path === "string" ? error.path : null;
  // Whatever keeps a folder from being made, but a full disk, is the place's fault: on /proc it is ENOENT.
  const isUnmakable = code !== "ENOSPC" && "syscall" in error && error.syscall === "mkdir";
  if (file !== null && (unwritable.has(code) || isUnmakable))
    return new HubError("CONFIGURATION", { what: cannotWrite(file, code) });
  // Writing to an open file names none.
  const folder = file ?? process.env["SEN_HOME"] ?? ".sen";
  if (code === "ENOSPC") return new HubError("DISK_FULL", { folder, free: 0, needed: 400 });
  if (unmade.has(code)) return new HubError("CONFIGURATION", { what: noTables });
  if (away.has(code)) return new HubError("UNAVAILABLE", { service: addressOf(error) });
  return null;
}

const noTables = {
  vi: "cơ sở dữ liệu này chưa có bảng của Sen; hãy chạy `sen migrate` với cùng cài đặt, rồi chạy lại",
  en: "this database has no tables of Sen yet; run `sen migrate` with the same settings, then this again",
};

const cannotWrite = (file: string, code: string) => ({
  vi: `không ghi được ${file} (${code}); hãy cấp quyền cho người dùng đang chạy lệnh, hoặc đặt SEN_HOME sang thư mục khác`,
  en: `${file} cannot be written (${code}); give the user who runs this the right to, or set SEN_HOME to another folder`,
});

function addressOf(error: object): string {
  const { address, hostname, port } = { address: undefined, hostname: undefined, port: undefined, ...error };
  return [address ?? hostname ?? "PostgreSQL", port].filter((part) => part !== undefined).join(":");
}
