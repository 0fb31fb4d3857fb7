import { recordLog, type GoldenLog } from '../../../interview/testing/golden-log.ts';
import type { Scenario } from '../../../interview/testing/scenario.ts';
import { interview } from '../interview.ts';
import { afterwards, answers, plainCase, session, sign, today, upToSignature } from './patto.ts';

const recorded = (about: string, held: Scenario): GoldenLog =>
  recordLog(interview, today, [about, held]);

/** The plain case of d.md §7, concluded. */
const plain = (): GoldenLog => recorded('plain case, signed and concluded', plainCase().conclude());

/** D-12: signed on one tablet while another changes an answer: to sign again. */
function changed(): GoldenLog {
  const held = upToSignature();
  const other = held.colleague();
  sign(held).nextUntil('riepilogo');
  other.answer('contatti.frequenza', 'treMesi');
  return recorded('signed here, changed there: to sign again', held.receives(other));
}

/** The periodic check of a patto signed before: in line, acts one by one. */
function checked(): GoldenLog {
  const held = session({ person: afterwards(plainCase().conclude()) }).next();
  held.answer('operazione.operazione', 'verifica').nextUntil('esitoAppuntamento');
  held.answer('esitoAppuntamento.esito', 'P').next();
  for (const index of [0, 1, 2]) held.fill('verifica.attiVerificati', index, { fatto: 'si' });
  held.fill('verifica.attivitaVerificate', 0, { stato: 'inCorso' });
  answers(held, {
    'verifica.cambiamenti': ['nulla'],
    'verifica.giudizio': 'inLinea',
    'verifica.statoConfermato': true,
  });
  return recorded('a check, in line', held.nextUntil('riepilogo').conclude());
}

export const goldenCases = { plain, changed, checked } as const;
