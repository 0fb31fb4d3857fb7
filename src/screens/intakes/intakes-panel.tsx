import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import { formatDateTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import type { WaitingIntake } from './intake-records.ts';
import { IntakeSheet } from './intake-sheet.tsx';
import { needWords, words } from './intakes.it.ts';

/** *Richieste dal chiosco*: who asked to be received, oldest first; nothing when nobody did. */
export function IntakesPanel({ waiting }: { readonly waiting: readonly WaitingIntake[] }) {
  if (waiting.length === 0) return null;
  return (
    <Panel title={words('title')} flush>
      <RowList label={words('title')}>
        {waiting.map((one) => (
          <IntakeRow key={one.stream} waiting={one} />
        ))}
      </RowList>
    </Panel>
  );
}

/** What the kiosk has shown to the person. */
export const codeOf = ({ stream }: WaitingIntake): string => stream.slice(-6).toUpperCase();

function IntakeRow({ waiting }: { readonly waiting: WaitingIntake }) {
  const [isOpen, setOpen] = useState(false);
  const { name, needs, leftAt } = waiting.intake;
  return (
    <>
      <Row
        title={name}
        sub={[
          needs.map((need) => spoken(needWords[need])).join(', '),
          formatDateTime(leftAt),
          words('code', { code: codeOf(waiting) }),
        ].join(' · ')}
        end={
          <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
            {words('receive')}
          </Button>
        }
      />
      {isOpen && <IntakeSheet waiting={waiting} onClose={() => setOpen(false)} />}
    </>
  );
}
