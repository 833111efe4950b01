import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { WindowProps } from "./dialogs.tsx";

/** An open window: everything behind it is out of reach, and the focus goes back to where it was. */
export function WindowFrame({ title, onClose, children }: Omit<WindowProps, "open">) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
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
