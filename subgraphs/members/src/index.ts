export { subgraph } from "./subgraph.ts";
export { readContactKeys } from "./contacts/contact-keys.ts";
export { countSealedWith, rotateContacts } from "./contacts/rotate-contacts.ts";
