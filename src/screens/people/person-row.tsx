import type { Duplicate, PersonHit } from '../../domain/people-index.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { Alert } from '../../ui/alert.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CodiceFiscale } from '../../ui/mono.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row } from '../../ui/row-list.tsx';
import { usePlaceName } from '../places.ts';
import { personState } from '../prestazione-life.ts';
import { personHref } from '../prestazione-start.ts';
import { transferWords } from '../transfer/transfer.it.ts';
import { nameParts } from './name-parts.ts';
import { people } from './people.it.ts';
import { birthWords, fullName, initials, registerName } from '../person-data/person-words.ts';

export interface PersonRowProps {
  readonly hit: PersonHit;
  /** What was searched, for the marks. */
  readonly words: string;
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly duplicate: Duplicate | undefined;
  readonly isCurrent: boolean;
  /** Transferred to another office. */
  readonly isGone: boolean;
  readonly onCompare: () => void;
}

/** One person found: 58 px, the whole row opens the fascicolo. */
export function PersonRow(props: PersonRowProps) {
  const { hit, words, prestazioni, duplicate, isCurrent, isGone, onCompare } = props;
  const { person, terms } = hit;
  const nameOf = usePlaceName();
  const state = isGone ? goneState() : personState(prestazioni);
  return (
    <Row
      lead={<Avatar initials={initials(person)} />}
      title={<Highlight parts={nameParts(registerName(person), words, terms)} />}
      sub={birthWords(person, nameOf)}
      href={personHref(person.stream)}
      isCurrent={isCurrent}
      end={
        <span className="person-end">
          <span className="person-code">
            {person.codiceFiscale === null ? (
              people('noCode')
            ) : (
              <CodiceFiscale>{person.codiceFiscale}</CodiceFiscale>
            )}
          </span>
          <Pill tone={state.tone} icon={state.icon}>
            {state.words}
          </Pill>
          <Icon name="chevron-right" size="xs" />
        </span>
      }
      below={
        duplicate && (
          <Alert
            tone="att"
            title={people('maybeSame', { name: fullName(duplicate.person) })}
            action={
              <Button kind="quiet" onPress={onCompare}>
                {people('compare')}
              </Button>
            }
          >
            {whySame(duplicate)}
          </Alert>
        )
      }
    />
  );
}

const goneState = () =>
  ({ tone: 'neutral', icon: 'arrow-right', words: transferWords('pill') }) as const;

/** Why two people may be one. */
export function whySame({ why }: Duplicate): string {
  if (why === 'codiceFiscale') return people('sameCode');
  return why === 'nameAndBirth' ? people('sameBirth') : people('samePhone');
}
