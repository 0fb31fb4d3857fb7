import { streamKind, type StreamId, type StreamKind } from '../../domain/ids.ts';
import type { QuarantinedFact } from '../../domain/ports.ts';
import { openConflicts } from '../../domain/stream-state.ts';
import { Alert } from '../../ui/alert.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { StepHeading } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { usePrestazione } from '../interview/prestazione.ts';
import { useNames } from '../interview/names.ts';
import { useStream, type StreamRecord } from '../office-records.ts';
import { useStreamTitle } from '../stream-title.ts';
import { ChangedActPanel } from './changed-act-panel.tsx';
import { changedActs } from '../../domain/changed-acts.ts';
import { ConflictCard } from './conflict-card.tsx';
import { previousAnswer } from './previous-answer.ts';
import { useReadings, type QuestionReading } from './question-reading.ts';
import type { ReviewItem } from './review-items.ts';
import { reviewWords as words } from './review.it.ts';

export interface StreamReviewProps {
  readonly item: ReviewItem;
  /** It was chosen by hand: focus comes here. */
  readonly takesFocus: boolean;
  readonly onDecided: (outcome: string) => void;
}

/** Everything of one stream that waits for a person. */
export function StreamReview({ item, takesFocus, onDecided }: StreamReviewProps) {
  const { stream } = item;
  const record = useStream(stream);
  const reading = usePrestazione(stream);
  const definition = reading.kind === 'ready' ? reading.prestazione.definition : null;
  const readingOf = useReadings(stream, definition, useNames());
  const { title, what, href } = useStreamTitle()(stream);
  const kind = streamKind(stream);
  if (record === undefined || (kind === 'prestazione' && reading.kind === 'loading')) return null;
  return (
    <div className="stack">
      <StepHeading over={what} title={title} takesFocus={takesFocus} />
      <div className="btn-group">
        <LinkButton href={href}>{openWords(kind)}</LinkButton>
      </div>
      <Conflicts {...{ stream, record, readingOf, href, onDecided }} />
      {changedActs(record.state).map((act) => (
        <ChangedActPanel
          key={act.fact}
          act={act}
          facts={record.facts}
          readingOf={readingOf}
          href={href}
          onDecided={onDecided}
        />
      ))}
      <Unreadable count={record.state.unreadable.length} />
      <Aside facts={item.aside} />
    </div>
  );
}

function openWords(kind: StreamKind): string {
  if (kind === 'impresa') return words('openEmployer');
  return words(kind === 'persona' ? 'openPerson' : 'openInterview');
}

interface ConflictsProps {
  readonly stream: StreamId;
  readonly record: StreamRecord;
  readonly readingOf: (path: string) => QuestionReading;
  readonly href: string;
  readonly onDecided: (outcome: string) => void;
}

/** One panel per question with more than one standing answer. */
function Conflicts({ stream, record, readingOf, href, onDecided }: ConflictsProps) {
  const { state, facts } = record;
  const person = streamKind(stream) === 'persona' ? stream : state.subject;
  return openConflicts(state).map(([path, register]) => {
    const reading = readingOf(path);
    return (
      <Panel key={path} title={reading.label} meta={reading.step ?? undefined}>
        <ConflictCard
          stream={stream}
          path={path}
          person={person}
          register={register}
          previous={previousAnswer(facts, path, register)}
          reading={reading}
          thirdHref={href}
          onDecided={onDecided}
        />
      </Panel>
    );
  });
}

function Unreadable({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Alert
      tone="att"
      title={`${words('unreadableTitle')}.`}
      action={
        <LinkButton kind="quiet" href="/sincronizzazione">
          {words('toWire')}
        </LinkButton>
      }
    >
      {words('unreadableText', { n: count })}
    </Alert>
  );
}

function Aside({ facts }: { readonly facts: readonly QuarantinedFact[] }) {
  if (facts.length === 0) return null;
  return (
    <Panel title={words('asideTitle')} flush>
      <RowList>
        {facts.map(({ id, reason }) => (
          <Row key={id} title={reason} />
        ))}
      </RowList>
      <p className="list-foot">{words('asideFoot')}</p>
    </Panel>
  );
}
