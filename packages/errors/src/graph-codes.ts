import { fillPlaces } from "./codes.ts";
import type { ErrorDetail, LocalizedMessage } from "./codes.ts";

/**
 * What the codes say that the project does not throw: of the engine, of the GraphQL server and of GraphQL itself. Both know no
 * language of the network; the hub's gateway puts these texts on their errors. `{service}` is the slice an error is about, `{reason}`
 * the English message, which names the fields and positions of the client's own document.
 */
export const graphMessages = {
  SUBGRAPH_UNREACHABLE: {
    vi: "Không kết nối được với dịch vụ {service}. Phần dữ liệu này đang trống, các phần khác vẫn đầy đủ; hãy thử lại sau ít phút.",
    en: "The service {service} cannot be reached. Its part is missing, the others are complete; try again in a few minutes.",
  },
  SUBGRAPH_TIMEOUT: {
    vi: "Dịch vụ {service} không trả lời kịp thời hạn. Phần dữ liệu này đang trống; hãy thử lại. Nếu vừa lưu, hãy tải lại để xem đã lưu chưa.",
    en: "The service {service} did not answer in time. Its part is missing; try again. If you were saving, reload to see whether it was saved.",
  },
  SUBGRAPH_HTTP_ERROR: {
    vi: "Dịch vụ {service} trả lời bằng một lỗi máy chủ. Phần dữ liệu này đang trống; hãy thử lại sau ít phút.",
    en: "The service {service} answered with a server error. Its part is missing; try again in a few minutes.",
  },
  SUBGRAPH_BAD_RESPONSE: {
    vi: "Câu trả lời của dịch vụ {service} không đọc được. Phần dữ liệu này đang trống; hãy báo cho người vận hành.",
    en: "The answer of the service {service} cannot be read. Its part is missing; tell the operator.",
  },
  SUBGRAPH_CIRCUIT_OPEN: {
    vi: "Dịch vụ {service} vừa hỏng nhiều lần nên tạm thời không được gọi. Phần dữ liệu này đang trống; hãy thử lại sau ít giây.",
    en: "The service {service} failed too often of late and is left alone for a moment. Its part is missing; try again in a few seconds.",
  },
  SUBGRAPH_OVERLOADED: {
    vi: "Dịch vụ {service} đang nhận quá nhiều yêu cầu nên yêu cầu này chưa được gửi đi. Hãy thử lại sau ít giây.",
    en: "Too many calls wait for the service {service}, so this one was not sent. Try again in a few seconds.",
  },
  SUBGRAPH_REFUSED: {
    vi: "Dịch vụ {service} đang được để ngoài đồ thị nên không được gọi. Hãy hỏi đơn vị phụ trách hoặc người vận hành.",
    en: "The service {service} is kept out of the graph and is not asked. Ask the unit that owns it, or the operator.",
  },
  SUBGRAPH_REQUEST_REFUSED: {
    vi: "Cổng không gửi được yêu cầu tới dịch vụ {service}. Chưa có gì được gửi đi; hãy báo cho người vận hành.",
    en: "The gateway could not prepare its request to the service {service}. Nothing was sent; tell the operator.",
  },
  DOWNSTREAM_SERVICE_ERROR: {
    vi: "Dịch vụ {service} báo lỗi: {reason}",
    en: "The service {service} reports an error: {reason}",
  },
  SUBSCRIPTION_OVERFLOW: {
    vi: "Sự kiện đến nhanh hơn mức ứng dụng nhận kịp nên luồng được đóng. Hãy mở lại và tải lại dữ liệu.",
    en: "Events came faster than the client took them, so the subscription was ended. Subscribe again and reload.",
  },
  REQUEST_TIMEOUT: {
    vi: "Yêu cầu đã hết thời hạn trước khi có đủ câu trả lời. Hãy thử lại, hoặc hỏi ít dữ liệu hơn. Nếu vừa lưu, hãy tải lại để xem đã lưu chưa.",
    en: "The request's time was up before everything was answered. Try again, or ask for less. If you were saving, reload to see whether it was saved.",
  },
  REQUEST_CANCELLED: {
    vi: "Yêu cầu đã bị bên gửi hủy.",
    en: "The request was cancelled by who sent it.",
  },
  NULL_IN_NON_NULL_FIELD: {
    vi: "Một dịch vụ không trả về giá trị bắt buộc, nên phần chứa giá trị đó đang trống ({reason}) Hãy báo cho người vận hành.",
    en: "A service left out a value that must be there, so what contains it is missing ({reason}) Tell the operator.",
  },
  OPERATION_NOT_PLANNABLE: {
    vi: "Truy vấn hợp lệ nhưng các dịch vụ của đồ thị này không trả lời được. Hãy báo cho người vận hành kèm truy vấn.",
    en: "The operation is valid, but the services of this graph cannot answer it. Send the operation to the operator.",
  },
  OPERATION_TOO_LARGE: {
    vi: "Truy vấn chọn quá nhiều trường khi viết đủ các fragment. Hãy chia nhỏ truy vấn.",
    en: "The operation selects too many fields once its fragments are written out. Split it.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    vi: "Không rõ cần chạy truy vấn nào trong tài liệu. Hãy ghi đúng tên trong operationName.",
    en: "It is not clear which operation of the document to run. Give the name of one as operationName.",
  },
  GRAPHQL_PARSE_FAILED: {
    vi: "Truy vấn sai cú pháp GraphQL. Hãy sửa rồi gửi lại: {reason}",
    en: "The operation is not written in valid GraphQL. Correct it and send it again: {reason}",
  },
  GRAPHQL_VALIDATION_FAILED: {
    vi: "Truy vấn không khớp với lược đồ của đồ thị. Hãy sửa rồi gửi lại: {reason}",
    en: "The operation does not fit the schema of this graph. Correct it and send it again: {reason}",
  },
  BAD_USER_INPUT: {
    vi: "Giá trị gửi kèm không đúng kiểu. Hãy sửa rồi gửi lại: {reason}",
    en: "A value that was sent is not of its type. Correct it and send it again: {reason}",
  },
  INTROSPECTION_DISABLED: {
    vi: "Hub này không cho hỏi lược đồ (__schema, __type). Hãy xin lược đồ từ người vận hành.",
    en: "This hub does not tell its schema (__schema, __type). Ask the operator for it.",
  },
  MAX_RECURSIVE_SELECTIONS_EXCEEDED: {
    vi: "Các fragment của truy vấn lồng nhau quá nhiều. Hãy chia nhỏ truy vấn.",
    en: "The operation's fragments select too much of each other. Split it.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    vi: "Hub chưa biết truy vấn có mã băm này. Hãy gửi lại kèm toàn văn truy vấn.",
    en: "The hub does not know the operation of this hash yet. Send it again with its text.",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    vi: "Hub này không nhận truy vấn theo mã băm. Hãy gửi toàn văn truy vấn.",
    en: "This hub takes no operations by hash. Send the text.",
  },
} as const satisfies Record<string, LocalizedMessage>;

export type GraphCode = keyof typeof graphMessages;

/** Whether a code that is not thrown by the project has a text. */
export const isGraphCode = (code: unknown): code is GraphCode =>
  typeof code === "string" && Object.hasOwn(graphMessages, code);

/** The texts of such a code; a place without a detail is left empty. */
export function localizeGraphError(code: GraphCode, detail: ErrorDetail): LocalizedMessage {
  return fillPlaces(graphMessages[code], detail);
}
