import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, Section } from '../../../interview/document-model.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { lawDay } from '../../../interview/held.ts';
import { countsForBenefit, isAbsent } from '../conditions.ts';
import { appealWords } from '../law-words.it.ts';
import { words } from '../messages.it.ts';
import { absencesBefore } from '../standing-patto.ts';
import { reasonKindWords } from '../check-words.it.ts';
import { chosen, rows, section, wordOf } from '../../../interview/document-sheet.ts';
import { nameOf, officeSignature, page, whenOf, type D } from './page.ts';

const NORM = 'art. 20 D.Lgs. 150/2015 · Allegato B, lettera D: verifica periodica';

export const wasChecked = ({ answers }: D): boolean =>
  answers.operazione?.operazione === 'verifica' && answers.esitoAppuntamento !== undefined;

/** *Verbale di verifica* (d.md §5): acts, proofs, judgement, what is corrected, when next. */
export const checkMinutes = (known: D, context: DocumentContext): DocumentModel =>
  page(known, context, {
    title: 'Verbale di verifica',
    norm: NORM,
    sections: [
      ...meeting(known, context),
      ...(isAbsent(known.answers) ? absence(known, context) : checked(known, context)),
      ...correction(known),
    ],
    remember: null,
    signatures: [
      { role: 'Per presa visione', name: nameOf(known), signing: { how: 'receipt', image: null } },
      ...officeSignature(context),
    ],
  });

function meeting({ answers }: D, { formatDate }: DocumentContext): readonly Section[] {
  const { dataAppuntamento, esito } = answers.esitoAppuntamento ?? {};
  return section(
    '1. L’appuntamento',
    rows([
      ['Data', dataAppuntamento && formatDate(dataAppuntamento)],
      ['Esito', wordOf(esito, words.esitoAppuntamento.questions.esito.options)],
    ]),
  );
}

function checked({ answers }: D, context: DocumentContext): readonly Section[] {
  const { questions } = words.verifica;
  const { verifica } = answers;
  const done = openRows(verifica?.attiVerificati).map(
    ({ atto = '', fatto, prova = '', note = '' }) => [
      atto,
      wordOf(fatto, questions.attiVerificati.columns.fatto.options),
      [prova, note].filter(Boolean).join(', '),
    ],
  );
  const activities = openRows(verifica?.attivitaVerificate).map(
    ({ attivita = '', stato, presenza = '' }) => [
      attivita,
      wordOf(stato, questions.attivitaVerificate.columns.stato.options),
      presenza,
    ],
  );
  const offers = openRows(verifica?.offerteRicevute).map(
    ({ fonte = '', risposta, motivo = '' }) => [
      fonte,
      wordOf(risposta, questions.offerteRicevute.columns.risposta.options),
      motivo,
    ],
  );
  const table = (columns: readonly string[], lines: readonly (readonly string[])[]) =>
    lines.length === 0 ? [] : [{ kind: 'table', columns, rows: lines } as const];
  return [
    ...section('2. Gli impegni', table(['Impegno', 'Fatto', 'Prova'], done)),
    ...section('3. Le attività', table(['Attività', 'A che punto è', 'Presenza'], activities)),
    ...section('4. Le offerte ricevute', table(['Offerta', 'Risposta', 'Motivo'], offers)),
    ...section(
      '5. A che punto siamo',
      rows([
        ['Giudizio', wordOf(verifica?.giudizio, questions.giudizio.options)],
        ['Cambiamenti', chosen(verifica?.cambiamenti, questions.cambiamenti.options)],
        [
          'Stato di disoccupazione',
          verifica?.statoConfermato === true ? 'confermato' : 'da controllare',
        ],
        ['Prossima verifica', whenOf(verifica?.prossimaVerifica, verifica?.oraVerifica, context)],
      ]),
    ),
  ];
}

function absence({ answers }: D, context: DocumentContext): readonly Section[] {
  const { questions } = words.assenza;
  const { assenza } = answers;
  return section(
    '2. L’assenza',
    rows([
      ['Impegno', assenza?.tipoObbligo && reasonKindWords[assenza.tipoObbligo]],
      ['Giustificazione', wordOf(assenza?.giustificazione, questions.giustificazione.options)],
      ['Decisione', wordOf(assenza?.decisione, questions.decisione.options)],
      ['Perché', assenza?.motivazione],
      ['Nuovo appuntamento', whenOf(assenza?.nuovaData, assenza?.nuovaOra, context)],
    ]),
  );
}

function correction({ answers }: D): readonly Section[] {
  const { azioneCorrettiva } = answers;
  const { questions } = words.azioneCorrettiva;
  return section(
    '6. Che cosa cambia',
    rows([
      ['Azioni', chosen(azioneCorrettiva?.azioni, questions.azioni.options)],
      ['Perché', azioneCorrettiva?.perche],
      ['La persona è d’accordo', wordOf(azioneCorrettiva?.accordo, questions.accordo.options)],
      ['Che cosa ne pensa', azioneCorrettiva?.accordoNota],
    ]),
  );
}

export const canBeReported = ({ answers }: D): boolean =>
  countsForBenefit(answers) && answers.assenza?.decisione === 'nonGiustificata';

/** *Proposta di segnalazione*: a draft that an operator reads, signs and sends; never by itself. */
export function reportProposal(known: D, context: DocumentContext): DocumentModel {
  const { answers, today } = known;
  const { assenza, esitoAppuntamento } = answers;
  const { columns } = words.assenza.questions.convocazioni;
  const kind = assenza?.tipoObbligo;
  const before = absencesBefore(known).filter((one) => one.kind === kind);
  const calls = openRows(assenza?.convocazioni).map(({ canale, data, prova = '' }) => [
    wordOf(canale, columns.canale.options),
    data === undefined ? '' : context.formatDate(data),
    prova,
  ]);
  return page(known, context, {
    title: 'Proposta di segnalazione',
    norm: 'art. 21 D.Lgs. 150/2015',
    sections: [
      ...section(
        '1. Il fatto',
        rows([
          ['Impegno', kind && reasonKindWords[kind]],
          [
            'Data',
            esitoAppuntamento?.dataAppuntamento &&
              context.formatDate(esitoAppuntamento.dataAppuntamento),
          ],
          [
            'È la volta numero',
            assenza?.numeroEvento === undefined ? '' : String(assenza.numeroEvento),
          ],
          ['Le volte di prima', before.map(({ day }) => context.formatDate(day)).join(', ')],
          ['Perché non è giustificata', assenza?.motivazione],
        ]),
      ),
      ...section(
        '2. La convocazione',
        calls.length === 0
          ? []
          : [{ kind: 'table', columns: ['Come', 'Quando', 'Prova'], rows: calls }],
      ),
      ...section('3. Come contestarla', [
        { kind: 'text', text: appealWords(lawDay(answers, today)) },
      ]),
    ],
    remember: null,
    signatures: officeSignature(context),
  });
}
