import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { UpdateContactInput } from "../generated/resolvers.ts";

const emailForm = /^[^\s@<>"']{1,64}@[^\s@<>"']{1,189}\.[^\s@<>"'.]{2,}$/;
const phoneForm = /^[+(]?\d[\d\s().-]{5,28}$/;
const longestAddress = 300;

/** What is wrong with the form of a contact; null when nothing is. */
export function findContactFault({
  workEmail,
  workPhone,
  mobile,
  officeAddress,
}: UpdateContactInput): UserError | null {
  if (typeof workEmail === "string" && !emailForm.test(workEmail)) return invalid("workEmail", words.email);
  if (typeof workPhone === "string" && !phoneForm.test(workPhone)) return invalid("workPhone", words.phone);
  if (typeof mobile === "string" && !phoneForm.test(mobile)) return invalid("mobile", words.phone);
  const addresses = [officeAddress?.vi, officeAddress?.en].filter((text) => typeof text === "string");
  const isAddress = (text: string) => text.trim().length > 0 && text.length <= longestAddress;
  return addresses.every(isAddress) ? null : invalid("officeAddress", words.address);
}

const words = {
  email: { vi: "thư điện tử có dạng ten@coquan.vn", en: "an e-mail reads name@office.vn" },
  phone: {
    vi: "số điện thoại gồm 6 đến 29 chữ số, có thể bắt đầu bằng +",
    en: "a telephone number has 6 to 29 digits and may begin with +",
  },
  address: { vi: "địa chỉ có từ 1 đến 300 ký tự", en: "an address has 1 to 300 characters" },
};

const invalid = (field: string, what: { readonly vi: string; readonly en: string }) =>
  userError("VALIDATION", [field], { what });
