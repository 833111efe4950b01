import type { LocalizedMessage } from "@sen/errors";

/** What a change is called. */
export interface ChangeWords {
  /** In Vietnamese; the English sentence is the library's. `{coordinate}`, `{from}`, `{to}` and `{value}` mark places. */
  readonly says: string;
  readonly remedy?: LocalizedMessage;
}

const deprecateFirst: LocalizedMessage = {
  vi: "Giữ lại và đánh dấu @deprecated(reason:), báo cho các bên đang dùng, rồi xóa khi không còn ai hỏi.",
  en: "Keep it, mark it @deprecated(reason:), tell those who use it, and remove it when nobody asks for it any more.",
};
const addBeside: LocalizedMessage = {
  vi: "Thêm một trường mới với tên mới bên cạnh, đánh dấu trường cũ là @deprecated, rồi xóa khi không còn ai hỏi.",
  en: "Add a new field with a new name beside it, deprecate the old one, and remove that when nobody asks for it any more.",
};
const keepOptional: LocalizedMessage = {
  vi: "Để không bắt buộc, hoặc cho một giá trị mặc định.",
  en: "Leave it optional, or give it a default value.",
};
const tellClients: LocalizedMessage = {
  vi: "Báo trước cho các ứng dụng: mã xử lý của họ có thể chưa biết trường hợp mới.",
  en: "Tell the clients before: their code may not know the new case.",
};
const newDefault: LocalizedMessage = {
  vi: "Báo cho các ứng dụng không nêu giá trị: kết quả của họ sẽ khác đi.",
  en: "Tell the clients that give no value: what they get will differ.",
};

