import { isRouteErrorResponse, useRouteError } from "react-router";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { NotFoundPage } from "./not-found-page.tsx";

/** A page that broke: says so and offers to load it anew; what was written is kept by its form. */
export function FailedPage() {
  const t = useWords(words);
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Notice tone="bad" live>
      <p>{t("fault.page")}</p>
      {/* Without a network a page that was never opened has no code here. */}
      <p>{t(navigator.onLine ? "fault.unknown" : "fault.network")}</p>
      <div>
        <Button onPress={() => location.reload()}>{t("reload")}</Button>
      </div>
    </Notice>
  );
}
