/** What a message says in each of the project's two languages; `{name}` marks a place for a detail. */
export interface LocalizedMessage {
  readonly vi: string;
  readonly en: string;
}

/**
 * The closed list of error codes. A code is API: clients switch on it, so it is never renamed or reused.
 * Each message says what happened, what was expected and what to do.
 */
export const errorMessages = {
  UNAUTHENTICATED: {
    vi: "Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập rồi thử lại.",
    en: "You are not signed in, or your session has ended. Sign in and try again.",
  },
  RIGHTS_CHANGED: {
    vi: "Vai trò của bạn đã thay đổi từ khi mở luồng sự kiện này, nên luồng được đóng. Hãy mở lại.",
    en: "Your roles have changed since this subscription began, so it was ended. Subscribe again.",
  },
  BAD_SIGNATURE: {
    vi: "Yêu cầu không mang chữ ký hợp lệ của cổng ({reason}). Chỉ cổng mới được gọi dịch vụ này.",
    en: "The request carries no valid signature of the gateway ({reason}). Only the gateway may call this service.",
  },
  FORBIDDEN: {
    vi: "Vai trò của bạn không cho phép việc này: {what}. Hãy liên hệ đầu mối của đơn vị hoặc Thư ký Mạng lưới.",
    en: "Your role does not allow this: {what}. Ask your unit's coordinator or the network's secretariat.",
  },
  NOT_FOUND: {
    vi: "Không tìm thấy {what}. Hãy kiểm tra lại mã.",
    en: "No {what} was found. Check the id or code.",
  },
  VALIDATION: {
    vi: "Dữ liệu chưa hợp lệ: {what}. Hãy sửa rồi gửi lại.",
    en: "The input is not valid: {what}. Correct it and send it again.",
  },
  STALE_VERSION: {
    vi: "Dữ liệu đã được người khác sửa: bạn gửi phiên bản {expected}, hiện là {current}. Hãy tải lại và so sánh trước khi lưu.",
    en: "Somebody changed this meanwhile: you sent version {expected}, it is now {current}. Reload and compare before saving.",
  },
  ILLEGAL_TRANSITION: {
    vi: "Không thể chuyển từ {from} sang {to}. Hãy kiểm tra trạng thái hiện tại.",
    en: "It cannot go from {from} to {to}. Check its present state.",
  },
  NOT_EDITABLE: {
    vi: "{what} không sửa được ở trạng thái {state}. Hãy tải lại và xem trạng thái hiện tại.",
    en: "{what} cannot be changed in the state {state}. Reload and look at its present state.",
  },
  ALREADY_EXISTS: {
    vi: "Đã có {what}. Hãy mở bản đã có để sửa.",
    en: "There is already {what}. Open that one to change it.",
  },
  EVIDENCE_REQUIRED: {
    vi: "Hoạt động hoàn thành cần ít nhất một tài liệu minh chứng, hoặc lý do vì sao không có. Hãy đính kèm hoặc nêu lý do.",
    en: "An activity that is done needs at least one paper as evidence, or a reason why there is none. Attach one or give the reason.",
  },
  OBJECTIVE_WITHOUT_ACTIVITY: {
    vi: "Kế hoạch chưa có hoạt động cho mục tiêu {objectives}. Hãy thêm hoạt động hoặc ghi chú lý do.",
    en: "The plan has no activity for the objective {objectives}. Add one, or say in the note why not.",
  },
  HOST_REPEATED: {
    vi: "Đơn vị {unit} đã đăng cai năm {year}, không đăng cai hai năm liền. Hãy chọn đơn vị khác, hoặc đề nghị Đoàn Chủ tịch quyết định kèm lý do.",
    en: "The unit {unit} hosts in {year}, and no unit hosts two years running. Choose another one, or ask the presidium to decide and say why.",
  },
  CAPACITY_FULL: {
    vi: "Sự kiện đã hết chỗ. Hãy chọn vào danh sách chờ nếu bạn muốn tham dự.",
    en: "The event is full. Accept the waitlist if you still want to come.",
  },
  REGISTRATION_CLOSED: {
    vi: "Sự kiện này hiện không nhận đăng ký (trạng thái {state}).",
    en: "This event takes no registrations at present (state {state}).",
  },
  ALREADY_REGISTERED: {
    vi: "Bạn đã đăng ký sự kiện này.",
    en: "You are already registered for this event.",
  },
  SEATS_TAKEN: {
    vi: "Đã có {taken} chỗ được giữ hoặc dành riêng, không thể giảm xuống {asked}. Hãy đặt số lớn hơn, hoặc chọn ngừng xác nhận thêm để giảm dần.",
    en: "{taken} seats are taken or kept back, so {asked} are too few. Ask for more, or stop new confirmations to let them shrink.",
  },
  HOST_NOT_CONFIRMED: {
    vi: "Hội thảo thường niên cần lượt đăng cai đã được đơn vị chủ trì xác nhận cho năm {year}. Hãy gắn lượt đăng cai hoặc chờ xác nhận.",
    en: "An annual workshop needs its host's confirmed turn of {year}. Link the turn, or wait until the host confirms it.",
  },
  REPORT_INCOMPLETE: {
    vi: "Báo cáo sự kiện còn thiếu: {missing}. Hãy bổ sung rồi gửi lại.",
    en: "The event's report lacks: {missing}. Add it and send the report again.",
  },
  ALREADY_ANSWERED: {
    vi: "Bạn đã gửi phiếu góp ý cho sự kiện này. Mỗi người chỉ gửi một lần.",
    en: "You have answered this event's form already. Everybody answers once.",
  },
  OWN_PROPOSAL: {
    vi: "Bạn không thể ủng hộ đề xuất của chính mình.",
    en: "You cannot endorse your own proposal.",
  },
  NOT_OPEN: {
    vi: "Đề xuất không còn trong thời gian lấy ý kiến ủng hộ (trạng thái {state}).",
    en: "The proposal is not open for endorsement (state {state}).",
  },
  UNIT_ENDED: {
    vi: "Đơn vị {unit} đã kết thúc hoạt động ngày {endedOn}. Hãy chọn đơn vị kế thừa.",
    en: "The unit {unit} ended on {endedOn}. Choose its successor.",
  },
  CONSENT_REQUIRED: {
    vi: "Việc này cần sự đồng ý cho mục đích {purpose}.",
    en: "This needs consent for the purpose {purpose}.",
  },
  DUPLICATE_NAME: {
    vi: "Đã có {count} người cùng họ tên. Hãy xem danh sách; nếu là người khác, hãy xác nhận và gửi lại.",
    en: "{count} people of this name are there already. Look at them; if she is another person, say so and send it again.",
  },
  RANK_BELOW_RULE: {
    vi: "Chức vụ ({rank}) thấp hơn cấp mà quy định của Mạng lưới nêu ({lowest}). Nếu vẫn đề nghị, hãy ghi lý do ngoại lệ.",
    en: "The rank ({rank}) is below the one the network's rule names ({lowest}). To go on, give the reason for an exception.",
  },
  MENTOR_FULL: {
    vi: "Người cố vấn đã đủ số người đang đồng hành. Hãy kết thúc bớt hoặc chọn người khác.",
    en: "The mentor has no free place. End a mentorship first, or choose another mentor.",
  },
  EMAIL_TAKEN: {
    vi: "Địa chỉ thư điện tử này đã là của một thành viên khác. Hãy kiểm tra lại, hoặc liên hệ Thư ký Mạng lưới nếu đó là của bạn.",
    en: "This e-mail address belongs to another member already. Check it, or ask the network's secretariat if it is yours.",
  },
  UNAVAILABLE: {
    vi: "Dịch vụ {service} tạm thời không trả lời. Dữ liệu chưa bị thay đổi; hãy thử lại sau ít phút.",
    en: "The service {service} does not answer at present. Nothing was changed; try again in a few minutes.",
  },
  LIMIT_EXCEEDED: {
    vi: "Truy vấn vượt giới hạn: {limit} là {actual}, tối đa {maximum}. Hãy chia nhỏ truy vấn.",
    en: "The operation exceeds a limit: {limit} is {actual}, at most {maximum} is allowed. Split the operation.",
  },
  SLICING_ARGUMENT_REQUIRED: {
    vi: "Trường {field} cần đúng một trong các đối số {arguments}, để biết danh sách dài nhất bao nhiêu. Hãy thêm đối số đó.",
    en: "The field {field} needs exactly one of the arguments {arguments}, which says how long its list is at most. Give that one.",
  },
  TOO_MANY_REQUESTS: {
    vi: "Bạn gửi quá nhiều yêu cầu (giới hạn theo {limit}). Hãy thử lại sau {seconds} giây.",
    en: "Too many requests came from you (limit by {limit}). Try again in {seconds} seconds.",
  },
  UNSAFE_ADDRESS: {
    vi: "Địa chỉ {host} không được phép gọi tới: {reason}. Hãy dùng địa chỉ trong danh sách cho phép, hoặc nhờ người vận hành bổ sung.",
    en: "The address {host} may not be called: {reason}. Use an address that is allowed, or ask the operator to allow it.",
  },
  DOCUMENT_NOT_FOUND: {
    vi: "Ứng dụng chưa đăng ký truy vấn có mã {id}. Hãy đăng ký bằng `sen operations publish` rồi thử lại.",
    en: "The client has registered no operation with the id {id}. Register it by `sen operations publish` and try again.",
  },
  DOCUMENT_NOT_TRUSTED: {
    vi: "Ứng dụng ({client}) chỉ được gửi các truy vấn đã đăng ký. Hãy đăng ký truy vấn này bằng `sen operations publish`.",
    en: "This client ({client}) may only send operations that were registered. Register this one by `sen operations publish`.",
  },
  TOO_MANY_SUBSCRIPTIONS: {
    vi: "Đang có quá nhiều truy vấn mở cùng lúc, tối đa {maximum}. Hãy kết thúc bớt rồi thử lại.",
    en: "Too many operations are open at a time, at most {maximum} are allowed. End some of them and try again.",
  },
  BAD_REQUEST: {
    vi: "Yêu cầu không đọc được: {reason}.",
    en: "The request cannot be read: {reason}.",
  },
  BAD_CURSOR: {
    vi: "Con trỏ trang không hợp lệ. Hãy đọc lại từ trang đầu.",
    en: "The page cursor is not valid. Read again from the first page.",
  },
  LINK_EXPIRED: {
    vi: "Đường dẫn không còn hiệu lực. Hãy tải lại trang để nhận đường dẫn mới.",
    en: "The link is no longer valid. Reload the page to get a new one.",
  },
  FILE_TOO_LARGE: {
    vi: "Tệp lớn hơn {maximum} MB. Hãy nén hoặc tách tệp.",
    en: "The file is larger than {maximum} MB. Compress or divide it.",
  },
  FILE_TYPE: {
    vi: "Nội dung tệp không phải loại được nhận ({found}). Hãy gửi {accepted}.",
    en: "The content of the file is not of an accepted type ({found}). Send {accepted}.",
  },
  FILE_UNREADABLE: {
    vi: "Không đọc được tệp: {reason}. Hãy lưu lại tệp rồi gửi lại.",
    en: "The file cannot be read: {reason}. Save it again and send it once more.",
  },
  STATE_SECRET: {
    vi: "Tài liệu mang dấu {stamp} hoặc được khai là bí mật nhà nước. Tài liệu mật không được đưa lên hệ thống này; tệp không được lưu.",
    en: "The document bears the stamp {stamp} or is declared a state secret. Such documents must never be uploaded here; the file was not kept.",
  },
  FILE_INFECTED: {
    vi: "Phần mềm diệt vi-rút phát hiện {virus} trong tệp. Tệp không được lưu.",
    en: "The virus scanner found {virus} in the file. The file was not kept.",
  },
  INTERNAL: {
    vi: "Có lỗi phía máy chủ. Hãy báo mã {errorId} cho người vận hành.",
    en: "Something failed on the server. Give the operator the id {errorId}.",
  },
  CONFIGURATION: {
    vi: "Cấu hình chưa đúng: {what}.",
    en: "The configuration is not right: {what}.",
  },
  PORT_IN_USE: {
    vi: "Cổng mạng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT khác.",
    en: "Port {port} is used by another program. Stop that program or set another PORT.",
  },
  ALREADY_RUNNING: {
    vi: "Sen đang chạy trên thư mục dữ liệu này (tiến trình {pid}). Hãy chạy `pnpm sen stop` trước.",
    en: "Sen already runs on this data folder (process {pid}). Run `pnpm sen stop` first.",
  },
  NOT_RUNNING: {
    vi: "Chưa có Sen nào chạy trên máy này. Hãy chạy `npm start` ở một cửa sổ khác rồi thử lại.",
    en: "No Sen runs on this machine. Run `npm start` in another terminal, then try again.",
  },
  NO_HUB_YET: {
    vi: "Thư mục {folder} chưa có hub nào, nên chưa có gì để xem. Hãy chạy `npm start` (hoặc `sen migrate`) trước, hoặc đặt SEN_HOME tới thư mục của hub.",
    en: "There is no hub in {folder} yet, so there is nothing to look at. Run `npm start` (or `sen migrate`) first, or set SEN_HOME to the hub's folder.",
  },
  COMMAND_LINE: {
    vi: "Lệnh chưa đúng: {what}. Xem `{command} --help`.",
    en: "The command is not right: {what}. See `{command} --help`.",
  },
  MIGRATION: {
    vi: "Không chuẩn bị được cơ sở dữ liệu cho {folder}: {reason}",
    en: "The database could not be prepared for {folder}: {reason}",
  },
  DATA_FOLDER_VERSION: {
    vi: "Thư mục dữ liệu {folder} thuộc PostgreSQL {found}, còn Sen dùng PostgreSQL {expected}. Không có gì bị thay đổi; hãy nâng cấp dữ liệu hoặc đặt SEN_HOME sang thư mục khác.",
    en: "The data folder {folder} belongs to PostgreSQL {found}, but Sen uses PostgreSQL {expected}. Nothing was changed; upgrade the data or set SEN_HOME to another folder.",
  },
  DISK_FULL: {
    vi: "Ổ đĩa của {folder} chỉ còn {free} MB, cần ít nhất {needed} MB. Không có gì bị hỏng; hãy giải phóng chỗ rồi chạy lại.",
    en: "The disk of {folder} has only {free} MB left, at least {needed} MB are needed. Nothing was damaged; free some space and start again.",
  },
  DATABASE_START: {
    vi: "PostgreSQL không khởi động được: {reason}",
    en: "PostgreSQL did not start: {reason}",
  },
  ARCHIVE_FAILING: {
    vi: "Nhật ký thay đổi không vào được kho lưu trữ: {failures} lần hỏng liên tiếp trong {seconds} giây, {pieces} đoạn đang chờ, đoạn hỏng gần nhất là {failed}. Bản sao lưu chưa xong nên đã bỏ. Hãy xem nhật ký của PostgreSQL, chỗ trống và quyền của thư mục lưu trữ (SEN_ARCHIVE_FOLDER hoặc archive_command), rồi chạy lại.",
    en: "The log of changes does not get into the archive: {failures} tries failed after one another in {seconds} s, {pieces} pieces wait, the last that failed is {failed}. The backup was not complete and is gone. Look at PostgreSQL's log, and at space and rights of the archive's folder (SEN_ARCHIVE_FOLDER or archive_command), then run it again.",
  },
  OUTCOME_UNKNOWN: {
    vi: "Dịch vụ không kịp trả lời, nên chưa biết {what} đã được ghi hay chưa. Hãy gửi lại với dryRun=true: nếu đã ghi, các dòng sẽ báo trùng.",
    en: "The service did not answer in time, so it is not known whether {what} was written. Send it again with dryRun=true: lines that were written are told as known.",
  },
  COMPOSITION: {
    vi: "Không ghép được các lược đồ thành một đồ thị: {reason}",
    en: "The schemas do not compose into one graph: {reason}",
  },
} as const satisfies Record<string, LocalizedMessage>;

/** Facts that fill the places of a message; words come in both languages, codes and names as they are. */
export type ErrorDetail = Readonly<Record<string, LocalizedMessage | string | number | boolean | null | undefined>>;

/** Every code the project may answer with. */
export type ErrorCode = keyof typeof errorMessages;

/** Fills the places of a code's messages with `detail`; a place without a detail is left empty. */
export function localizeError(code: ErrorCode, detail: ErrorDetail = {}): LocalizedMessage {
  return fillPlaces(errorMessages[code], detail);
}

/** A message with its places filled, in both languages. */
export function fillPlaces(message: LocalizedMessage, detail: ErrorDetail): LocalizedMessage {
  const fill = (language: keyof LocalizedMessage) =>
    message[language].replaceAll(/\{(\w+)\}/g, (_place, name: string) => {
      const fact = detail[name] ?? "";
      return typeof fact === "object" ? fact[language] : String(fact);
    });
  return { vi: fill("vi"), en: fill("en") };
}
