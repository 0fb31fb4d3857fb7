import { useState } from 'react';
import { standingPause } from '../../domain/pause.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import { isIsoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useWho } from '../who.ts';
import { changesSince, type Change } from './changes-since.ts';
import { personLabels } from './known-side.tsx';
import type { Prestazione } from './prestazione.ts';
import type { CommandContext } from './screen-commands.ts';
import { toolWords as words } from './tools.it.ts';

/** At the foot of the side panel: what others changed, and the tools of the interview. */
export function SideTools({ context }: { readonly context: CommandContext }) {
  const { session, openTool, isReader } = context;
  const { notes } = session.prestazione.state;
  return (
    <div className="side-tools">
      <Changed prestazione={session.prestazione} />
      {!isReader && (
        <>
          <Button kind="quiet" icon="note" aria-haspopup="dialog" onPress={() => openTool('notes')}>
            {notes.length === 0 ? words('notes') : words('notesCount', { n: notes.length })}
          </Button>
          <Button
            kind="quiet"
            icon="clock"
            aria-haspopup="dialog"
            onPress={() => openTool('pause')}
          >
            {words('pause')}
          </Button>
        </>
      )}
      <Button kind="quiet" icon="list" aria-haspopup="dialog" onPress={() => openTool('help')}>
        {words('title')}
      </Button>
    </div>
  );
}

/** As it was when the interview was opened: the first answer doesn't make it go. */
function Changed({ prestazione }: { readonly prestazione: Prestazione }) {
  const { session } = useDesk();
  const who = useWho();
  const [changes] = useState(() => changesSince(prestazione, session.operator.id, personLabels()));
  const named = changes.filter(isNamed);
  const others = changes.length - named.length;
  if (changes.length === 0) return null;
  return (
    <section className="side-changes">
      <h3>{words('changedTitle')}</h3>
      <ul>
        {named.slice(0, 5).map(({ label, by, at }) => (
          <li key={label}>
            {words('changedBy', { what: label, who: who(by), when: formatDate(isoDateOf(at)) })}
          </li>
        ))}
        {others > 0 && <li>{words('changedMore', { n: others })}</li>}
      </ul>
    </section>
  );
}

const isNamed = (change: Change): change is Change & { readonly label: string } =>
  change.label !== null;

/** Why it had been left half way, until somebody goes on. */
export function PausedAlert({ prestazione }: { readonly prestazione: Prestazione }) {
  const who = useWho();
  const pause = standingPause(prestazione.state);
  if (pause === null) return null;
  const { reason, actor, at, resumeOn } = pause;
  return (
    <Alert tone="info" title={words('pausedTitle')}>
      {words('paused', { reason, who: who(actor), when: formatDateTime(at) })}
      {resumeOn !== null && isIsoDate(resumeOn)
        ? ` ${words('pausedUntil', { day: formatDate(resumeOn) })}`
        : ''}
    </Alert>
  );
}
