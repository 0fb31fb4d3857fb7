import { useMemo, useState } from 'react';
import type { PersonPair } from '../../domain/person-pairs.ts';
import { Alert } from '../../ui/alert.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-names.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import type { SetAsideFact } from '../admin/administration.ts';
import { fullName } from '../person-data/person-words.ts';
import { useStreamTitle } from '../stream-title.ts';
import { PairReview } from './pair-review.tsx';
import { RecentDecisions } from './recent-decisions.tsx';
import { countOf, useOpenPairs, useReviewItems, type ReviewItem } from './review-items.ts';
import { reviewWords as words } from './review.it.ts';
import { useSetAside } from './set-aside.ts';
import { setAsideWords } from './set-aside.it.ts';
import { SetAsidePanel } from './set-aside-panel.tsx';
import { StreamReview } from './stream-review.tsx';
import './review.scss';

/** `/da-rivedere`: what nobody has decided yet; nothing is decided by itself. */
export function ReviewScreen() {
  const items = useReviewItems();
  const pairs = useOpenPairs();
  const aside = useSetAside();
  const [chosen, setChosen] = useState<string | null>(null);
  const [outcome, setOutcome] = useState('');
  const entries = useMemo(() => entriesOf(items, pairs, aside.facts), [items, pairs, aside.facts]);
  const current = entries?.find(({ key }) => key === chosen) ?? entries?.[0];
  const others = pairs.length + aside.facts.length;
  const total = items?.reduce((sum, item) => sum + countOf(item), others) ?? 0;
  const decided = (words: string) => {
    setOutcome(words);
    void aside.refresh();
  };
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={total === 0 ? undefined : words('sub', { n: total })}
      />
      <div className="stack">
        <p role="status">{outcome}</p>
        <RecentDecisions onUndone={setOutcome} />
        {aside.isUnknown && <Alert tone="info">{setAsideWords('unknown')}</Alert>}
        {entries?.length === 0 && <NothingToReview />}
        {entries !== undefined && current !== undefined && (
          <div className="review-columns">
            <ReviewList entries={entries} current={current.key} onChoose={setChosen} />
            <ReviewEntryPanel
              key={current.key}
              entry={current}
              takesFocus={chosen !== null}
              onDecided={decided}
            />
          </div>
        )}
      </div>
    </>
  );
}

/** One line: what waits in a stream, two people who may be one, a fact kept apart by the centre. */
type ReviewEntry =
  | { readonly key: string; readonly kind: 'stream'; readonly item: ReviewItem }
  | { readonly key: string; readonly kind: 'pair'; readonly pair: PersonPair }
  | { readonly key: string; readonly kind: 'aside'; readonly fact: SetAsideFact };

const entriesOf = (
  items: readonly ReviewItem[] | undefined,
  pairs: readonly PersonPair[],
  aside: readonly SetAsideFact[],
): readonly ReviewEntry[] | undefined =>
  items && [
    ...items.map((item) => ({ key: item.stream, kind: 'stream' as const, item })),
    ...pairs.map((pair) => ({
      key: pair.people.map(({ stream }) => stream).join(' '),
      kind: 'pair' as const,
      pair,
    })),
    ...aside.map((fact) => ({ key: `${fact.id} ${fact.bodyHash}`, kind: 'aside' as const, fact })),
  ];

interface ReviewEntryProps {
  readonly entry: ReviewEntry;
  readonly takesFocus: boolean;
  readonly onDecided: (outcome: string) => void;
}

function ReviewEntryPanel({ entry, takesFocus, onDecided }: ReviewEntryProps) {
  if (entry.kind === 'stream') {
    return <StreamReview item={entry.item} takesFocus={takesFocus} onDecided={onDecided} />;
  }
  if (entry.kind === 'aside') {
    return <SetAsidePanel waiting={entry.fact} takesFocus={takesFocus} onDecided={onDecided} />;
  }
  return <PairReview pair={entry.pair} takesFocus={takesFocus} onDecided={onDecided} />;
}

const NothingToReview = () => (
  <EmptyState
    action={
      <LinkButton kind="primary" href="/">
        {words('emptyAction')}
      </LinkButton>
    }
  >
    {words('empty')}
  </EmptyState>
);

interface ReviewListProps {
  readonly entries: readonly ReviewEntry[];
  readonly current: string;
  readonly onChoose: (key: string) => void;
}

function ReviewList({ entries, current, onChoose }: ReviewListProps) {
  const line = useEntryLine();
  return (
    <Panel title={words('list')} titleHidden flush>
      <RowList label={words('list')} rows="people">
        {entries.map((entry) => {
          const { icon, title, sub } = line(entry);
          return (
            <Row
              key={entry.key}
              lead={
                <span className="tone-text-att">
                  <Icon name={icon} />
                </span>
              }
              title={title}
              sub={sub}
              onPress={() => onChoose(entry.key)}
              isCurrent={entry.key === current}
            />
          );
        })}
      </RowList>
      <p className="list-foot">{words('foot')}</p>
    </Panel>
  );
}

interface EntryLine {
  readonly icon: IconName;
  readonly title: string;
  readonly sub: string;
}

function useEntryLine(): (entry: ReviewEntry) => EntryLine {
  const titleOf = useStreamTitle();
  return (entry) => {
    if (entry.kind === 'pair') {
      const [first, second] = entry.pair.people;
      return {
        icon: 'user',
        title: words('pairTitle', { first: fullName(first), second: fullName(second) }),
        sub: words(entry.pair.why === 'codiceFiscale' ? 'pairCode' : 'pairBirth'),
      };
    }
    if (entry.kind === 'aside') {
      const { stream, reason } = entry.fact;
      const about = stream === null ? null : titleOf(stream);
      return { icon: 'inbox', title: about?.title ?? setAsideWords('noStream'), sub: reason };
    }
    const { title, what } = titleOf(entry.item.stream);
    return { icon: iconOf(entry.item), title, sub: [what, ...kindsOf(entry.item)].join(' · ') };
  };
}

function iconOf({ conflicts, changed }: ReviewItem): IconName {
  if (conflicts > 0) return 'exchange-circle';
  return changed > 0 ? 'file-signed' : 'flag';
}

const kindsOf = ({ conflicts, changed, unreadable, aside }: ReviewItem): readonly string[] =>
  [
    conflicts > 0 && words('conflictsHere', { n: conflicts }),
    changed > 0 && words('changedHere', { n: changed }),
    unreadable > 0 && words('unreadableHere'),
    aside.length > 0 && words('asideHere', { n: aside.length }),
  ].filter((part) => part !== false);
