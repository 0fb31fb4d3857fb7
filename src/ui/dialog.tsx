import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';

export interface DialogAction {
  /** A verb: «Firma», «Esporta». */
  readonly label: string;
  readonly onPress: () => void;
  readonly busy?: boolean | undefined;
  readonly disabledReason?: string | undefined;
}

export interface DialogProps {
  readonly isOpen: boolean;
  /** Esc and the safe button: leaves everything as it was. */
  readonly onClose: () => void;
  /** The question. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly action: DialogAction;
  /** The safe way out, as a verb: «Torno al colloquio». */
  readonly closeLabel: string;
}

/** Only for what leaves the device or signs. Focus goes in, stays in, and comes back. */
export function Dialog({ isOpen, onClose, title, children, action, closeLabel }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
      className="modal-scrim"
    >
      <Modal className="modal-dialog">
        <AriaDialog className="modal-content" role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children !== undefined && <div className="modal-body">{children}</div>}
          <div className="btn-group modal-footer">
            <Button
              kind="primary"
              onPress={action.onPress}
              busy={action.busy}
              disabledReason={action.disabledReason}
            >
              {action.label}
            </Button>
            <Button onPress={onClose}>{closeLabel}</Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
