import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../language/i18n.ts";
import { Button } from "./button.tsx";
import { words } from "./words.ts";

interface WindowProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page: holds the focus while it is open and gives it back. */
export function Window({ title, open, onClose, children }: WindowProps) {
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal>
        <Dialog className="dialog">
          <div className="stack">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
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

/** Asks before something that cannot be taken back. */
export function Confirm({ title, text, action, open, busy, onClose, onConfirm }: ConfirmProps) {
  const t = useWords(words);
  return (
    <Window title={title} open={open} onClose={onClose}>
      <div>{text}</div>
      <div className="row">
        <Button kind="main" busy={busy} onPress={onConfirm}>
          {action}
        </Button>
        <Button onPress={onClose}>{t("cancel")}</Button>
      </div>
    </Window>
  );
}
