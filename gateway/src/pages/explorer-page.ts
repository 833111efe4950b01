/** The page GraphiQL runs in; everything it loads is below `/graphiql/`. */
export function renderExplorerPage(): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sen · GraphiQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/explorer.css">
    <link rel="stylesheet" href="/graphiql/page.css">
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/graphiql/explorer.js"></script>
  </body>
</html>`;
}
