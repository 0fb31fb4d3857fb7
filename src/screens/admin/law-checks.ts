import { officePaths } from '../../domain/office-settings.ts';
import type { RegisterValue, StreamState } from '../../domain/stream-state.ts';
import type { LawNumber } from '../../reference/law/law-numbers.it.ts';
import type { SettingsSession } from '../office-settings/settings-session.ts';

export interface LawCheckState {
  readonly settings: SettingsSession;
  readonly state: StreamState;
}

export const checkPath = ({ key }: LawNumber, column: 'valore' | 'nota'): string =>
  `${officePaths.lawChecks}#${key}.${column}`;

/** What is confirmed: values and norms. When either changes, the confirmation no longer stands. */
export const checkedText = ({ values }: LawNumber): string =>
  values.map(({ value, norm, from }) => `${value} (${norm}, ${from ?? ''})`).join('; ');

/** Who confirmed the number as it stands now, and when; null when nobody has. */
export function checkOf(state: StreamState, number: LawNumber): RegisterValue | null {
  const given = state.answers.get(checkPath(number, 'valore'))?.values[0];
  return given?.value === checkedText(number) ? given : null;
}
