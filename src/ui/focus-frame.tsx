import { useState, type ReactNode } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import {
  FocusHeader,
  SlimHeader,
  type FocusHeaderProps,
  type SlimHeaderProps,
} from './headers.tsx';
import { FROM_NARROW, FROM_WIDE, useMediaQuery } from './media-query.ts';
import { Sheet } from './sheet.tsx';
import { SidePanel, SidePanelBody, type SidePanelContent } from './side-panel.tsx';
import { SkipLink } from './skip-link.tsx';
import { Stepper, StepperBar, type StepperProps } from './stepper.tsx';
import { Toolbar, type ToolbarProps } from './toolbar.tsx';

export interface FocusSide extends SidePanelContent {
  /** Remembered by the screen. A phone ignores it: there the panel is a sheet, opened by its button. */
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export interface FocusFrameProps {
  readonly slim: SlimHeaderProps;
  readonly header: FocusHeaderProps;
  /** Without it (a document, a dashboard of one step) the content takes its column. */
  readonly stepper?: StepperProps | undefined;
  readonly side?: FocusSide | undefined;
  readonly toolbar?: ToolbarProps | undefined;
  readonly banner?: ReactNode;
  /** Full width for tables and charts; otherwise questions are at most 640 px. */
  readonly isFullWidth?: boolean | undefined;
  readonly children: ReactNode;
}

/** The interview: no rail, no search. Stepper · questions · side panel, toolbar at the bottom. */
export function FocusFrame(props: FocusFrameProps) {
  const { slim, header, stepper, side, toolbar, banner, isFullWidth = false, children } = props;
  const isWide = useMediaQuery(FROM_WIDE);
  const hasRoom = useMediaQuery(FROM_NARROW);
  return (
    <div className="focus-frame">
      <SkipLink />
      <header className="it-header-wrapper">
        {banner}
        <SlimHeader {...slim} />
        <FocusHeader {...header} />
      </header>
      {!isWide && stepper && <StepperStrip stepper={stepper} side={side} hasRoom={hasRoom} />}
      <div className={classNames('focus-columns', isFullWidth && 'focus-columns-full')}>
        {isWide && stepper && (
          <div className="focus-steps">
            <Stepper {...stepper} />
          </div>
        )}
        <main id="contenuto" tabIndex={-1} className="focus-content">
          <div className="focus-content-inner">{children}</div>
        </main>
        {hasRoom && side && <FocusSideColumn side={side} />}
      </div>
      {toolbar && <Toolbar {...toolbar} />}
    </div>
  );
}

function FocusSideColumn({ side }: { readonly side: FocusSide }) {
  const { isOpen, onOpenChange, ...content } = side;
  if (isOpen) return <SidePanel {...content} onClose={() => onOpenChange(false)} />;
  return (
    <aside className="side-panel side-panel-closed" aria-label={side.title}>
      <Button
        kind="quiet"
        icon="info-circle"
        aria-expanded={false}
        onPress={() => onOpenChange(true)}
      >
        {side.title}
      </Button>
    </aside>
  );
}

interface StepperStripProps {
  readonly stepper: StepperProps;
  readonly side: FocusSide | undefined;
  readonly hasRoom: boolean;
}

/** Under 1100 px: segments, *Passo 6 di 12*, *Passi*; on a phone the side panel's button too. */
function StepperStrip({ stepper, side, hasRoom }: StepperStripProps) {
  const common = useCommon();
  const [opened, setOpened] = useState<'steps' | 'side' | null>(null);
  const close = () => setOpened(null);
  const openStep = (id: string) => {
    close();
    stepper.onOpen(id);
  };
  return (
    <nav className="stepper-strip" aria-label={stepper.title}>
      <StepperBar steps={stepper.steps} />
      <div className="stepper-strip-buttons">
        <Button kind="quiet" icon="list" aria-haspopup="dialog" onPress={() => setOpened('steps')}>
          {common('steps')}
        </Button>
        {side && !hasRoom && (
          <Button
            kind="quiet"
            icon="info-circle"
            aria-haspopup="dialog"
            onPress={() => setOpened('side')}
          >
            {side.title}
          </Button>
        )}
      </div>
      <Sheet isOpen={opened === 'steps'} onClose={close} title={stepper.title}>
        <Stepper {...stepper} onOpen={openStep} />
      </Sheet>
      {side && (
        <Sheet isOpen={opened === 'side'} onClose={close} title={side.title}>
          <SidePanelBody items={side.items} footer={side.footer} />
        </Sheet>
      )}
    </nav>
  );
}
