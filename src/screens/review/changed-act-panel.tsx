import { isoDateOf } from '../../kernel/iso-date.ts';
import type { Fact } from '../../domain/fact.ts';
import { readFact } from '../../domain/fact-types.ts';
import { hlcMillis } from '../../domain/hlc.ts';
import { formatDate } from '../../i18n/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { documentName } from '../service-names.it.ts';
import { useAttributionWords } from './attribution-words.ts';
import type { ChangedAct } from '../../domain/changed-acts.ts';
import { answerSeenBy } from './previous-answer.ts';
import type { QuestionReading } from './question-reading.ts';
import { reviewWords as words } from './review.it.ts';

export interface ChangedActPanelProps {
  readonly act: ChangedAct;
  readonly facts: readonly Fact[];
  readonly readingOf: (path: string) => QuestionReading;
}

/** What an act had seen, beside what came later: the act stands for what it saw. */
export function ChangedActPanel({ act, facts, readingOf }: ChangedActPanelProps) {
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
        <p className="text-meta">{words('changedTodo')}</p>
      </div>
    </Panel>
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
function useLateRows({ act, facts, readingOf }: ChangedActPanelProps): readonly LateRow[] {
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
