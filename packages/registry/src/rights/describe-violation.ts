import type { LocalizedMessage } from "@sen/errors";
import type { Finding } from "../slices/finding.ts";
import type { Violation } from "./violation.ts";

/** A violation as a finding: what is wrong, whose the coordinate is, and what to do. */
export function describeViolation(violation: Violation): Finding {
  const { code, coordinate, slice, owner } = violation;
  return {
    severity: "ERROR",
    code,
    coordinate,
    slices: [slice],
    owners: [owner],
    message: explain(violation),
    remedy: advise(violation),
  };
}

const verbs: Readonly<Record<NonNullable<Violation["verb"]>, LocalizedMessage>> = {
  REQUIRES: { vi: "đọc (@requires, khóa)", en: "reads (@requires, key)" },
  PROVIDES: { vi: "trả lời thay (@provides)", en: "answers (@provides)" },
  OVERRIDE: { vi: "lấy lại (@override)", en: "takes over (@override)" },
  EXTEND: { vi: "thêm vào", en: "adds to" },
};

function explain({ code, unit, coordinate, target, owner, verb, detail }: Violation): LocalizedMessage {
  switch (code) {
    case "GRANT_REQUIRED": {
      const { vi, en } = verb === null ? { vi: "dùng", en: "uses" } : verbs[verb];
      return {
        vi: `${coordinate} ${vi} ${target} của đơn vị ${owner}, nhưng ${unit} chưa được ${owner} cho phép.`,
        en: `${coordinate} ${en} ${target} of the unit ${owner}, and ${unit} has no grant of ${owner} for that.`,
      };
    }
    case "OWNED_BY_ANOTHER_UNIT":
      return {
        vi: `${coordinate} thuộc đơn vị ${owner} và không được khai là dùng chung, nên ${unit} không được trả lời trường này.`,
        en: `${coordinate} belongs to the unit ${owner}, who has not made it shareable, so ${unit} cannot answer it.`,
      };
    case "REDEFINES":
      return {
        vi: `${coordinate} thuộc đơn vị ${owner} và ở đó là “${detail}”; ${unit} chỉ được khai lại đúng như vậy.`,
        en: `${coordinate} belongs to the unit ${owner} and is “${detail}” there; ${unit} may only repeat it as it is.`,
      };
    case "RESTRICTS":
      return {
        vi: `${coordinate} thuộc đơn vị ${owner}; ${unit} không được gắn ${detail} vào đó.`,
        en: `${coordinate} belongs to the unit ${owner}; ${unit} cannot put ${detail} on it.`,
      };
    default:
      return {
        vi: `${coordinate} dùng ${detail}, là cách đọc trường của đơn vị khác mà đồ thị này không hỗ trợ.`,
        en: `${coordinate} uses ${detail}, a way of reading other units' fields that this graph does not serve.`,
      };
  }
}

function advise({ code, unit, coordinate, target, owner, verb }: Violation): LocalizedMessage {
  if (verb !== null) {
    const command = `sen grant request ${verb} ${target} --unit ${unit} --purpose "…" --until YYYY-MM-DD`;
    return {
      vi: `Hãy xin phép ${owner}: ${command}. Hoặc bỏ phần này khỏi ${coordinate}.`,
      en: `Ask ${owner} for it: ${command}. Or take this out of ${coordinate}.`,
    };
  }
  switch (code) {
    case "OWNED_BY_ANOTHER_UNIT":
      return {
        vi: `Hãy bỏ ${coordinate}, đặt tên khác cho trường của bạn, hoặc đề nghị ${owner} gắn @shareable.`,
        en: `Remove ${coordinate}, give your field another name, or ask ${owner} to mark hers @shareable.`,
      };
    case "REDEFINES":
      return {
        vi: `Hãy chép đúng khai báo của ${owner}, hoặc bỏ ${coordinate}.`,
        en: `Copy the declaration of ${owner} as it is, or remove ${coordinate}.`,
      };
    case "RESTRICTS":
      return {
        vi: `Hãy bỏ chỉ thị này; chỉ ${owner} mới được gắn.`,
        en: `Remove the directive; only ${owner} may put it there.`,
      };
    default:
      return {
        vi: "Hãy dùng @requires, kèm sự cho phép của đơn vị sở hữu.",
        en: "Use @requires, with the owner's grant.",
      };
  }
}
