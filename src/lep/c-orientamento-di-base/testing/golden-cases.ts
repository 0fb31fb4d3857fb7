import { recordLog, type GoldenLog } from '../../../interview/testing/golden-log.ts';
import type { Scenario } from '../../../interview/testing/scenario.ts';
import { interview } from '../interview.ts';
import {
  judge,
  judgeOne,
  leaveRest,
  orientamento,
  plainCase,
  today,
  upToProfile,
} from './orientamento.ts';

const recorded = (about: string, held: Scenario): GoldenLog =>
  recordLog(interview, today, [about, held]);

/** The plain case of c.md §7, concluded. */
const plain = (): GoldenLog => recorded('plain case, concluded', plainCase().conclude());

/** NASpI, no objective, delicate areas, an in-depth talk, sent to E, G and N. */
function fragile(): GoldenLog {
  const held = upToProfile({
    'obiettivo.nonSa': true,
    'domanda.sostegno': ['naspi'],
    'domanda.dataDomandaSostegno': '2026-06-10',
  });
  held.answer('profiloQualitativo.parlaDelicate', true);
  judge(held, '1', { 'area-08': '0', 'area-04': '3' });
  held.answer('profiloQualitativo.livelloOccupabilita', 2);
  held.answer('profiloQualitativo.motivazioneLivello', 'non ha una casa stabile');
  held.answer('profiloQualitativo.condivisoConPersona', true).nextUntil('approfondimento');
  held.answer('approfondimento.ambiti', ['casa']).answer('approfondimento.propostaN', true);
  held.nextUntil('assegno').answer('assegno.informato', true).answer('assegno.interesse', 'si');
  held.nextUntil('sintesi').recordAll('sintesi.attivita').nextUntil('chiusura');
  for (const service of ['E', 'G', 'N']) held.take(service);
  return recorded('NASpI, fragile, sent to E, G and N', held.nextUntil('riepilogo').conclude());
}

/** Half not gathered; two tablets had judged differently; then the person left. */
function abandoned(): GoldenLog {
  const held = upToProfile().answer('profiloQualitativo.parlaDelicate', false);
  judgeOne(held, 'domanda-01-01', '2');
  const other = held.colleague();
  judgeOne(held, 'domanda-01-02', '1');
  other.answer('profiloQualitativo.giudizi#domanda-01-02.risposta', '3');
  held.receives(other);
  leaveRest(held);
  held.device.write('eventRecorded', { event: '05', date: today, sap: 'A01', binds: null });
  return recorded('abandoned: a judgement in conflict, the rest not gathered', held);
}

/** Opened by mistake: only a piece of information. */
function information(): GoldenLog {
  const held = orientamento().answer('domanda.bisogno', ['soloInformazione']);
  held.answer('nonErogata.informazioneChiesta', 'gli orari dello sportello');
  held.answer('nonErogata.informazioneData', true).nextUntil('riepilogo').conclude();
  return recorded('only a piece of information', held);
}

export const goldenCases = { plain, fragile, abandoned, information } as const;
