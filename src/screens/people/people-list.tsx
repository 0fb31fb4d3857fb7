import { useEffect, useMemo, useRef } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { PersonSummary } from '../../domain/summary.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { HighlightLegend } from '../../ui/highlight.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useWhereabouts } from '../transfer/transfers.ts';
import { people } from './people.it.ts';
import type { PeopleFound, PeopleSearch, SearchScope } from './people-search.ts';
import { PersonRow } from './person-row.tsx';
import { visibleDuplicates } from './visible-duplicates.ts';
import './people.scss';

export interface PeopleListProps {
  readonly results: PeopleFound;
  readonly prestazioniOf: PeopleSearch['prestazioniOf'];
  /** Whose preview is beside the list. */
  readonly current: StreamId | null;
  /** The row that has the focus. */
  readonly onPoint: (stream: StreamId) => void;
  readonly onCompare: (first: PersonSummary, second: PersonSummary) => void;
  readonly scope: SearchScope;
  readonly onSearchAll: () => void;
}

/** At most fifty rows, and how many more there are. */
export function PeopleList(props: PeopleListProps) {
  const { results, prestazioniOf, current, onPoint, onCompare } = props;
  const { hits, words, found } = results;
  const duplicates = useMemo(() => visibleDuplicates(hits.map(({ person }) => person)), [hits]);
  const whereabouts = useWhereabouts();
  const area = useRowFocus(
    hits.map(({ person }) => person.stream),
    onPoint,
  );
  if (hits.length === 0) return <NobodyFound {...props} />;
  const more = found - hits.length;
  return (
    <div ref={area} className="people-found">
      <Panel title={words.trim() === '' ? people('latest') : people('results')} titleHidden flush>
        <RowList rows="people" label={people('results')}>
          {hits.map((hit) => {
            const { person } = hit;
            const duplicate = duplicates.get(person.stream);
            return (
              <PersonRow
                key={person.stream}
                hit={hit}
                words={words}
                prestazioni={prestazioniOf(person.stream)}
                duplicate={duplicate}
                isCurrent={person.stream === current}
                isGone={whereabouts.leftBy(person.stream) !== undefined}
                onCompare={() => duplicate && onCompare(person, duplicate.person)}
              />
            );
          })}
        </RowList>
        <div className="list-foot">
          {words.trim() === '' ? <span /> : <HighlightLegend />}
          {more > 0 && <span>{people('more', { n: more })}</span>}
          <Keys />
        </div>
      </Panel>
    </div>
  );
}

function Keys() {
  return (
    <span className="keyboard-hints">
      <span>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {people('scroll')}
      </span>
      <span>
        <Kbd>Invio</Kbd>
        {people('open')}
      </span>
    </span>
  );
}

function NobodyFound({ results, scope, onSearchAll }: PeopleListProps) {
  const words = results.words.trim();
  if (scope === 'mine') {
    return (
      <EmptyState action={<Button onPress={onSearchAll}>{people('searchAll')}</Button>}>
        {words === '' ? people('noneMine') : people('nobodyMine', { words })}
      </EmptyState>
    );
  }
  return (
    <EmptyState action={<LinkButton href="/persone/nuova">{people('newPerson')}</LinkButton>}>
      {words === '' ? people('noneYet') : people('nobody', { words })}
    </EmptyState>
  );
}

/** Tells which row the focus is on: the preview follows it. */
function useRowFocus(streams: readonly StreamId[], onPoint: (stream: StreamId) => void) {
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef({ streams, onPoint });
  useEffect(() => {
    latest.current = { streams, onPoint };
  });
  useEffect(() => {
    const element = area.current;
    const onFocus = (event: FocusEvent) => {
      const rows = [...(element?.querySelectorAll('li') ?? [])];
      const at = rows.findIndex(
        (row) => event.target instanceof Node && row.contains(event.target),
      );
      const stream = latest.current.streams[at];
      if (stream !== undefined) latest.current.onPoint(stream);
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  });
  return area;
}
