import { spoken } from '../../i18n/language.ts';
import { can } from '../../domain/permissions.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import type { DatedValue } from '../../reference/law/dated-value.ts';
import { lawNumbers, type LawNumber } from '../../reference/law/law-numbers.it.ts';
import { isValidOn } from '../../reference/validity.ts';
import { formatDate } from '../../i18n/format.ts';
import { Alert } from '../../ui/alert.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk } from '../desk.tsx';
import { useSettingsSession } from '../office-settings/settings-session.ts';
import { LawCheck } from './law-check.tsx';
import { checkOf, type LawCheckState } from './law-checks.ts';
import { lawWords as words, markWords } from './law.it.ts';

const TOPICS = [...new Set(lawNumbers.map(({ topic }) => topic))];

/** The numbers that decisions rest on: value, dates, norm, and how surely each is known. */
export function LawPart() {
  const { session } = useDesk();
  return can(session.operator.role, 'facts.read') ? <CheckedLaw /> : <LawList checks={null} />;
}

function CheckedLaw() {
  const settings = useSettingsSession();
  if (settings === undefined) return null;
  return <LawList checks={{ settings, state: settings.written.state }} />;
}

function LawList({ checks }: { readonly checks: LawCheckState | null }) {
  const today = isoDateOf(useDesk().clock.now());
  const toCheck = lawNumbers.filter(
    (number) => isUncertain(number) && (checks === null || checkOf(checks.state, number) === null),
  );
  return (
    <>
      <p className="text-meta">{words('lead')}</p>
      {toCheck.length > 0 && (
        <Alert tone="att" title={words('toCheck', { n: toCheck.length })}>
          {words(checks === null ? 'toCheckByManager' : 'toCheckTodo')}
        </Alert>
      )}
      {TOPICS.map((topic) => (
        <Panel key={topic} title={topic} flush>
          <RowList label={topic} rows="people">
            {lawNumbers
              .filter((number) => number.topic === topic)
              .flatMap((number) =>
                number.values.map((value) => (
                  <Row
                    key={`${number.key} ${value.from ?? ''}`}
                    title={`${number.title} ${value.value}`}
                    sub={`${value.norm} · ${datesOf(value)}`}
                    isFaded={!isValidOn(value, today)}
                    end={<Mark value={value} />}
                    below={
                      value.mark === 'M' && checks !== null ? (
                        <LawCheck number={number} checks={checks} />
                      ) : undefined
                    }
                  />
                )),
              )}
          </RowList>
        </Panel>
      ))}
    </>
  );
}

const isUncertain = ({ values }: LawNumber): boolean => values.some(({ mark }) => mark === 'M');

const datesOf = ({ from, to }: DatedValue<string>): string => {
  if (from === null && to === null) return words('noDates');
  return [
    from === null ? null : words('from', { day: formatDate(from) }),
    to === null ? null : words('to', { day: formatDate(to) }),
  ]
    .filter((part) => part !== null)
    .join(' ');
};

const TONES = { V: 'ok', V2: 'info', M: 'att', P: 'neutral' } as const;

const Mark = ({ value: { mark } }: { readonly value: DatedValue<string> }) => (
  <Pill tone={TONES[mark]}>{spoken(markWords[mark])}</Pill>
);
