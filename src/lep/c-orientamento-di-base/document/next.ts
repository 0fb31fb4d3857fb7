import { lawDay } from '../../../interview/held.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, Section } from '../../../interview/document-model.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { receivesNaspi } from '../conditions.ts';
import { words } from '../messages.it.ts';
import { reallowanceWords } from '../rules/law-rules.ts';
import { rows, section, wordOf } from '../../../interview/document-sheet.ts';
import type { C } from './page.ts';

/** What was found, in plain words. */
export const summary = ({ answers: { sintesi } }: C): readonly Section[] =>
  section('Il quadro', [
    ...(sintesi?.quadro === undefined ? [] : [{ kind: 'text', text: sintesi.quadro } as const]),
    ...rows([
      ['Punti di forza', sintesi?.puntiForza],
      ['Da costruire', sintesi?.daFare],
    ]),
  ]);

/** §6 Acts of search, from which the patto starts. */
export function searchActs({ answers }: C, { formatDate }: DocumentContext): readonly Section[] {
  const list = openRows(answers.attiRicerca?.atti);
  const { columns } = words.attiRicerca.questions.atti;
  if (list.length === 0) return [];
  return section('Gli atti di ricerca proposti', [
    {
      kind: 'table',
      columns: ['Che cosa', 'Quanto', 'Entro', 'Come lo mostra'],
      rows: list.map(({ atto, descrizione, quanto, ogni, entro, prova }) => [
        [wordOf(atto, columns.atto.options), descrizione].filter(Boolean).join(': '),
        [
          quanto === undefined ? '' : String(quanto),
          wordOf(ogni, columns.ogni.options).toLowerCase(),
        ]
          .filter(Boolean)
          .join(' '),
        entro === undefined ? '' : formatDate(entro),
        wordOf(prova, columns.prova.options),
      ]),
    },
  ]);
}

/** §7 What was told of the reallowance. */
export function reallowance(known: C, { formatDate }: DocumentContext): readonly Section[] {
  const { answers, today } = known;
  if (!receivesNaspi(answers) || answers.assegno === undefined) return [];
  const { interesse, informato } = answers.assegno;
  const day = lawDay(answers, today);
  return section(
    'Assegno di ricollocazione',
    [
      { kind: 'text', text: reallowanceWords(day) },
      ...rows([
        ['Informata il', informato === true ? formatDate(day) : undefined],
        ['Le interessa', interesse && words.assegno.questions.interesse.options[interesse]],
        ['Prima di chiederlo', 'l’ufficio controlla se oggi la misura è attiva'],
      ]),
    ],
    'art. 23 D.Lgs. 150/2015',
  );
}

/** §8 What comes next. */
export function nextSteps({ answers, place }: C, context: DocumentContext): readonly Section[] {
  const accepted = openRows(answers.chiusura?.prossimiPassi).filter(
    ({ accettata }) => accettata === true,
  );
  if (accepted.length === 0) {
    const none = 'Per ora nessun altro servizio. Può tornare quando vuole.';
    return section('I prossimi passi', [{ kind: 'text', text: none }]);
  }
  return section('I prossimi passi', [
    {
      kind: 'table',
      columns: ['Servizio', 'Quando', 'Dove', 'Perché'],
      rows: accepted.map(({ servizio, quando, ora, entro, motivo, conChi }) => [
        serviceName(servizio, context),
        whenOf({ quando, ora, entro }, context),
        [servizio === 'altroEnte' ? '' : place.desk, conChi].filter(Boolean).join(', '),
        motivo ?? '',
      ]),
    },
  ]);
}

function serviceName(code: string | undefined, { serviceTitle }: DocumentContext): string {
  if (code === undefined) return '';
  return code === 'altroEnte' ? 'Altro ente' : serviceTitle(code);
}

interface Times {
  readonly quando: string | undefined;
  readonly ora: string | undefined;
  readonly entro: string | undefined;
}

function whenOf({ quando, ora, entro }: Times, { formatDate }: DocumentContext): string {
  if (quando !== undefined) {
    return [formatDate(quando), ora && `ore ${ora}`].filter(Boolean).join(', ');
  }
  return entro === undefined ? 'data da fissare' : `entro il ${formatDate(entro)}`;
}

/** The first appointment, in plain words. */
export function reminder(
  { answers, place }: C,
  context: DocumentContext,
): DocumentModel['remember'] {
  const [next] = openRows(answers.chiusura?.prossimiPassi)
    .filter(({ accettata, quando }) => accettata === true && quando !== undefined)
    .toSorted((a, b) => (a.quando ?? '').localeCompare(b.quando ?? ''));
  if (next?.quando === undefined) return null;
  const times = { quando: next.quando, ora: next.ora, entro: undefined };
  const phone = place.phone === '' ? '' : `: ${place.phone}`;
  return {
    title: `Da ricordare: ${[whenOf(times, context), place.desk].filter(Boolean).join(', ')}`,
    text: `Porti un documento e il curriculum, se c’è. Se non può venire, avvisi prima${phone}.`,
  };
}
