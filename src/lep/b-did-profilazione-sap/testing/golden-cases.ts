import type { Scenario } from '../../../interview/testing/scenario.ts';
import { recordLog, type GoldenLog } from '../../../interview/testing/golden-log.ts';
import { interview } from '../interview.ts';
import {
  accepted,
  answers,
  atHome,
  declare,
  did,
  knownSheet,
  lostJob,
  nothingToAdd,
  plainCase,
  profile,
  today,
} from './did.ts';

const recorded = (about: string, held: Scenario): GoldenLog =>
  recordLog(interview, today, [about, held]);

/** The plain case of b.md §7, concluded. */
const plain = (): GoldenLog => recorded('plain case, concluded', plainCase().conclude());

/** B-6: the DID waits in the queue; the Scheda is filled and the prestazione stays open. */
function queued(): GoldenLog {
  const held = answers(did().next(), { ...atHome, ...lostJob }).nextUntil('profilazione');
  answers(held, profile).nextUntil('did');
  answers(held, { ...accepted, 'did.statoDid': 'inCoda' }).nextUntil('indice');
  answers(held, { 'indice.spiegato': true, ...nothingToAdd }).nextUntil('dichiarazione');
  return recorded('queued: open until the node answers', declare(held).nextUntil('riepilogo'));
}

/** The Scheda alone: rows changed, added and taken away, on two tablets that disagree on one cell. */
function sheet(): GoldenLog {
  const held = answers(did({ person: knownSheet }).next(), {
    ...atHome,
    'accesso.operazione': 'soloSap',
  }).nextUntil('esperienze');
  const other = held.colleague();
  held.fill('esperienze.righe', 0, { al: '2026-10-15' });
  const [row] = held.get('esperienze.righe').value as readonly { readonly row: string }[];
  other.answer(`esperienze.righe#${row?.row ?? ''}.al`, '2026-10-31');
  held.receives(other).addRow('esperienze.righe', { tipoEsperienza: 'volontariato' });
  held.removeRow('istruzione.titoli', 0);
  answers(held, nothingToAdd);
  return recorded('the Scheda alone: a cell in conflict, a row added, a row taken away', held);
}

export const goldenCases = { plain, queued, sheet } as const;
