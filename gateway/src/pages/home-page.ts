import { escapeHtml } from "@sen/identity";
import type { Session } from "../session/sign-in.ts";

/** The gateway's front page until the network's own pages are there: who is signed in, and where to go. */
export function renderHomePage(session: Session | null, options: { readonly development: boolean }): string {
  const name = escapeHtml(session?.name ?? session?.subject ?? "");
  const signedIn = `
      <form method="post" action="/auth/logout">
        <p>Đang đăng nhập: <strong>${name}</strong> <span lang="en">Signed in as ${name}</span></p>
        <p><a class="button" href="/auth/login?return=/">Đổi vai <span lang="en">Switch person</span></a>
        <button class="button">Đăng xuất <span lang="en">Sign out</span></button></p>
      </form>`;
  const signedOut = `
      <p><a class="button" href="/auth/login?return=/">Đăng nhập <span lang="en">Sign in</span></a></p>`;
  const explorer = `
      <p><a class="button" href="/graphiql">Mở trình khám phá dữ liệu <span lang="en">Open the graph explorer</span></a></p>`;
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sen · Mạng lưới Nữ lãnh đạo</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
  </head>
  <body>
    ${options.development ? banner : ""}
    <main>
      <h1>Sen <small>Mạng lưới Nữ lãnh đạo <span lang="en">Women Leaders’ Network</span></small></h1>
      <p>Một đồ thị dữ liệu chung, ghép từ các phần do từng bộ, ngành sở hữu và mở rộng.
        <span lang="en">One graph of shared data, made of slices that each ministry unit owns and extends.</span></p>
      ${session === null ? signedOut : signedIn}
      ${explorer}
    </main>
  </body>
</html>`;
}

const banner = `<p class="banner">Dữ liệu minh họa: mọi nhân vật đều hư cấu; chỉ tên đơn vị là thật.
      <span lang="en">Demo data: all persons are invented; only the units are real.</span></p>`;

const style = `
  :root { color-scheme: light dark; font: 17px/1.55 system-ui, sans-serif; }
  body { margin: 0; }
  main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; }
  h1 { font-size: 2rem; margin: .5rem 0; color: #a22a66; }
  h1 small { display: block; font-size: 1.1rem; color: inherit; }
  .banner { margin: 0; padding: .5rem 1rem; background: #7a1f4b; color: #fff; font-size: .95rem; }
  [lang=en] { display: block; opacity: .75; font-size: .9em; }
  .button { display: inline-block; padding: .6rem 1.1rem; min-height: 44px; box-sizing: border-box; font: inherit; border: 1px solid #a22a66; border-radius: .5rem; background: none; color: inherit; text-decoration: none; cursor: pointer; }
  .button:hover, .button:focus-visible { background: #a22a66; color: #fff; outline: none; }
`;
