import { useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import { elementName, tableNames } from '../../exchange/sap/element-names.it.ts';
import type { SapGap } from '../../exchange/sap/sap-gap.ts';
import { fitsElement } from '../../exchange/sap/written-text.ts';
import { answer } from '../../interview/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { useHalfTyped } from '../half-typed.ts';
import { useOnce } from '../use-once.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { words } from './sap.it.ts';

export interface SapGapsProps {
  readonly gaps: readonly SapGap[];
  /** Whose they are. */
  readonly person: StreamId;
}

/** What the message lacks: where it is written, or a field for a code that no question asks. */
export function SapGaps({ gaps, person }: SapGapsProps) {
  return (
    <RowList isDivided>
      {gaps.map((gap) => (
        <GapRow key={keyOf(gap)} gap={gap} person={person} />
      ))}
    </RowList>
  );
}

const keyOf = ({ table, element, title, write }: SapGap): string =>
  [table, title, element, write?.stream, write?.path].join(' ');

interface GapRowProps {
  readonly gap: SapGap;
  readonly person: StreamId;
}

function GapRow({ gap, person }: GapRowProps) {
  const { kind, element, table, title, write } = gap;
  const what = elementName(element);
  const list = table === null ? '' : `${tableNames[table]}: ${title}`;
  const where = table === 'policies' ? 'wherePolicy' : 'whereSheet';
  if (write !== null) {
    return (
      <Row
        title={list === '' ? words('wholeMessage') : list}
        below={<GapField gap={gap} write={write} person={person} />}
      />
    );
  }
  return (
    <Row
      title={words(kind === 'missing' ? 'missing' : 'wrong', { what })}
      sub={
        <>
          {list !== '' && <b className="row-line">{list}</b>}
          <span className="text-meta">{words(where)}</span>
        </>
      }
    />
  );
}

interface GapFieldProps extends GapRowProps {
  readonly write: NonNullable<SapGap['write']>;
}

function GapField({ gap: { table, element }, write, person }: GapFieldProps) {
  const { log } = useDesk();
  const once = useOnce();
  const { text, write: type, forget } = useHalfTyped(person, write.path);
  const [isBad, setBad] = useState(false);
  const [failed, setFailed] = useState<SaveError | null>(null);
  const save = () => {
    const value = isDay(element) ? isoDay(text.trim()) : text.trim();
    const isGood = fitsElement(value, table, element);
    setBad(!isGood);
    if (!isGood) return;
    once.run(async () => {
      const facts = [answer(person, { path: write.path, value, source: 'archivio' })];
      const saved = await log.append(write.stream, facts);
      setFailed(saved.ok ? null : saved.error);
      if (saved.ok) forget();
      return false;
    });
  };
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SaveErrorAlert error={failed} />
      <TextField
        id={`sap-${write.stream}-${write.path}`}
        label={capitalised(elementName(element))}
        hint={words(isDay(element) ? 'writeDay' : 'writeCode')}
        error={isBad ? { what: words('badCode'), todo: words('badCodeTodo') } : undefined}
        value={text}
        onChange={type}
        saved
        isCode
        isShort
      />
      <Button type="submit" busy={once.isBusy}>
        {words('save')}
      </Button>
    </form>
  );
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const isDay = (element: string): boolean => element === 'data' || element === 'data_fine';

/** A day as it is written in Italy; anything else as it is. */
const isoDay = (text: string): string => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
