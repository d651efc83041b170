// A question before something leaves the desk; everything else is undone instead.
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Ask.module.css";

interface AskProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  actions: ReactNode;
  children?: ReactNode;
}

export function Ask({ title, isOpen, onClose, actions, children }: AskProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles.over!}
    >
      <Modal className={styles.modal!}>
        <Dialog className={styles.dialog!}>
          <Heading slot="title" className={styles.title!}>
            {title}
          </Heading>
          {children}
          <div className={styles.actions}>{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
