import type { Scenario } from '../../../interview/testing/scenario.ts';
import { situation, type Given } from './did.ts';

export const atWork = (more: Given = {}): Scenario =>
  situation({
    'accesso.operazione': 'didESap',
    'lavoroOggi.statoLavoro': 'subordinato',
    'lavoroOggi.oltre180Giorni': true,
    ...more,
  });

export const withoutWork = (more: Given = {}): Scenario =>
  situation({ 'accesso.operazione': 'didESap', 'lavoroOggi.statoLavoro': 'no', ...more });

/** The same, with the registry confirmed. */
export const identified = (more: Given = {}): Scenario =>
  withoutWork({
    'identita.codiceFiscale': 'BNDCHR90E43H501N',
    'identita.sesso': 'F',
    'identita.dataNascita': '1990-05-03',
    ...more,
  });

export const levels = (held: Scenario, rule: string): readonly string[] =>
  held.results(rule).map(({ level }) => level);
