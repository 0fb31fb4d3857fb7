import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useCommon } from '../i18n/locale.tsx';
import { IconButton } from './button.tsx';

export interface SheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** Slides over the page from the inline end, from the bottom on a phone. Esc or a touch outside closes. */
export function Sheet({ isOpen, onClose, title, children }: SheetProps) {
  const common = useCommon();
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
      className="modal-scrim"
    >
      <Modal className="sheet">
        <AriaDialog className="sheet-content">
          <header className="side-panel-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={common('close')} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
