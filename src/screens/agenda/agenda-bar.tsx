import { Button, IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { useDesk, type Desk } from '../desk.tsx';
import { shifted, type AgendaView } from './agenda-days.ts';
import { agendaWords as words } from './agenda.it.ts';
import type { AgendaFilter } from './appointments.ts';
import { everybodyOf } from './slot-fields.tsx';

export interface AgendaLook extends AgendaFilter {
  readonly view: AgendaView;
  readonly day: IsoDate;
}

export interface AgendaBarProps {
  readonly look: AgendaLook;
  readonly onLook: (look: AgendaLook) => void;
  /** Places of the office’s appointments. */
  readonly places: readonly string[];
}

const VIEWS = [
  {
    value: 'day',
    get label() {
      return words('day');
    },
  },
  {
    value: 'week',
    get label() {
      return words('week');
    },
  },
  {
    value: 'next',
    get label() {
      return words('next');
    },
  },
] as const;

/** Which days, whose and where. */
export function AgendaBar({ look, onLook, places }: AgendaBarProps) {
  const { session, clock } = useDesk();
  const move = (by: 1 | -1) => onLook({ ...look, day: shifted(look.view, look.day, by) });
  return (
    <section className="stack stack-tight no-print" aria-label={words('filters')}>
      <div className="btn-group">
        <IconButton icon="chevron-left" label={words('before')} onPress={() => move(-1)} />
        <Button onPress={() => onLook({ ...look, day: isoDateOf(clock.now()) })}>
          {words('toToday')}
        </Button>
        <IconButton icon="chevron-right" label={words('after')} onPress={() => move(1)} />
      </div>
      <Chips
        label={words('view')}
        labelHidden
        options={VIEWS}
        value={look.view}
        onChange={(view) => onLook({ ...look, view })}
      />
      <details className="agenda-more">
        <summary>{filterWords(look, session)}</summary>
        <div className="agenda-filters">
          <ChoiceField
            label={words('operator')}
            options={[
              { value: '', label: words('everybody') },
              ...everybodyOf(session).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={look.operator ?? ''}
            onChange={(operator) => onLook({ ...look, operator: operator || null })}
          />
          {places.length > 0 && (
            <ChoiceField
              label={words('place')}
              options={[
                { value: '', label: words('everywhere') },
                ...places.map((place) => ({ value: place, label: place })),
              ]}
              value={look.place ?? ''}
              onChange={(place) => onLook({ ...look, place: place || null })}
            />
          )}
        </div>
      </details>
    </section>
  );
}

/** «Filtri: Elena Sartori, Sportello centrale»: what is left out is never hidden. */
function filterWords({ operator, place }: AgendaFilter, session: Desk['session']): string {
  const who = everybodyOf(session).find(({ id }) => id === operator)?.name;
  const chosen = [who, place].filter(Boolean).join(', ');
  return chosen === '' ? words('filter') : words('filterBy', { chosen });
}
