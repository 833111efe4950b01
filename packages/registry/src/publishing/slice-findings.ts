import type { AddressPolicy } from "@sen/outbound";
import { GraphQLError, parse } from "graphql";
import { mayTouch } from "../access/actor.ts";
import type { Actor, TokenVerb } from "../access/actor.ts";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";

/** Names that slices may have; a dot is left to the registry itself. */
const namePattern = /^[a-z][a-z0-9_-]{0,62}$/;

const fault = (
  slice: SliceSchema,
  finding: Pick<Finding, "code" | "message" | "remedy"> & Partial<Pick<Finding, "owners">>,
): Finding => ({ severity: "ERROR", coordinate: null, slices: [slice.name], owners: [slice.owner], ...finding });

/** What is wrong with a slice before anything is composed: its name, its owner, its address, its syntax. */
export function findSliceFaults(
  slice: SliceSchema,
  actor: Actor,
  verb: TokenVerb,
  /** Owner of the name, when a slice of this name was there before. */
  known: string | undefined,
  addresses: AddressPolicy | undefined,
): readonly Finding[] {
  const { name, owner } = slice;
  if (!namePattern.test(name)) {
    return [
      fault(slice, {
        code: "SLICE_NAME",
        message: {
          vi: `“${name}” không dùng được làm tên lát dữ liệu.`,
          en: `“${name}” cannot be the name of a slice.`,
        },
        remedy: {
          vi: "Hãy dùng chữ thường, chữ số, - và _, bắt đầu bằng chữ, tối đa 63 ký tự.",
          en: "Use lower case letters, digits, - and _, beginning with a letter, at most 63.",
        },
      }),
    ];
  }
  if (known !== undefined && known !== owner) {
    return [
      fault(slice, {
        code: "SLICE_OWNED_BY_ANOTHER_UNIT",
        owners: [known],
        message: {
          vi: `Lát dữ liệu ${name} thuộc đơn vị ${known}.`,
          en: `The slice ${name} belongs to the unit ${known}.`,
        },
        remedy: {
          vi: `Hãy đặt tên khác, hoặc liên hệ ${known}: chỉ đơn vị này mới công bố được ${name}.`,
          en: `Choose another name, or ask ${known}, who alone can publish ${name}.`,
        },
      }),
    ];
  }
  if (!mayTouch(actor, verb, slice)) {
    return [
      fault(slice, {
        code: "FORBIDDEN",
        message: {
          vi: `Bạn không được làm việc này với lát dữ liệu ${name} của đơn vị ${owner}.`,
          en: `You may not do this with the slice ${name} of the unit ${owner}.`,
        },
        remedy: {
          vi: `Hãy dùng khóa truy cập của ${owner} có quyền ${verb} cho lát này.`,
          en: `Use a token of ${owner} that has ${verb} for this slice.`,
        },
      }),
    ];
  }
  return [...findAddressFaults(slice, addresses), ...findSyntaxFaults(slice)];
}

function findAddressFaults(slice: SliceSchema, addresses: AddressPolicy | undefined): readonly Finding[] {
  const url = URL.parse(slice.url);
  if (url !== null && /^https?:$/.test(url.protocol)) {
    const refusal = addresses?.refusalOf(url.hostname);
    return refusal === undefined
      ? []
      : [fault(slice, { code: refusal.code, message: refusal.localized, remedy: null })];
  }
  return [
    fault(slice, {
      code: "SLICE_URL",
      message: { vi: `“${slice.url}” không phải địa chỉ http(s).`, en: `“${slice.url}” is no http(s) address.` },
      remedy: {
        vi: "Hãy cho địa chỉ đầy đủ của điểm GraphQL: --url https://…/graphql",
        en: "Give the whole address of the GraphQL endpoint: --url https://…/graphql",
      },
    }),
  ];
}

function findSyntaxFaults(slice: SliceSchema): readonly Finding[] {
  try {
    parse(slice.sdl, { noLocation: true });
    return [];
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [{ line, column } = { line: 1, column: 1 }] = error.locations ?? [];
    return [
      fault(slice, {
        code: "INVALID_GRAPHQL",
        message: {
          vi: `Lược đồ của ${slice.name} sai cú pháp ở dòng ${line}, cột ${column}: ${error.message}`,
          en: `The schema of ${slice.name} does not parse at line ${line}, column ${column}: ${error.message}`,
        },
        remedy: { vi: "Hãy sửa dòng đó rồi gửi lại.", en: "Correct that line and send it again." },
      }),
    ];
  }
}