/** Codes of changes, as stable as codes of errors: settings and overrides name them. */
export const changeWords = {
  FIELD_REMOVED: { says: "Trường {coordinate} bị xóa.", remedy: deprecateFirst },
  FIELD_ADDED: { says: "Trường {coordinate} được thêm." },
  FIELD_TYPE_CHANGED: { says: "Trường {coordinate} đổi kiểu từ {from} sang {to}.", remedy: addBeside },
  FIELD_BECAME_NULLABLE: {
    says: "Trường {coordinate} nay có thể null: kiểu đổi từ {from} sang {to}.",
    remedy: {
      vi: "Ứng dụng đang tin rằng luôn có giá trị. Giữ dấu `!`, hoặc thêm trường mới có thể null bên cạnh.",
      en: "Clients rely on there being a value. Keep the `!`, or add a new nullable field beside it.",
    },
  },
  FIELD_BECAME_NON_NULL: { says: "Trường {coordinate} nay luôn có giá trị: kiểu đổi từ {from} sang {to}." },
  FIELD_DEPRECATED: { says: "Trường {coordinate} được đánh dấu sắp bỏ (@deprecated)." },
  FIELD_DEPRECATION_REMOVED: { says: "Trường {coordinate} không còn bị đánh dấu sắp bỏ." },
  REQUIRED_ARGUMENT_ADDED: { says: "Thêm tham số bắt buộc {coordinate}.", remedy: keepOptional },
  ARGUMENT_ADDED: { says: "Thêm tham số không bắt buộc {coordinate}." },
  ARGUMENT_REMOVED: { says: "Tham số {coordinate} bị xóa.", remedy: deprecateFirst },
  ARGUMENT_TYPE_CHANGED: {
    says: "Tham số {coordinate} đổi kiểu từ {from} sang {to}.",
    remedy: { vi: "Thêm một tham số mới với tên mới bên cạnh.", en: "Add a new argument with a new name beside it." },
  },
  ARGUMENT_BECAME_REQUIRED: {
    says: "Tham số {coordinate} nay bắt buộc: kiểu đổi từ {from} sang {to}.",
    remedy: keepOptional,
  },
  ARGUMENT_BECAME_OPTIONAL: { says: "Tham số {coordinate} không còn bắt buộc: kiểu đổi từ {from} sang {to}." },
  ARGUMENT_DEFAULT_CHANGED: {
    says: "Giá trị mặc định của tham số {coordinate} đổi từ {from} sang {to}.",
    remedy: newDefault,
  },
  INPUT_FIELD_REMOVED: { says: "Trường đầu vào {coordinate} bị xóa.", remedy: deprecateFirst },
  INPUT_FIELD_ADDED: { says: "Thêm trường đầu vào không bắt buộc {coordinate}.", remedy: newDefault },
  REQUIRED_INPUT_FIELD_ADDED: { says: "Thêm trường đầu vào bắt buộc {coordinate}.", remedy: keepOptional },
  INPUT_FIELD_TYPE_CHANGED: {
    says: "Trường đầu vào {coordinate} đổi kiểu từ {from} sang {to}.",
    remedy: {
      vi: "Thêm một trường đầu vào mới với tên mới bên cạnh.",
      en: "Add a new input field with a new name beside it.",
    },
  },
  INPUT_FIELD_BECAME_REQUIRED: {
    says: "Trường đầu vào {coordinate} nay bắt buộc: kiểu đổi từ {from} sang {to}.",
    remedy: keepOptional,
  },
  INPUT_FIELD_BECAME_OPTIONAL: {
    says: "Trường đầu vào {coordinate} không còn bắt buộc: kiểu đổi từ {from} sang {to}.",
  },
  INPUT_FIELD_DEFAULT_CHANGED: {
    says: "Giá trị mặc định của trường đầu vào {coordinate} đổi từ {from} sang {to}.",
    remedy: newDefault,
  },
  ENUM_VALUE_REMOVED: { says: "Giá trị {coordinate} bị xóa khỏi enum.", remedy: deprecateFirst },
  ENUM_VALUE_ADDED: { says: "Giá trị {coordinate} được thêm vào enum.", remedy: tellClients },
  ENUM_VALUE_DEPRECATED: { says: "Giá trị {coordinate} được đánh dấu sắp bỏ (@deprecated)." },
  UNION_MEMBER_REMOVED: { says: "Kiểu {value} không còn thuộc union {coordinate}.", remedy: deprecateFirst },
  UNION_MEMBER_ADDED: { says: "Kiểu {value} được thêm vào union {coordinate}.", remedy: tellClients },
  INTERFACE_REMOVED: { says: "{coordinate} không còn thực thi interface {value}.", remedy: deprecateFirst },
  INTERFACE_ADDED: { says: "{coordinate} nay thực thi interface {value}.", remedy: tellClients },
  TYPE_REMOVED: { says: "Kiểu {coordinate} bị xóa.", remedy: deprecateFirst },
  TYPE_ADDED: { says: "Kiểu {coordinate} được thêm." },
  TYPE_KIND_CHANGED: { says: "{coordinate} đổi sang một loại kiểu khác.", remedy: addBeside },
  DIRECTIVE_REMOVED: { says: "Chỉ dẫn {coordinate} bị xóa.", remedy: deprecateFirst },
  DIRECTIVE_LOCATION_REMOVED: {
    says: "Chỉ dẫn {coordinate} không còn dùng được ở một vị trí.",
    remedy: deprecateFirst,
  },
  DIRECTIVE_ARGUMENT_REMOVED: { says: "Tham số {coordinate} của chỉ dẫn bị xóa.", remedy: deprecateFirst },
  DIRECTIVE_ARGUMENT_TYPE_CHANGED: { says: "Tham số {coordinate} của chỉ dẫn đổi kiểu.", remedy: deprecateFirst },
  ROOT_TYPE_CHANGED: {
    says: "Kiểu gốc {coordinate} của đồ thị bị bỏ hoặc thay bằng kiểu khác.",
    remedy: deprecateFirst,
  },
} as const satisfies Record<string, ChangeWords>;

export type ChangeCode = keyof typeof changeWords;
