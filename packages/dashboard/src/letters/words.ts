import { defineWords } from "../language/i18n.ts";

export const words = defineWords("letters", {
  number: { vi: "Số công văn", en: "Number of the letter" },
  "number.hint": {
    vi: "Ví dụ 45/CV-BNNMT; bỏ trống nếu không có công văn",
    en: "For example 45/CV-BNNMT; leave empty when there is none",
  },
  file: { vi: "Tệp công văn", en: "File of the letter" },
  "file.hint": { vi: "PDF, không chứa bí mật nhà nước", en: "PDF, without state secrets" },
  secret: { vi: "Tôi xác nhận tệp không chứa bí mật nhà nước", en: "I confirm that the file holds no state secret" },
  "secret.needed": {
    vi: "Hãy xác nhận tệp không chứa bí mật nhà nước.",
    en: "Confirm that the file holds no state secret.",
  },
  "file.failed": {
    vi: "Không tải được tệp lên. Hãy thử lại hoặc gửi không kèm tệp.",
    en: "The file could not be uploaded. Try again, or send without it.",
  },
});
