import { Suspense, lazy } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/i18n.ts";
import { Button } from "./button.tsx";
import { words } from "./words.ts";

const Frame = lazy(async () => import("./window-frame.tsx").then(({ WindowFrame }) => ({ default: WindowFrame })));

export interface WindowProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page: holds the focus while it is open and gives it back. What draws it is loaded with the first that opens. */
export function Window({ open, ...props }: WindowProps) {
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Frame {...props} />
    </Suspense>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly action: string;
  readonly open: boolean;
  readonly busy?: boolean | undefined;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before something that cannot be taken back; `busy` while it is being done, which closing does not undo. */
export function Confirm({ title, text, action, open, busy, onClose, onConfirm }: ConfirmProps) {
  const t = useWords(words);
  return (
    <Window title={title} open={open} onClose={onClose}>
      <div>{text}</div>
      <div className="row">
        <Button kind="main" busy={busy} onPress={onConfirm}>
          {action}
        </Button>
        <Button onPress={onClose}>{t(busy ? "close" : "cancel")}</Button>
      </div>
    </Window>
  );
}
