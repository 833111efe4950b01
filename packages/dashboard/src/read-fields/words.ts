import { defineWords } from "../language/i18n.ts";

/** What of a person's data was read, by the names the graph gives it. */
export const words = defineWords("read-fields", {
  workEmail: { vi: "thư điện tử cơ quan", en: "work e-mail" },
  workPhone: { vi: "điện thoại cơ quan", en: "work telephone" },
  mobile: { vi: "di động", en: "mobile" },
  officeAddress: { vi: "nơi làm việc", en: "office address" },
  contact: { vi: "liên hệ", en: "contact" },
  dataRequests: { vi: "yêu cầu về dữ liệu", en: "requests about data" },
  dataIncidents: { vi: "sự cố dữ liệu", en: "data incidents" },
  personalData: { vi: "bản sao dữ liệu", en: "the copy of all data" },
});
