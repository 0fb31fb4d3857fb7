import { AGGREGATIONS, STANDINGS } from '../../domain/instrument.ts';
import { draftPaths } from '../../domain/instrument-draft.ts';
import { hundredths } from '../../domain/instrument-result.ts';
import { Chips } from '../../ui/chips.tsx';
import { NumberStepper } from '../../ui/number-stepper.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { YesNo } from '../../ui/yes-no.tsx';
import type { SettingsSession } from '../office-settings/settings-session.ts';
import { cellValue, wholeOf, writtenCell } from './draft-cells.ts';
import { words } from './instrument-editor.it.ts';

interface PanelProps {
  readonly session: SettingsSession;
}

/** Name, author, what it asks of the operator. */
export function GeneralPanel({ session }: PanelProps) {
  const flag = (path: string, otherwise: boolean): boolean => {
    const value = cellValue(session, path);
    return typeof value === 'boolean' ? value : otherwise;
  };
  return (
    <Panel title={words.general}>
      <div className="questions">
        <TextField
          id={draftPaths.title}
          label={words.name}
          maxLength={80}
          {...writtenCell(session, draftPaths.title)}
          saved
        />
        <TextField
          id={draftPaths.author}
          label={words.author}
          maxLength={120}
          {...writtenCell(session, draftPaths.author)}
          saved
        />
        <Chips
          id={draftPaths.standing}
          label={words.standing}
          options={STANDINGS.map((value) => ({ value, label: words.standings[value] }))}
          value={oneOf(STANDINGS, cellValue(session, draftPaths.standing)) ?? 'ufficio'}
          onChange={(value) => session.answer(draftPaths.standing, value)}
        />
        <NumberStepper
          id={draftPaths.validMonths}
          label={words.validMonths}
          unit={words.months}
          min={1}
          max={60}
          value={wholeOf(cellValue(session, draftPaths.validMonths)) ?? 12}
          onChange={(value) => session.answer(draftPaths.validMonths, value)}
        />
        <YesNo
          id={draftPaths.asksLevel}
          label={words.asksLevel}
          value={flag(draftPaths.asksLevel, true)}
          onChange={(value) => session.answer(draftPaths.asksLevel, value)}
        />
        <YesNo
          id={draftPaths.hasOverall}
          label={words.hasOverall}
          hint={words.hasOverallHint}
          value={flag(draftPaths.hasOverall, false)}
          onChange={(value) => session.answer(draftPaths.hasOverall, value)}
        />
      </div>
    </Panel>
  );
}

/** How areas add up, and from where an area is a strength or to work on. */
export function ResultsPanel({ session }: PanelProps) {
  return (
    <Panel title={words.results}>
      <div className="questions">
        <Chips
          id={draftPaths.aggregation}
          label={words.aggregation}
          options={AGGREGATIONS.map((value) => ({ value, label: words.aggregations[value] }))}
          value={oneOf(AGGREGATIONS, cellValue(session, draftPaths.aggregation)) ?? 'mean'}
          onChange={(value) => session.answer(draftPaths.aggregation, value)}
        />
        <PointsField session={session} path={draftPaths.strength} label={words.strength} />
        <PointsField session={session} path={draftPaths.toWorkOn} label={words.toWorkOn} />
        {LEVEL_WORDS.map(({ path, label }) => (
          <TextField
            key={path}
            id={path}
            label={label}
            maxLength={80}
            {...writtenCell(session, path)}
            saved
          />
        ))}
      </div>
    </Panel>
  );
}

const LEVEL_WORDS = [
  { path: draftPaths.strengthWords, label: words.strengthWords },
  { path: draftPaths.betweenWords, label: words.betweenWords },
  { path: draftPaths.toWorkOnWords, label: words.toWorkOnWords },
] as const;

interface PointsFieldProps extends PanelProps {
  readonly path: string;
  readonly label: string;
}

/** Points with two decimals, kept in whole hundredths. */
function PointsField({ session, path, label }: PointsFieldProps) {
  const known = wholeOf(cellValue(session, path));
  const typed = session.texts?.get(path);
  const isUnreadable = typed !== undefined && typed.trim() !== '' && readPoints(typed) === null;
  return (
    <TextField
      id={path}
      label={label}
      hint={words.pointsHint}
      inputMode="decimal"
      isShort
      value={typed ?? (known === null ? '' : hundredths(known))}
      error={isUnreadable ? { what: words.badPoints, todo: words.pointsHint } : undefined}
      onChange={(text) => session.type(path, text, readPoints)}
      onBlur={() => void session.drafts.settleAll()}
    />
  );
}

/** `2,5` as 250; null when it is no number of points. */
export function readPoints(text: string): number | null {
  const [, whole, rest = ''] = /^\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(rest.padEnd(2, '0'));
}

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value);
