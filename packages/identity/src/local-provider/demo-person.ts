/** A fictional person of the demo data who can sign in at the local identity provider. */
export interface DemoPerson {
  /** Subject at the provider, and what `login_hint` takes. */
  readonly subject: string;
  readonly name: string;
  /** What she is in the network, in both languages, e.g. "Đầu mối · Bộ Y tế". */
  readonly title: { readonly vi: string; readonly en: string };
}
