import { isoDateOf } from '../../kernel/iso-date.ts';
import { useState } from 'react';
import { factsHash, type Fact } from '../../domain/fact.ts';
import { newFact, readFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { hlcMillis } from '../../domain/hlc.ts';
import type { SaveError } from '../../domain/ports.ts';
import { formatDate } from '../../i18n/format.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { documentName } from '../service-names.it.ts';
import { useOnce } from '../use-once.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useAttributionWords } from './attribution-words.ts';
import type { ChangedAct } from '../../domain/changed-acts.ts';
import { answerSeenBy } from './previous-answer.ts';
import type { QuestionReading } from './question-reading.ts';
import { reviewWords as words } from './review.it.ts';

export interface ChangedActPanelProps {
  readonly act: ChangedAct;
  readonly facts: readonly Fact[];
  readonly readingOf: (path: string) => QuestionReading;
  /** Where the act is made again. */
  readonly href: string;
  readonly onDecided: (outcome: string) => void;
}

/** What an act had seen, beside what came later: the act stands for what it saw. */
export function ChangedActPanel(props: ChangedActPanelProps) {
  const { act, facts, readingOf, href, onDecided } = props;
  const title = words('changedTitle', { act: actName(act) });
  const rows = useLateRows({ act, facts, readingOf });
  return (
    <Panel title={title}>
      <div className="stack">
        <p className="text-meta">{words('changedLead', { n: act.unseen.length })}</p>
        <DataTable
          caption={title}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { key: 'question', label: words('question'), cell: (row) => row.label, isHeader: true },
            { key: 'before', label: words('inAct'), cell: (row) => row.before },
            { key: 'after', label: words('arrived'), cell: (row) => row.after },
            { key: 'who', label: words('whoWhen'), cell: (row) => row.who },
          ]}
        />
        <ConfirmAct {...{ act, facts, href, onDecided }} />
      </div>
    </Panel>
  );
}

type ConfirmActProps = Pick<ChangedActPanelProps, 'act' | 'facts' | 'href' | 'onDecided'>;

/** The act as it is, for what is read here now; or made again. Whatever comes later is asked anew. */
function ConfirmAct({ act, facts, href, onDecided }: ConfirmActProps) {
  const { log } = useDesk();
  const { run, isBusy } = useOnce();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<SaveError | null>(null);
  const confirm = () =>
    run(async () => {
      const given = { act: act.fact, facts: [...act.unseen], binds: factsHash(facts) };
      const why = reason.trim() === '' ? {} : { reason: reason.trim() };
      const [first] = facts;
      if (first === undefined) return false;
      const subject = foldStream(facts).subject;
      const about = subject === null ? {} : { subject };
      const confirmed = newFact('actConfirmed', { ...given, ...why }, about);
      const saved = await log.append(first.stream, [confirmed]);
      setError(saved.ok ? null : saved.error);
      if (saved.ok) onDecided(words('confirmed', { act: actName(act) }));
      return false;
    });
  return (
    <>
      <h3>{words('confirmTitle')}</h3>
      <p className="text-meta">{words('confirmLead')}</p>
      <SaveErrorAlert error={error} />
      <TextField
        id={`perche-${act.fact}`}
        label={words('why')}
        optional
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <div className="btn-group">
        <Button kind="primary" busy={isBusy} onPress={confirm}>
          {words('confirm')}
        </Button>
        <LinkButton href={href}>{words('signAgain')}</LinkButton>
      </div>
    </>
  );
}

const actName = ({ document, at }: ChangedAct): string =>
  document === null
    ? words('act', { day: formatDate(isoDateOf(at)) })
    : words('documentAct', { name: documentName(document.key), number: document.number });

interface LateRow {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly who: string;
}

/** One row per fact that the act had not seen. */
function useLateRows({
  act,
  facts,
  readingOf,
}: Pick<ChangedActPanelProps, 'act' | 'facts' | 'readingOf'>): readonly LateRow[] {
  const wordsOf = useAttributionWords();
  return facts
    .filter(({ id }) => act.unseen.includes(id))
    .map((fact): LateRow => {
      const known = readFact(fact);
      const { who, when } = wordsOf({ ...fact, at: hlcMillis(fact.hlc) });
      const base = { id: fact.id, who: `${who}, ${when}` };
      if (known?.type !== 'answerGiven') {
        return { ...base, label: words('otherFact'), before: '', after: '' };
      }
      const { path, value } = known.payload;
      const { label, format } = readingOf(path);
      const seen = answerSeenBy(facts, path, act.fact);
      const before = seen === null ? words('noAnswer') : format(seen.value);
      return { ...base, label, before, after: format(value) };
    });
}
