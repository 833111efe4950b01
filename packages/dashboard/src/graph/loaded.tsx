import type { ReactNode } from "react";
import { FaultNotice, Notice } from "../design/notice.tsx";
import { Skeleton } from "../design/skeleton.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../language/i18n.ts";
import { useLocalized } from "../language/localized.tsx";
import { explainFault } from "./faults.ts";

interface QueryState<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly loading: boolean;
  refetch(): unknown;
}

interface LoadedProps<Data> {
  readonly of: QueryState<unknown>;
  readonly data: Data | undefined;
  readonly skeleton?: ReactNode;
  readonly children: (data: NonNullable<Data>) => ReactNode;
}

/**
 * A query on a page: its shape while it loads, words when it failed, and its data. Data that came without some of its
 * parts is shown with a word about that.
 */
export function Loaded<Data>({ of, data, skeleton, children }: LoadedProps<Data>) {
  const t = useWords(words);
  const localize = useLocalized();
  const retry = () => void of.refetch();
  if (data === undefined || data === null) {
    if (of.error !== undefined) return <FaultNotice texts={explainFault(of.error, t, localize)} retry={retry} />;
    return skeleton ?? <Skeleton />;
  }
  return (
    <>
      {of.error !== undefined && (
        <Notice tone="warn">
          <p>{t("fault.partial")}</p>
          <ul>
            {explainFault(of.error, t, localize).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {children(data)}
    </>
  );
}
