import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import { streamKind, type StreamId } from '../../domain/ids.ts';
import type { Fact } from '../../domain/fact.ts';
import { readFact } from '../../domain/fact-types.ts';
import { hlcMillis } from '../../domain/hlc.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DescriptionList, type DescriptionItem } from '../../ui/description-list.tsx';
import { StepHeading } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { AdministrationError, AsideDecision, SetAsideFact } from '../admin/administration.ts';
import { useDesk } from '../desk.tsx';
import { deviceCode, useDeviceNames } from '../device-name.ts';
import { useNames } from '../interview/names.ts';
import { usePrestazione } from '../interview/prestazione.ts';
import { useStreamTitle } from '../stream-title.ts';
import { useOnce } from '../use-once.ts';
import { useWho } from '../who.ts';
import { momentWords } from '../wire/moments.ts';
import { useReadings } from './question-reading.ts';
import { factOf } from './set-aside.ts';
import { factNames, setAsideWords as words } from './set-aside.it.ts';

export interface SetAsidePanelProps {
  readonly waiting: SetAsideFact;
  readonly takesFocus: boolean;
  readonly onDecided: (outcome: string) => void;
}

/** A fact that the centre keeps apart: what it says, whose it is, and the decision. */
export function SetAsidePanel({ waiting, takesFocus, onDecided }: SetAsidePanelProps) {
  const titleOf = useStreamTitle();
  const about = waiting.stream === null ? null : titleOf(waiting.stream);
  const title = about?.title ?? words('noStream');
  const fact = factOf(waiting);
  const items = useAboutItems(waiting, fact);
  return (
    <div className="stack">
      <StepHeading over={words('over')} title={title} takesFocus={takesFocus} />
      {about !== null && (
        <div className="btn-group">
          <LinkButton href={about.href}>{about.what}</LinkButton>
        </div>
      )}
      <Panel title={waiting.reason}>
        <div className="stack">
          <p className="text-meta">{words('lead')}</p>
          <DescriptionList
            items={[
              {
                label: words('what'),
                value:
                  fact === null ? (
                    words('notReadable')
                  ) : (
                    <WhatItSays fact={fact} stream={fact.stream} />
                  ),
              },
              ...items,
            ]}
          />
          <DecisionForm waiting={waiting} title={title} onDecided={onDecided} />
        </div>
      </Panel>
    </div>
  );
}

function useAboutItems(waiting: SetAsideFact, fact: Fact | null): readonly DescriptionItem[] {
  const { clock } = useDesk();
  const who = useWho();
  const deviceName = useDeviceNames();
  const { actor, device, receivedAt } = waiting;
  const now = clock.now();
  return [
    { label: words('who'), value: who(actor) },
    {
      label: words('where'),
      value: deviceName(device) ?? words('otherDevice', { code: deviceCode(device) }),
    },
    ...(fact === null
      ? []
      : [{ label: words('written'), value: momentWords(hlcMillis(fact.hlc), now) }]),
    { label: words('when'), value: momentWords(receivedAt, now) },
  ];
}

/** An answer by its question and value; anything else by its name. */
function WhatItSays({ fact, stream }: { readonly fact: Fact; readonly stream: StreamId }) {
  const reading = usePrestazione(stream);
  const definition = reading.kind === 'ready' ? reading.prestazione.definition : null;
  const readingOf = useReadings(stream, definition, useNames());
  const known = readFact(fact);
  if (known === null) return words('newer');
  if (known.type === 'noteAdded')
    return `${spoken(factNames.noteAdded ?? '')}: «${known.payload.text}»`;
  if (known.type !== 'answerGiven') return spoken(factNames[known.type] ?? fact.type);
  if (streamKind(stream) === 'prestazione' && reading.kind === 'loading') return null;
  const { label, format } = readingOf(known.payload.path);
  return `${label}: «${format(known.payload.value)}»`;
}

interface DecisionFormProps {
  readonly waiting: SetAsideFact;
  readonly title: string;
  readonly onDecided: (outcome: string) => void;
}

function DecisionForm({ waiting, title, onDecided }: DecisionFormProps) {
  const { administration } = useDesk();
  const { run, isBusy } = useOnce();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<AdministrationError | null>(null);
  const decide = (decision: AsideDecision['decision']) =>
    run(async () => {
      const { id: fact, bodyHash } = waiting;
      const why = reason.trim();
      setTried(decision === 'rejected' && why === '');
      if (decision === 'rejected' && why === '') return false;
      const done = await administration.decideAside({ fact, bodyHash, decision, reason: why });
      setError(done.ok ? null : done.error);
      if (done.ok) onDecided(words(decision, { title }));
      return false;
    });
  return (
    <>
      <TextField
        id={`perche-${waiting.bodyHash}`}
        label={words('reason')}
        hint={words('reasonHint')}
        optional={waiting.canAccept}
        maxLength={500}
        value={reason}
        error={isTried ? words('reasonMissing') : undefined}
        onChange={setReason}
      />
      <div aria-live="polite">{error !== null && <NotDecided error={error} />}</div>
      <div className="btn-group">
        <Button
          kind="primary"
          busy={isBusy}
          disabledReason={waiting.canAccept ? undefined : words('cannotAccept')}
          onPress={() => decide('accepted')}
        >
          {words('accept')}
        </Button>
        <Button busy={isBusy} onPress={() => decide('rejected')}>
          {words('reject')}
        </Button>
      </div>
    </>
  );
}

function NotDecided({ error }: { readonly error: AdministrationError }) {
  switch (error.kind) {
    case 'offline':
      return (
        <Alert tone="att" title={words('offline')}>
          {words('offlineTodo')}
        </Alert>
      );
    case 'needsSignIn':
      return <Alert tone="att">{words('needsSignIn')}</Alert>;
    case 'refused':
      return (
        <Alert tone="err" title={words('refused')}>
          {error.detail}
        </Alert>
      );
  }
}
