import type { DemoPerson } from "./demo-person.ts";

/** The provider's only page: one button for each fictional person. Plain HTML, no script, no file from elsewhere. */
export function renderSignInPage(action: string, people: readonly DemoPerson[]): string {
  const buttons = people
    .map(
      ({ subject, name, title }) => `
      <button name="subject" value="${escapeHtml(subject)}">
        <strong>${escapeHtml(name)}</strong>
        ${name === title.vi ? "" : `<span>${escapeHtml(title.vi)}</span>`}<span lang="en">${escapeHtml(title.en)}</span>
      </button>`,
    )
    .join("");
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sen · Đăng nhập / Sign in</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
  </head>
  <body>
    <p class="banner">Dữ liệu minh họa: mọi nhân vật đều hư cấu. <span lang="en">Demo data: all persons are invented.</span></p>
    <main>
      <h1>Bạn muốn vào với vai nào? <span lang="en">Who do you want to be?</span></h1>
      <p>Đây là nhà cung cấp danh tính của bản chạy thử; không có mật khẩu. <span lang="en">This is the identity provider of the demo; there are no passwords.</span></p>
      <form method="post" action="${escapeHtml(action)}">${buttons}</form>
    </main>
  </body>
</html>`;
}

/** Asks whether she signs out here as well; `form` is the provider's own, with the id `op.logoutForm`. */
export function renderSignOutPage(form: string): string {
  return renderWords(
    "Đăng xuất cả ở đây?",
    "Sign out here, too?",
    `${form}<p>
      <button form="op.logoutForm" name="logout" value="yes" autofocus>Đăng xuất <span lang="en">Sign out</span></button>
      <button form="op.logoutForm">Không <span lang="en">No</span></button>
    </p>`,
  );
}

export const renderSignedOutPage = (): string => renderWords("Đã đăng xuất", "You are signed out", "");

function renderWords(vi: string, en: string, rest: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sen · ${vi} / ${en}</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>${vi} <span lang="en">${en}</span></h1>
      ${rest}
    </main>
  </body>
</html>`;
}

/** What a person sees when a sign-in cannot go on; the provider's own page would load fonts from elsewhere. */
export function renderErrorPage(error: string, description: string | undefined): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sen · ${escapeHtml(error)}</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>Không đăng nhập được <span lang="en">Sign-in failed</span></h1>
      <p>Hãy quay lại trang chủ và thử lại. <span lang="en">Go back to the front page and try again.</span></p>
      <p><code>${escapeHtml(error)}</code> ${escapeHtml(description ?? "")}</p>
    </main>
  </body>
</html>`;
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; }
  main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  .banner { margin: 0; padding: .5rem 1rem; background: #7a1f4b; color: #fff; }
  h1 { font-size: 1.4rem; }
  [lang=en] { opacity: .75; }
  form { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); }
  button { display: grid; gap: .1rem; align-content: start; text-align: left; padding: .75rem 1rem; font: inherit; border: 1px solid #8886; border-radius: .5rem; background: #8881; color: inherit; cursor: pointer; min-height: 44px; }
  button:hover, button:focus-visible { border-color: #c2487e; outline: 2px solid #c2487e; }
`;

/** Text that is safe between tags and inside double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
