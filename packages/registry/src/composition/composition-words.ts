import type { LocalizedMessage } from "@sen/errors";

/** What a composition code means in Vietnamese (the library says it in English), and what to do about it. */
export interface CompositionWords {
  /** `{coordinate}` and `{slices}` mark places. */
  readonly says: string;
  readonly remedy: LocalizedMessage;
}

/** Codes are those of the Federation specification's list of composition errors, and a few of our own. */
export const compositionWords: Readonly<Record<string, CompositionWords>> = {
  SYNTAX_ERROR: {
    says: "Lược đồ của {coordinate} không phải là GraphQL hợp lệ.",
    remedy: {
      vi: "Sửa cú pháp tại dòng và cột đã nêu; `sen subgraph lint FILE` kiểm tra riêng tệp này.",
      en: "Correct the text at the line and column given; `sen subgraph lint FILE` looks at this file alone.",
    },
  },
  DUPLICATE_SLICE: {
    says: "Có hai lát dữ liệu cùng tên {coordinate}.",
    remedy: {
      vi: "Đổi tên một trong hai: mỗi lát dữ liệu có một tên riêng.",
      en: "Rename one of them: each slice has a name of its own.",
    },
  },
  COMPOSITION_CRASHED: {
    says: "Không ghép được đồ thị: bộ ghép dừng giữa chừng.",
    remedy: {
      vi: "Bỏ thay đổi gần nhất rồi ghép lại để biết phần nào gây lỗi, và báo cho người vận hành.",
      en: "Take back the latest change and compose again to learn which part it is, and tell the operator.",
    },
  },
  INVALID_FIELD_SHARING: {
    says: "{coordinate} được nhiều lát dữ liệu ({slices}) cùng cung cấp nhưng không phải lát nào cũng khai báo dùng chung.",
    remedy: {
      vi: "Nếu chỉ một lát là nguồn: xóa trường ở các lát khác, hoặc đánh dấu @external nếu chỉ đọc. Nếu mọi lát trả về cùng giá trị: thêm @shareable ở tất cả các lát.",
      en: "If one slice is the source, remove the field from the others, or mark it @external where it is only read. If all give the same value, add @shareable in every one of them.",
    },
  },
  EXTERNAL_MISSING_ON_BASE: {
    says: "{coordinate} được đánh dấu @external ở mọi lát có nó ({slices}), nên không lát nào cung cấp giá trị.",
    remedy: {
      vi: "Kiểm tra tên kiểu và tên trường ở lát sở hữu; chính lát sở hữu phải khai báo trường này mà không có @external.",
      en: "Check how the owning slice spells type and field: the owner has to define the field, without @external.",
    },
  },
  EXTERNAL_UNUSED: {
    says: "{coordinate} được đánh dấu @external nhưng không @key, @requires hay @provides nào dùng đến.",
    remedy: {
      vi: "Xóa dòng khai báo trường, hoặc nêu tên trường trong @requires của trường cần đến nó.",
      en: "Remove the declaration, or name the field in the @requires of the field that needs it.",
    },
  },
  EXTERNAL_TYPE_MISMATCH: {
    says: "{coordinate} khai báo @external với kiểu khác kiểu ở lát sở hữu.",
    remedy: {
      vi: "Chép đúng kiểu của lát sở hữu, kể cả dấu `!`.",
      en: "Repeat the owner's type exactly, `!` included.",
    },
  },
  EXTERNAL_ARGUMENT_MISSING: {
    says: "{coordinate} khai báo @external thiếu tham số mà lát sở hữu có.",
    remedy: { vi: "Chép đủ các tham số của lát sở hữu.", en: "Repeat all arguments that the owner has." },
  },
  KEY_INVALID_FIELDS: {
    says: "@key trên {coordinate} nêu trường không có trong kiểu, ở lát {slices}.",
    remedy: {
      vi: "Thêm trường khóa vào kiểu trong lát này (ví dụ `id: ID!`), hoặc sửa tên trong @key(fields:).",
      en: "Add the key's field to the type in this slice (such as `id: ID!`), or correct the name in @key(fields:).",
    },
  },
  KEY_FIELDS_HAS_ARGS: {
    says: "@key trên {coordinate} dùng trường có tham số.",
    remedy: { vi: "Chọn trường không có tham số làm khóa.", en: "Choose a field without arguments for the key." },
  },
  KEY_FIELDS_SELECT_INVALID_TYPE: {
    says: "@key trên {coordinate} dùng trường là danh sách, interface hoặc union.",
    remedy: {
      vi: "Chọn trường có kiểu đơn (ID, String, Int) làm khóa.",
      en: "Choose a field of a plain type (ID, String, Int) for the key.",
    },
  },
  REQUIRES_INVALID_FIELDS: {
    says: "@requires trên {coordinate} nêu trường mà lát {slices} không khai báo.",
    remedy: {
      vi: "Khai báo trường cần đọc trong kiểu đó kèm @external, đúng tên và kiểu của lát sở hữu.",
      en: "Declare the field to be read in that type with @external, spelt and typed as its owner has it.",
    },
  },
  REQUIRES_FIELDS_MISSING_EXTERNAL: {
    says: "@requires trên {coordinate} nêu trường mà chính lát {slices} cung cấp.",
    remedy: {
      vi: "Nếu lát khác sở hữu trường: thêm @external. Nếu chính lát này cung cấp: bỏ trường khỏi @requires.",
      en: "If another slice owns the field, add @external to it. If this slice gives it, leave it out of @requires.",
    },
  },
  PROVIDES_INVALID_FIELDS: {
    says: "@provides trên {coordinate} nêu trường không có trong kiểu trả về, ở lát {slices}.",
    remedy: {
      vi: "Khai báo trường đó trong kiểu trả về kèm @external, hoặc sửa tên trong @provides(fields:).",
      en: "Declare that field in the returned type with @external, or correct the name in @provides(fields:).",
    },
  },
  PROVIDES_FIELDS_MISSING_EXTERNAL: {
    says: "@provides trên {coordinate} nêu trường mà lát {slices} vốn đã cung cấp.",
    remedy: {
      vi: "Bỏ @provides, hoặc đánh dấu trường là @external.",
      en: "Remove @provides, or mark the field @external.",
    },
  },
  SATISFIABILITY_ERROR: {
    says: "{coordinate} có trong đồ thị nhưng có câu hỏi đi tới nó mà không lát nào trả lời được.",
    remedy: {
      vi: "Cho mọi lát có kiểu này một @key chung với lát cung cấp trường (và không `resolvable: false` ở lát cung cấp), để cổng đi được từ lát này sang lát kia.",
      en: "Give the type the same @key in every slice that has it (without `resolvable: false` where the field is), so that the gateway can go from one to the other.",
    },
  },
  FIELD_TYPE_MISMATCH: {
    says: "{coordinate} có kiểu khác nhau ở các lát {slices}.",
    remedy: {
      vi: "Thống nhất một kiểu với đơn vị sở hữu trường; `!` và danh sách cũng phải khớp. Muốn kiểu khác thì thêm trường mới, tên mới.",
      en: "Agree on one type with the unit that owns the field, `!` and lists included. For another type, add a new field with a new name.",
    },
  },
  FIELD_ARGUMENT_TYPE_MISMATCH: {
    says: "Tham số {coordinate} có kiểu khác nhau ở các lát {slices}.",
    remedy: { vi: "Dùng cùng một kiểu tham số ở mọi lát.", en: "Give the argument one type in all slices." },
  },
  FIELD_ARGUMENT_DEFAULT_MISMATCH: {
    says: "Tham số {coordinate} có giá trị mặc định khác nhau ở các lát {slices}.",
    remedy: {
      vi: "Dùng cùng một giá trị mặc định ở mọi lát.",
      en: "Give the argument one default value in all slices.",
    },
  },
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: {
    says: "Tham số bắt buộc {coordinate} không có ở mọi lát cung cấp trường.",
    remedy: {
      vi: "Thêm tham số vào mọi lát, hoặc bỏ dấu `!` để nó không bắt buộc.",
      en: "Add the argument in all slices, or drop its `!` so that it is optional.",
    },
  },
  ENUM_VALUE_MISMATCH: {
    says: "Giá trị {coordinate} không có ở mọi lát, trong khi enum vừa được nhận vào vừa được trả về.",
    remedy: {
      vi: "Khai báo enum giống hệt nhau ở mọi lát; lát nào chưa dùng giá trị mới cũng phải biết đến nó trước.",
      en: "Declare the enum alike in all slices: those that do not use a new value have to know it first.",
    },
  },
  EMPTY_MERGED_ENUM_TYPE: {
    says: "Enum {coordinate} không còn giá trị nào chung cho mọi lát.",
    remedy: {
      vi: "Khai báo enum giống nhau ở mọi lát, hoặc đổi tên một enum.",
      en: "Declare the enum alike in all slices, or rename one of them.",
    },
  },
  INPUT_FIELD_DEFAULT_MISMATCH: {
    says: "Trường đầu vào {coordinate} có giá trị mặc định khác nhau ở các lát {slices}.",
    remedy: {
      vi: "Dùng cùng một giá trị mặc định ở mọi lát.",
      en: "Give the input field one default value in all slices.",
    },
  },
  REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH: {
    says: "Trường đầu vào bắt buộc {coordinate} không có ở mọi lát có kiểu này.",
    remedy: {
      vi: "Thêm trường vào mọi lát, bỏ dấu `!`, hoặc đặt cho lát này một kiểu đầu vào với tên riêng.",
      en: "Add the field in all slices, drop its `!`, or give this slice an input type with a name of its own.",
    },
  },
  EMPTY_MERGED_INPUT_TYPE: {
    says: "Kiểu đầu vào {coordinate} không còn trường nào chung cho mọi lát.",
    remedy: {
      vi: "Đặt tên riêng cho kiểu đầu vào của mỗi lát.",
      en: "Give each slice's input type a name of its own.",
    },
  },
  NO_QUERIES: {
    says: "Không lát nào có kiểu Query, nên không ai hỏi được gì.",
    remedy: {
      vi: "Thêm ít nhất một trường vào `type Query` của một lát.",
      en: "Add at least one field to `type Query` of a slice.",
    },
  },
  INTERFACE_FIELD_NO_IMPLEM: {
    says: "{coordinate} được khai báo trong interface ở lát này, nhưng một kiểu thực thi interface đó ở lát khác không có trường này ({slices}).",
    remedy: {
      vi: "Thêm trường vào mọi kiểu thực thi interface, ở lát nào cũng được, hoặc bỏ trường khỏi interface.",
      en: "Add the field to each type that implements the interface, in whichever slice, or take it out of the interface.",
    },
  },
  TYPE_KIND_MISMATCH: {
    says: "{coordinate} là hai loại kiểu khác nhau ở các lát {slices}, ví dụ vừa là object vừa là enum.",
    remedy: {
      vi: "Đổi tên một kiểu, hoặc khai báo cùng một loại ở mọi lát.",
      en: "Rename one of the types, or declare the same kind in all slices.",
    },
  },
  OVERRIDE_FROM_SELF_ERROR: {
    says: "@override trên {coordinate} lấy từ chính lát {slices}.",
    remedy: {
      vi: "Ghi tên lát đang cung cấp trường vào `from:`, hoặc bỏ @override.",
      en: "Name the slice that gives the field today in `from:`, or drop @override.",
    },
  },
  OVERRIDE_SOURCE_HAS_OVERRIDE: {
    says: "{coordinate} bị nhiều lát cùng dùng @override ({slices}).",
    remedy: { vi: "Chỉ giữ @override ở một lát.", en: "Keep @override in one slice only." },
  },
  OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE: {
    says: "@override trên {coordinate} đi cùng chỉ dẫn không dùng chung được, ở lát {slices}.",
    remedy: {
      vi: "Bỏ @external, @provides hoặc @requires trên trường này: lát tiếp nhận phải tự cung cấp giá trị.",
      en: "Remove @external, @provides or @requires from this field: the slice that takes it over gives the value itself.",
    },
  },
  OVERRIDE_LABEL_INVALID: {
    says: "Nhãn của @override trên {coordinate} không hợp lệ.",
    remedy: {
      vi: "Dùng `percent(0)` đến `percent(100)` hoặc một tên bắt đầu bằng chữ.",
      en: "Use `percent(0)` to `percent(100)`, or a name that begins with a letter.",
    },
  },
  UNKNOWN_TYPE: {
    says: "{coordinate} dùng một kiểu mà lát {slices} không khai báo.",
    remedy: {
      vi: 'Kiểm tra chính tả. Kiểu của lát khác cần khai báo lại ở đây bằng khóa của nó: `type Member @key(fields: "id") { id: ID! }`.',
      en: 'Check the spelling. A type of another slice is declared here by its key: `type Member @key(fields: "id") { id: ID! }`.',
    },
  },
  UNKNOWN_DIRECTIVE: {
    says: "{coordinate} dùng một chỉ dẫn (directive) mà lát {slices} không khai báo.",
    remedy: {
      vi: 'Thêm tên chỉ dẫn vào `import` của @link: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`.',
      en: 'Add its name to the `import` of @link: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`.',
    },
  },
  INVALID_LINK_DIRECTIVE_USAGE: {
    says: "@link của lát {slices} nêu thứ không có trong đặc tả.",
    remedy: { vi: "Kiểm tra tên và phiên bản trong @link.", en: "Check the names and the version in @link." },
  },
  INVALID_GRAPHQL: {
    says: "{coordinate} không phải là lược đồ GraphQL hợp lệ, ở lát {slices}.",
    remedy: {
      vi: "Sửa khai báo theo thông báo tiếng Anh kèm theo.",
      en: "Correct the declaration as the message says.",
    },
  },
  INVALID_API_SCHEMA: {
    says: "{coordinate} không hợp lệ trong lược đồ mà người dùng thấy, khi ghép các lát {slices}.",
    remedy: {
      vi: "Các lát nêu tên phải thống nhất lại khai báo này theo thông báo tiếng Anh kèm theo.",
      en: "The slices named have to agree on this declaration, as the message says.",
    },
  },
  EXTENSION_WITH_NO_BASE: {
    says: "{coordinate} chỉ được mở rộng (`extend type`), không lát nào khai báo nó.",
    remedy: {
      vi: "Kiểm tra tên kiểu, hoặc bỏ chữ `extend` ở lát sở hữu.",
      en: "Check the type's name, or drop `extend` in the slice that owns it.",
    },
  },
  REFERENCED_INACCESSIBLE: {
    says: "{coordinate} được công khai nhưng trả về một kiểu @inaccessible.",
    remedy: {
      vi: "Đánh dấu cả trường là @inaccessible, hoặc bỏ @inaccessible khỏi kiểu.",
      en: "Mark the field @inaccessible too, or take it from the type.",
    },
  },
  INVALID_SUBGRAPH_NAME: {
    says: "Tên lát dữ liệu {coordinate} không hợp lệ.",
    remedy: {
      vi: "Dùng chữ thường, chữ số, `-` và `_`, bắt đầu bằng chữ.",
      en: "Use lower case, digits, `-` and `_`, beginning with a letter.",
    },
  },
};
