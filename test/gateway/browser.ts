/** As much of a browser as sign-in needs: it keeps cookies for each origin and follows redirects one by one. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly #moved: readonly (readonly [string, string])[];

  /** `moved` maps an address the hub believes it has to the one it really listens at in this test. */
  constructor(moved: readonly (readonly [string, string])[]) {
    this.#moved = moved;
  }

  async request(address: string, options: RequestInit = {}): Promise<Response> {
    const url = new URL(this.#moved.reduce((text, [from, to]) => text.replace(from, to), address));
    const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
    this.#jars.set(url.origin, jar);
    const headers = new Headers(options.headers);
    headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, { ...options, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "" || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects until a page; gives the last answer and where it came from. */
  async open(address: string): Promise<{ readonly response: Response; readonly address: string }> {
    let at = address;
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await this.request(at);
      const next = response.headers.get("location");
      if (next === null) return { response, address: at };
      at = new URL(next, at).href;
    }
    throw new Error(`more than twelve redirects from ${address}`);
  }

  /** Origins that were asked. */
  origins(): string[] {
    return [...this.#jars.keys()];
  }

  cookie(address: string, name: string): string | undefined {
    return this.#jars.get(new URL(address).origin)?.get(name);
  }
}
