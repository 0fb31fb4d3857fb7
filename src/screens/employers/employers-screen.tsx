import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { EmployersFound, EmployersIndex } from '../../domain/employers-index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { HighlightLegend } from '../../ui/highlight.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { employerHref, useEmployers } from '../employers-of-office.ts';
import { useIsFirstCopy } from '../first-copy.ts';
import { useNavigate } from '../navigation.tsx';
import { useListKeys } from '../people/list-keys.ts';
import { EmployerRow } from './employer-row.tsx';
import { employersWords as words } from './employers.it.ts';

/** No list is longer: the rest is counted. */
const MOST_ROWS = 50;

/** `/imprese`: the firms of the office, searched on this device as one types. */
export function EmployersScreen() {
  const [query, setQuery] = useState('');
  const index = useEmployers();
  const searched = useDeferredValue(query);
  const found = useMemo(() => index?.search(searched, MOST_ROWS), [index, searched]);
  const area = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useListKeys(area);
  // Searched again now: whoever pastes a code and presses Invio is faster than the rows.
  const openFirst = () => {
    const first = query.trim() === '' ? undefined : index?.search(query, 1).hits[0];
    if (first !== undefined) navigate(employerHref(first.employer.stream));
  };
  const total = index?.size() ?? 0;
  const isArriving = useIsFirstCopy() && total === 0;
  return (
    <>
      <PageHeader
        title={words('title')}
        takesFocus
        actions={
          <LinkButton icon="plus" href="/imprese/nuova">
            {words('newEmployer')}
          </LinkButton>
        }
      />
      <div className="stack stack-tight" ref={area}>
        <SearchField
          id="cerca-imprese"
          label={words('searchLabel')}
          value={query}
          onChange={setQuery}
          onSubmit={openFirst}
          status={isArriving ? undefined : found && words('count', { n: found.found, total })}
        />
        <p className="text-meta" aria-hidden="true">
          {!isArriving && found && words('countWithPlace', { n: found.found, total })}
        </p>
        {isArriving || index === undefined || found === undefined ? (
          <p role="status">{words(isArriving ? 'arriving' : 'reading')}</p>
        ) : (
          <EmployerList index={index} found={found} query={searched} />
        )}
      </div>
    </>
  );
}

interface EmployerListProps {
  readonly index: EmployersIndex;
  readonly found: EmployersFound;
  readonly query: string;
}

function EmployerList({ index, found, query }: EmployerListProps) {
  const { hits } = found;
  const twins = useMemo(
    () => new Map(hits.map(({ employer }) => [employer.stream, index.duplicatesOf(employer)[0]])),
    [index, hits],
  );
  const typed = query.trim();
  if (hits.length === 0) {
    return (
      <EmptyState action={<LinkButton href="/imprese/nuova">{words('newEmployer')}</LinkButton>}>
        {typed === '' ? words('noneYet') : words('none', { words: typed })}
      </EmptyState>
    );
  }
  const more = found.found - hits.length;
  return (
    <div className="people-found">
      <Panel title={words('results')} titleHidden flush>
        <RowList rows="people" label={words('results')}>
          {hits.map((hit) => (
            <EmployerRow
              key={hit.employer.stream}
              hit={hit}
              words={query}
              twin={twins.get(hit.employer.stream)}
            />
          ))}
        </RowList>
        <div className="list-foot">
          {typed === '' ? <span /> : <HighlightLegend />}
          {more > 0 && <span>{words('more', { n: more })}</span>}
          <Keys />
        </div>
      </Panel>
    </div>
  );
}

const Keys = () => (
  <span className="keyboard-hints">
    <span>
      <Kbd>↑</Kbd>
      <Kbd>↓</Kbd>
      {words('scroll')}
    </span>
    <span>
      <Kbd>Invio</Kbd>
      {words('openKey')}
    </span>
  </span>
);
