import { useRef, useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { PersonSummary } from '../../domain/summary.ts';
import { getService } from '../../lep/catalogue.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { FROM_WIDE, useMediaQuery } from '../../ui/media-query.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useDesk } from '../desk.tsx';
import { useNavigate } from '../navigation.tsx';
import { useOfficeSearch } from '../office-search.tsx';
import {
  personHref,
  prestazioneHref,
  startPrestazione,
  type StartError,
} from '../prestazione-start.ts';
import { startErrorWords } from '../start-error.it.ts';
import { ArrivalsPanel } from '../transfer/arrivals-panel.tsx';
import { useOnce } from '../use-once.ts';
import { CodeHint } from './code-hint.tsx';
import { CompareSheet } from './compare-sheet.tsx';
import { useListKeys } from './list-keys.ts';
import { people } from './people.it.ts';
import { PeopleList } from './people-list.tsx';
import {
  searchPeople,
  usePeopleSearch,
  type PeopleFound,
  type PeopleSearch,
  type SearchScope,
} from './people-search.ts';
import { PersonPreview } from './person-preview.tsx';
import { ScanButton } from './scan-button.tsx';

/** `/persone`: everybody of the office, searched on this device as one types. */
export function PeopleScreen() {
  const { words, setWords } = useOfficeSearch();
  const [scope, setScope] = useState<SearchScope>('all');
  const search = usePeopleSearch(words, scope);
  const area = useRef<HTMLDivElement>(null);
  useListKeys(area);
  const openFirst = useOpenFirst(search, words);
  const openScanned = useOpenScanned(search, setWords);
  const { results } = search;
  return (
    <>
      <PeopleHeader />
      <div className="stack stack-tight" ref={area}>
        <SearchField
          id={SEARCH}
          label={people('searchLabel')}
          value={words}
          onChange={setWords}
          onSubmit={openFirst}
          status={results && countOf(results)}
        />
        <div className="filter-row">
          <Chips
            label={people('where')}
            labelHidden
            value={scope}
            onChange={setScope}
            options={[
              { value: 'all', label: people('all') },
              { value: 'mine', label: people('mine') },
            ]}
          />
          <ScanButton onCode={openScanned} fieldId={SEARCH} />
          <p className="text-meta" aria-hidden="true">
            {results && people('countWithPlace', { n: results.found, total: results.total })}
          </p>
        </div>
        {words === '' && <ArrivalsPanel />}
        <CodeHint words={words} index={search.index} />
        {results === undefined ? (
          <p>{people('reading')}</p>
        ) : (
          <Results
            search={search}
            results={results}
            scope={scope}
            onSearchAll={() => setScope('all')}
          />
        )}
        <p className="text-meta">{people('scanner')}</p>
      </div>
    </>
  );
}

const SEARCH = 'cerca-persone';

const countOf = ({ found, total }: PeopleFound): string => people('count', { n: found, total });

/** *Invio* in the field: the first person, searched again now, since a scanner is faster than rows. */
function useOpenFirst({ index }: PeopleSearch, words: string): () => void {
  const navigate = useNavigate();
  return () => {
    if (index === undefined || words.trim() === '') return;
    const [first] = searchPeople(index, words, null).hits;
    if (first !== undefined) navigate(personHref(first.person.stream));
  };
}

/** Who is found is opened, who is not can be registered. */
function useOpenScanned({ index }: PeopleSearch, onWords: (words: string) => void) {
  const navigate = useNavigate();
  return (code: string) => {
    onWords(code);
    const found = index?.find(code, 2).hits ?? [];
    const [only] = found;
    if (only !== undefined && found.length === 1) navigate(personHref(only.person.stream));
  };
}

function PeopleHeader() {
  const desk = useDesk();
  const navigate = useNavigate();
  const once = useOnce();
  const [error, setError] = useState<StartError | null>(null);
  const startAnonymous = () =>
    once.run(async () => {
      const started = await startPrestazione(desk, { service: getService('A'), person: null });
      setError(started.ok ? null : started.error);
      if (started.ok) navigate(prestazioneHref(started.value));
      return started.ok;
    });
  return (
    <>
      <PageHeader
        title={people('title')}
        takesFocus
        actions={
          <>
            <Button kind="quiet" icon="user" busy={once.isBusy} onPress={startAnonymous}>
              {people('anonymous')}
            </Button>
            <LinkButton icon="plus" href="/persone/nuova">
              {people('newPerson')}
            </LinkButton>
          </>
        }
      />
      {error && (
        <Alert tone="err" title={startErrorWords(error).title} live="assertive">
          {startErrorWords(error).text}
        </Alert>
      )}
    </>
  );
}

interface ResultsProps {
  readonly search: PeopleSearch;
  readonly results: PeopleFound;
  readonly scope: SearchScope;
  readonly onSearchAll: () => void;
}

function Results({ search, results, scope, onSearchAll }: ResultsProps) {
  const isWide = useMediaQuery(FROM_WIDE);
  const [pointed, setPointed] = useState<StreamId | null>(null);
  const [pair, setPair] = useState<readonly [PersonSummary, PersonSummary] | null>(null);
  const { hits } = results;
  const current = (hits.find(({ person }) => person.stream === pointed) ?? hits[0])?.person;
  return (
    <>
      <div className="columns columns-narrow">
        <PeopleList
          results={results}
          prestazioniOf={search.prestazioniOf}
          current={isWide ? (current?.stream ?? null) : null}
          onPoint={setPointed}
          onCompare={(first, second) => setPair([first, second])}
          scope={scope}
          onSearchAll={onSearchAll}
        />
        {isWide && current !== undefined && (
          <PersonPreview person={current} prestazioni={search.prestazioniOf(current.stream)} />
        )}
      </div>
      <CompareSheet pair={pair} onClose={() => setPair(null)} />
    </>
  );
}
