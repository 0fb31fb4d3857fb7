import { openRows } from '../../../interview/open-rows.ts';
import {
  changesStatus,
  isAbsent,
  isBlocked,
  isSigned,
  receivesBenefit,
  refusesAvailability,
  refusesToSign,
  signsNow,
} from '../conditions.ts';
import { OWN, propose } from '../../../interview/rule.ts';
import { ART_20, ART_21, ART_25, finding, type Rule, type Situation } from './situation.ts';

/** Whether this interview goes to the signature of a patto. */
const goesToSign = ({ answers }: Situation): boolean => {
  const operation = answers.operazione?.operazione;
  const agrees =
    operation === 'stipula' || operation === 'rinnovo'
      ? !isBlocked(answers)
      : operation === 'aggiornamento' || answers.responsabile !== undefined;
  return agrees && !refusesAvailability(answers) && !changesStatus(answers);
};

/** Letters of art. 20 c. 2 that have no answer. */
function missingLetters({ answers }: Situation): readonly string[] {
  const atti = openRows(answers.attiRicerca?.atti);
  const { frequenza, primaVerifica } = answers.contatti ?? {};
  return [
    ...(answers.responsabile?.responsabile === undefined ? ['a) il responsabile'] : []),
    ...(answers.profilo?.quadro === undefined ? ['b) il profilo'] : []),
    ...(atti.some(({ atto, ogni }) => atto !== undefined && ogni !== undefined)
      ? []
      : ['c) gli atti di ricerca con i tempi']),
    ...(frequenza === undefined || primaVerifica === undefined ? ['d) i contatti'] : []),
    ...(atti.length > 0 && atti.every(({ prova }) => prova !== undefined)
      ? []
      : ['e) come si dimostra la ricerca']),
  ];
}

/** D-1: the five elements. */
export const elements: Rule = (situation) => {
  const missing = goesToSign(situation) ? missingLetters(situation) : [];
  return missing.length === 0
    ? []
    : finding('D-1', 'riepilogoFirma', {
        norm: `${ART_20} c. 2`,
        mark: 'V',
        level: 'blocca',
        explanation: `Prima della firma manca: ${missing.join('; ')}.`,
      });
};

/** D-2: one availability refused: no patto. */
export const availabilities: Rule = ({ answers }) =>
  refusesAvailability(answers)
    ? finding('D-2', 'nonSottoscritto', {
        norm: `${ART_20} c. 3`,
        mark: 'V',
        level: 'informa',
        explanation: 'Senza le tre disponibilità il patto non si firma.',
      })
    : [];

/** D-5 and D-6: what has to be explained before. */
export const explained: Rule = ({ answers }) => [
  ...(answers.offertaCongrua?.spiegata === false
    ? finding('D-5', 'offertaCongrua', {
        norm: ART_25,
        mark: 'V',
        level: 'blocca',
        explanation: 'L’offerta congrua va spiegata prima di firmare.',
      })
    : []),
  ...(receivesBenefit(answers) && answers.condizionalita?.spiegata === false
    ? finding('D-6', 'condizionalita', {
        norm: ART_21,
        mark: 'V',
        level: 'blocca',
        explanation: 'Prende un sostegno: le va spiegato che cosa succede se manca a un impegno.',
      })
    : []),
  ...(answers.condizionalita?.compresa === 'serveMediatore'
    ? finding('D-6', 'condizionalita', {
        ...OWN,
        level: 'motiva',
        explanation:
          'Serve un mediatore: scriva perché si va avanti oggi, o firmate un altro giorno.',
      })
    : []),
];

/** D-9: an activity, or why none. */
export const activities: Rule = (situation) => {
  const { nessunaPerOra, motivoNessuna, righe } = situation.answers.attivita ?? {};
  const hasNone = nessunaPerOra === true ? motivoNessuna === undefined : (righe ?? []).length === 0;
  return goesToSign(situation) && hasNone
    ? finding('D-9', 'attivita', {
        norm: 'Allegato B, D: individuazione delle prestazioni',
        mark: 'V',
        level: 'blocca',
        explanation: 'Manca un’attività concordata, o il motivo per cui oggi non ce n’è nessuna.',
      })
    : [];
};

/** The patto waits for a signature: it can't be concluded. */
export const deferred: Rule = (situation) =>
  goesToSign(situation) && !signsNow(situation.answers)
    ? finding('D-30', 'riepilogoFirma', {
        ...OWN,
        level: 'blocca',
        explanation:
          'Il patto aspetta la firma: resta aperto, e non si perde niente. Si conclude quando la firma arriva.',
      })
    : [];

/** D-11: what the signature brings. */
export const signed: Rule = ({ answers }) =>
  isSigned(answers)
    ? finding('D-11', 'chiusura', {
        norm: 'Allegato B, D: output',
        mark: 'V',
        level: 'informa',
        explanation:
          'Il patto è firmato: lo stato di disoccupazione è confermato, e ogni attività diventa una proposta.',
      })
    : [];

/** The outcome says what was done. */
export const outcomeAgrees: Rule = (situation) => {
  const { answers } = situation;
  const { esito } = answers.chiusura ?? {};
  const refused = refusesAvailability(answers) || refusesToSign(answers);
  const isWrong =
    (esito === 'sottoscritto' && !isSigned(answers)) ||
    (esito === 'nonSottoscritto' && !refused) ||
    (esito === 'verificato' && answers.verifica === undefined && !isAbsent(answers)) ||
    (esito === 'statoCambiato' && !changesStatus(answers));
  return isWrong
    ? finding('D-31', 'chiusura', {
        ...OWN,
        level: 'blocca',
        explanation: 'L’esito non va d’accordo con quello che è stato fatto: lo corregga.',
      })
    : [];
};

/** Services that the answers ask for beside the activities. */
export const nextServices: Rule = ({ answers }) => {
  const chosen = answers.azioneCorrettiva?.azioni ?? [];
  const proposes = [
    ...(chosen.includes('invioE') ? [propose('E', 'orientamento specialistico')] : []),
    ...(chosen.includes('invioN') ? [propose('N', 'presa in carico integrata')] : []),
    ...(chosen.includes('invioM1') ? [propose('M1', 'collocamento mirato')] : []),
  ];
  return proposes.length === 0
    ? []
    : finding('D-38', 'chiusura', {
        norm: 'Allegato B, D: outcome',
        mark: 'V',
        level: 'informa',
        explanation: 'Lo avete deciso nell’azione correttiva.',
        proposes,
      });
};
