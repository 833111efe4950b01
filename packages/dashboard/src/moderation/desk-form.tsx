import type { ComponentProps } from "react";
import { WorkForm } from "../design/work-form.tsx";
import { useWords } from "../language/i18n.ts";
import { words } from "./words.ts";

interface DeskFormProps extends Omit<ComponentProps<typeof WorkForm>, "sure"> {
  /** Whether it cannot be taken back; then it is asked before. */
  readonly final?: boolean;
}

/** One piece of work on a proposal. */
export function DeskForm({ final = false, ...form }: DeskFormProps) {
  const t = useWords(words);
  return <WorkForm {...form} sure={final ? t("sure") : undefined} />;
}
