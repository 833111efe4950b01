import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { staleVersion } from "../changes/find-move-problem.ts";
import { attempt, insertRow, updateRow } from "../changes/rows.ts";
import { findTextProblem, givenColumns, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { CreateDocumentInput, UpdateDocumentInput } from "../generated/resolvers.ts";
import { hasItsFile, readReceipt, usedReceipt } from "./document-files.ts";
import type { Document } from "./entities.ts";

export interface DocumentOutcome {
  readonly document: Document | null;
  readonly userErrors: UserError[];
}

/** Coordinators file their unit's papers; the secretariat any unit's, and those of nobody in the network. */
const mayFile = (viewer: Viewer, issuerId: string | null): boolean =>
  hasRole(viewer, "SECRETARIAT") || (issuerId !== null && hasRole(viewer, "UNIT_COORDINATOR", issuerId));

/** Files a paper by its number, date and abstract. What carries a State secrecy mark is refused and not kept. */
export async function createDocument(context: Context, input: CreateDocumentInput): Promise<DocumentOutcome> {
  const { db, loaders, viewer } = context;
  const issuerId = input.issuerId ?? null;
  if (!mayFile(viewer, issuerId)) return refuse(userError("FORBIDDEN", ["issuerId"], { what: "createDocument" }));
  const problem = await findProblem(context, input);
  if (problem !== null) return refuse(problem);
  const file = await readReceipt(context, input.fileReceipt);
  if ("refused" in file) return refuse(file.refused);
  const saved = await attempt(db, { document_storage_key_key: usedReceipt }, () =>
    insertRow(db, "document", {
      ...columnsOf(input),
      ...file.columns,
      issuer_id: issuerId,
      created_by: viewer.subject,
    }),
  );
  if ("refused" in saved) return refuse(saved.refused);
  return { document: await loaders.documentById.load(saved.done), userErrors: [] };
}

/** Corrects what is written about a paper, or gives it the file it has not had. */
export async function updateDocument(context: Context, input: UpdateDocumentInput): Promise<DocumentOutcome> {
  const { db, loaders, viewer } = context;
  const document = await loaders.documentById.load(input.id);
  if (document === null)
    return refuse(userError("NOT_FOUND", ["id"], { what: { vi: `tài liệu ${input.id}`, en: `document ${input.id}` } }));
  if (!mayFile(viewer, document.issuerId))
    return { document, userErrors: [userError("FORBIDDEN", ["id"], { what: "updateDocument" })] };
  if (document.version !== input.expectedVersion)
    return { document, userErrors: [staleVersion(input.expectedVersion, document.version)] };
  const problem = await findProblem(context, input);
  if (problem !== null) return { document, userErrors: [problem] };
  const file = await readReceipt(context, input.fileReceipt);
  if ("refused" in file) return { document, userErrors: [file.refused] };
  if (document.storageKey !== null && input.fileReceipt != null) return { document, userErrors: [hasItsFile()] };
  const saved = await attempt(db, { document_storage_key_key: usedReceipt }, () =>
    updateRow(db, "document", input, { ...columnsOf(input), ...file.columns }),
  );
  if ("refused" in saved) return { document, userErrors: [saved.refused] };
  const written = saved.done;
  const present = await loaders.documentById.clear(document.id).load(document.id);
  return {
    document: present,
    userErrors: written ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)],
  };
}

type Paper = CreateDocumentInput | UpdateDocumentInput;

const columnsOf = ({ docNumber, docType, title, issuedOn, visibility, supersedesId }: Paper) => ({
  ...textColumns("title", title ?? undefined),
  ...givenColumns({
    doc_number: docNumber === undefined ? undefined : (docNumber?.trim() ?? null),
    doc_type: docType ?? undefined,
    issued_on: issuedOn,
    visibility: visibility ?? undefined,
    supersedes_id: supersedesId,
  }),
});

async function findProblem({ loaders, today }: Context, paper: Paper): Promise<UserError | null> {
  const { title, docNumber, issuedOn, supersedesId, containsStateSecret } = paper;
  const stamp = findStamp(`${docNumber ?? ""} ${title?.vi ?? ""} ${title?.en ?? ""}`);
  if (containsStateSecret || stamp !== null)
    return userError("STATE_SECRET", ["containsStateSecret"], { stamp: stamp ?? "MẬT" });
  if (docNumber != null && docNumber.length > 60)
    return userError("VALIDATION", ["docNumber"], {
      what: { vi: "số văn bản dài quá 60 ký tự", en: "the number is longer than 60 characters" },
    });
  if (issuedOn != null && issuedOn > today)
    return userError("VALIDATION", ["issuedOn"], {
      what: { vi: "ngày ban hành chưa tới", en: "the day of issue lies ahead" },
    });
  if (supersedesId != null && (await loaders.documentById.load(supersedesId)) === null)
    return userError("NOT_FOUND", ["supersedesId"], {
      what: { vi: "tài liệu được thay thế", en: "superseded document" },
    });
  return findTextProblem({ title }, 500);
}

/** The words of the stamps, written as stamps are: in capitals. `bảo mật` in a title is no stamp. */
const findStamp = (text: string): string | null =>
  /(?:^|[\s([])(TUYỆT MẬT|TỐI MẬT|MẬT)(?:$|[\s)\]])/u.exec(text)?.[1] ?? null;

const refuse = (error: UserError): DocumentOutcome => ({ document: null, userErrors: [error] });
