import { isoDate } from '../../kernel/iso-date.ts';
import type { Indicators } from '../../domain/indicators.ts';
import { formatDate, formatNumber, formatPercent } from '../../i18n/format.ts';
import { indicatorWords as words } from './indicators.it.ts';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly sub: string;
}

/** Four numbers before everything else, each with what it stands against. */
export function Figures({ indicators }: { readonly indicators: Indicators }) {
  return (
    <dl className="indicator-figures" aria-label={words('figures')}>
      {figuresOf(indicators).map(({ label, value, sub }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="indicator-value">{value}</dd>
          <dd className="text-meta">{sub}</dd>
        </div>
      ))}
    </dl>
  );
}

const figuresOf = (indicators: Indicators): readonly Figure[] => [
  {
    label: words('delivered'),
    value: formatNumber(indicators.delivered.total),
    sub: comparedWords(indicators.delivered),
  },
  pattoFigure(indicators),
  openFigure(indicators),
  overdueFigure(indicators),
];

function comparedWords({ total, before }: Indicators['delivered']): string {
  if (before === 0) return words('comparedNone');
  if (total === before) return words('comparedSame');
  const share = formatPercent(Math.abs(total - before) / before, 0);
  return words(total > before ? 'comparedUp' : 'comparedDown', { share, before });
}

function pattoFigure({ waits }: Indicators): Figure {
  const label = words('toPatto');
  const wait = waits.find(({ kind }) => kind === 'didPatto');
  if (wait === undefined || wait.median === null) {
    return { label, value: '–', sub: words('nobodyYet') };
  }
  const { median, arrived, within, term } = wait;
  const inTime =
    term === null || within === null
      ? null
      : words('withinTerm', { share: formatPercent(within / arrived, 0), days: term.value });
  return {
    label,
    value: words('days', { n: median }),
    sub: [words('medianOf', { n: arrived }), inTime].filter((one) => one !== null).join(' · '),
  };
}

function openFigure({ open }: Indicators): Figure {
  // What is to review is open work or done already: not counted twice.
  const kinds = open.filter(({ kind }) => kind !== 'toReview');
  const count = kinds.reduce((sum, one) => sum + one.count, 0);
  const oldest = kinds
    .flatMap((one) => one.oldest ?? [])
    .toSorted()
    .at(0);
  return {
    label: words('openWork'),
    value: formatNumber(count),
    sub:
      oldest === undefined
        ? words('nothingOpen')
        : words('oldestFrom', { day: formatDate(isoDate(oldest)) }),
  };
}

function overdueFigure({ waits }: Indicators): Figure {
  const label = words('overdueFigure');
  const late = waits
    .filter(({ kind }) => kind === 'didContact' || kind === 'benefitContact')
    .map(({ overdue }) => overdue);
  if (late.some((one) => one === null)) {
    return { label, value: '–', sub: words('overdueFiltered') };
  }
  const count = late.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return { label, value: formatNumber(count), sub: words('overdueSub') };
}
