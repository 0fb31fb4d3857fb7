import { recordLog, type GoldenLog } from '../../../interview/testing/golden-log.ts';
import type { Scenario } from '../../../interview/testing/scenario.ts';
import { interview } from '../interview.ts';
import {
  knownPerson,
  opened,
  patto,
  pick,
  plainCase,
  sign,
  today,
  upToSignature,
} from './specialistico.ts';

const recorded = (about: string, held: Scenario): GoldenLog =>
  recordLog(interview, today, [about, held]);

/** The fast path of e.md §7, concluded. */
const plain = (): GoldenLog => recorded('fast path, concluded', plainCase().conclude());

/** A patto that stands, life outside work, counseling, two devices, an update proposed. */
function whole(): GoldenLog {
  const person = { ...knownPerson, patto };
  const held = upToSignature(
    {
      'accordo.ampiezza': 'counseling',
      'accordo.calendario#01930000-0000-7000-8000-0000000b0001.data': '2026-12-01',
      'storia.nessunaExtra': false,
      'storia.extra#01930000-0000-7000-8000-0000000b0002.tipo': 'cura',
      'storia.extra#01930000-0000-7000-8000-0000000b0002.cosa': 'ho curato mio padre',
      'counseling.tema': ['scelta'],
      'counseling.incontriCounseling': 1,
      'counseling.limitiSpiegati': true,
      'counseling.esito': 'preferisce un lavoro vicino a casa',
    },
    { person },
  );
  held.nextUntil('restituzione');
  held.answer('restituzione.visibilitaCv', pick(held, 'competenze.righe', 1));
  const other = held.colleague();
  held.answer('progetto.alternativa', 'restare nel commercio, part time');
  other.answer('progetto.motivazione', 4);
  held.receives(other);
  sign(held).nextUntil('chiusura').answer('chiusura.codiceSap', 'A06');
  return recorded(
    'a whole bilancio with counseling, from two devices, the patto to update',
    held.recordAll('chiusura.attivita').nextUntil('riepilogo').conclude(),
  );
}

/** Says no at the start. */
function notJoined(): GoldenLog {
  const held = opened().next();
  held.answer('invio.inviatoDa', 'spontanea').answer('accordo.esigenza', ['strada']);
  held.answer('accordo.attese', 'non sa').answer('accordo.ampiezza', 'breve');
  held.answer('accordo.regole', true).answer('accordo.adesione', false).nextUntil('nonAvviato');
  held.answer('nonAvviato.motivo', 'tempi').answer('nonAvviato.conseguenzeSpiegate', true);
  return recorded('says no at the start', held.nextUntil('riepilogo').conclude());
}

export const goldenCases = { plain, whole, notJoined } as const;
