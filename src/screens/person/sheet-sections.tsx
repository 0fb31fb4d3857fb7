import { isInConflict, type Register, type StreamState } from '../../domain/stream-state.ts';
import { formatDate } from '../../i18n/format.ts';
import { parsePath, tableRows, type TableRow } from '../../interview/answers.ts';
import { formatAnswer, type Names } from '../../interview/format-answer.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useNames } from '../interview/names.ts';
import { sourceText } from '../person-data/person-datum.ts';
import { useSheet, type SheetSpec } from '../person-data/sheet-specs.ts';
import { useWho, type Who } from '../who.ts';
import { words } from './person.it.ts';

/** The Scheda Anagrafica e Professionale: what each section says, from whom and when. */
export function SheetSections({ state }: { readonly state: StreamState }) {
  const sheet = useSheet();
  const names = useNames();
  if (sheet === null) return null;
  const read = sheet.sections.map((section) => ({
    section,
    known: section.specs.flatMap((spec) => knownOf(spec, state, names)),
  }));
  const empty = read.filter(({ known }) => known.length === 0);
  return (
    <>
      {read.map(
        ({ section, known }) =>
          known.length > 0 && (
            <SectionPanel key={section.step} title={section.title} known={known} />
          ),
      )}
      {empty.length > 0 && (
        <Panel title={words('emptySections')}>
          <p>{empty.map(({ section }) => section.title).join(' · ')}</p>
          <p className="text-meta">{words('emptySection')}</p>
        </Panel>
      )}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly known: readonly KnownDatum[];
}

function SectionPanel({ title, known }: SectionProps) {
  const who = useWho();
  return (
    <Panel title={title} flush>
      <RowList label={title}>
        {known.map(({ spec, lines, last, conflict }) => (
          <Row
            key={spec.datum}
            title={spec.words.label}
            sub={<Lines lines={lines} source={sourceLine(last, who)} />}
            below={conflict && <Conflict />}
          />
        ))}
      </RowList>
    </Panel>
  );
}

interface KnownDatum {
  readonly spec: SheetSpec;
  /** One line, or one for each row of a table. */
  readonly lines: readonly string[];
  /** The latest that was written of it. */
  readonly last: Register['values'][0];
  readonly conflict: boolean;
}

function knownOf(spec: SheetSpec, state: StreamState, names: Names): readonly KnownDatum[] {
  const registers = registersOf(spec, state);
  const [last] = registers.map(({ values }) => values[0]).toSorted((a, b) => b.at - a.at);
  const lines = linesOf(spec, state, names);
  if (last === undefined || lines.length === 0) return [];
  return [{ spec, lines, last, conflict: registers.some(isInConflict) }];
}

function registersOf({ path }: SheetSpec, { answers, removedRows }: StreamState): Register[] {
  return [...answers]
    .filter(([key]) => {
      const { row } = parsePath(key);
      return key.split('#')[0] === path && !removedRows.has(`${path}#${row ?? ''}`);
    })
    .map(([, register]) => register);
}

function linesOf(
  { path, meta, words: own }: SheetSpec,
  state: StreamState,
  names: Names,
): readonly string[] {
  if (meta.kind !== 'table') {
    const value = state.answers.get(path)?.values[0].value ?? null;
    return value === null ? [] : [formatAnswer({ value, meta, words: own, names })];
  }
  return (tableRows(state, path) ?? []).map((row: TableRow) =>
    formatAnswer({ value: [row], meta, words: own, names }),
  );
}

function Lines({ lines, source }: { readonly lines: readonly string[]; readonly source: string }) {
  return (
    <>
      {lines.map((line, index) => (
        // Rows have no other name than their place.
        <b key={`${index} ${line}`} className="row-line">
          {line}
        </b>
      ))}
      <span className="text-meta">{source}</span>
    </>
  );
}

const Conflict = () => (
  <span className="row-state tone-text-att">
    <Icon name="warning-circle" size="xs" />
    {words('conflict')}
  </span>
);

const sourceLine = (last: Register['values'][0], who: Who): string =>
  words('sourceWords', {
    source: sourceText(last.source),
    day: formatDate(isoDateOf(last.at)),
    who: who(last.actor),
  });
