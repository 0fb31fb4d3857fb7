import type { Known } from '../../interview/definition.ts';
import type { DocumentContext } from '../../interview/document-context.ts';
import type {
  Block,
  DocumentModel,
  LabelledValue,
  Section,
} from '../../interview/document-model.ts';
import { isAnonymous } from '../../interview/blocks/apertura.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import { allegatoB } from './allegato-b.ts';
import { words } from './messages.it.ts';
import type { AccoglienzaSteps } from './steps.ts';

type A = Known<AccoglienzaSteps>;

/** *Scheda di prima informazione* (a.md §5): one page, signed by nobody but the operator's name. */
export function schedaPrimaInformazione(known: A, context: DocumentContext): DocumentModel {
  return {
    title: 'Scheda di prima informazione',
    norm: `${allegatoB.norms[0]} · Allegato B, lettera ${allegatoB.code}`,
    letterhead: context.place,
    number: context.number,
    version: null,
    date: context.date,
    provisionalSince: context.provisionalSince,
    subject: subjectOf(known, context),
    sections: [
      ...received(known, context),
      ...handedOut(known),
      nextSteps(known, context),
      referenceService(known, context),
    ],
    remember: reminderOf(known, context),
    signatures: [],
    verification: context.verification,
    courtesyLanguage: null,
  };
}

const datum = (known: A, name: PersonDatum): string => {
  const value = known.person?.answers.get(personPaths[name])?.values[0].value;
  return typeof value === 'string' ? value : '';
};

function subjectOf(known: A, context: DocumentContext): readonly LabelledValue[] {
  const { apertura } = known.answers;
  const operator = { label: 'Operatore', value: context.place.operator };
  const modalita = apertura?.modalita;
  const how = {
    label: 'Come',
    value: modalita === undefined ? '' : words.apertura.questions.modalita.options[modalita],
  };
  if (isAnonymous(known.answers)) {
    return [{ label: 'Persona', value: 'persona non identificata' }, operator, how];
  }
  const birth = [datum(known, 'birthplace'), datum(known, 'birthDate')];
  const [place = '', day = ''] = birth;
  return [
    { label: 'Persona', value: `${datum(known, 'name')} ${datum(known, 'surname')}`.trim() },
    {
      label: 'Luogo e data di nascita',
      value: [place && context.placeName(place), day && context.formatDate(day)]
        .filter(Boolean)
        .join(', '),
    },
    { label: 'Codice fiscale', value: datum(known, 'codiceFiscale') || 'assente', code: true },
    operator,
    how,
  ];
}

/** Who only came to the counter, or for a firm, was given no information: nothing is printed. */
function received(known: A, context: DocumentContext): readonly Section[] {
  const given = known.answers.informazioni;
  if (given === undefined) return [];
  const day = (known.answers.apertura?.dataOra ?? context.date).slice(0, 10);
  return [
    {
      heading: 'Informazioni ricevute',
      note: `il ${context.formatDate(day)}`,
      blocks: [informationGiven(given), explained(given)],
    },
  ];
}

type Informazioni = NonNullable<A['answers']['informazioni']>;

function informationGiven(given: Informazioni): Block {
  const recorded = new Map(given.attivita?.map((one) => [one.activity, one]));
  return {
    kind: 'checklist',
    items: allegatoB.activities.map(({ key, text }) => {
      const record = recorded.get(key);
      return {
        done: record?.status === 'svolta',
        text: sentence(text),
        note:
          record?.status === 'nonApplicabile' ? `non applicabile: ${record.reason ?? ''}` : null,
      };
    }),
  };
}

const explained = (given: Informazioni): Block => ({
  kind: 'rows',
  rows: [
    {
      label: 'Profilazione e percorso di attivazione',
      value: given.sistemaProfilazione === true ? 'spiegati' : 'non spiegati',
    },
    {
      label: 'Mobilità in Europa (Eures)',
      value: given.eures === 'si' ? 'presentata' : 'non applicabile',
    },
  ],
});

/** The decree's item as a sentence of its own. */
const sentence = (item: string): string =>
  item.charAt(0).toUpperCase() + item.slice(1).replace(/;$/, '.');

function handedOut({ answers }: A): readonly Section[] {
  const rows = answers.informazioni?.materiali ?? [];
  if (rows.length === 0) return [];
  const { columns } = words.informazioni.questions.materiali;
  return [
    {
      heading: 'Materiale consegnato',
      note: null,
      blocks: [
        {
          kind: 'table',
          columns: [
            columns.titolo.label,
            columns.lingua.label,
            columns.versione.label,
            columns.canale.label,
          ],
          rows: rows.map(({ titolo, lingua, versione, canale }) => [
            titolo,
            columns.lingua.options[lingua],
            versione ?? '',
            columns.canale.options[canale],
          ]),
        },
      ],
    },
  ];
}

function nextSteps({ answers, place }: A, context: DocumentContext): Section {
  const accepted = (answers.destinazione?.proposte ?? []).filter(({ accettata }) => accettata);
  const heading = 'I suoi prossimi passi';
  if (answers.consegnaImpresa !== undefined) {
    const firms = `Per l’impresa c’è il servizio «${context.serviceTitle('P')}».`;
    return { heading, note: null, blocks: [{ kind: 'text', text: firms }] };
  }
  if (accepted.length === 0) {
    const none = 'Per ora nessun altro servizio. Può tornare quando vuole.';
    return { heading, note: null, blocks: [{ kind: 'text', text: none }] };
  }
  return {
    heading,
    note: null,
    blocks: [
      {
        kind: 'table',
        columns: ['Servizio', 'Quando', 'Dove', 'Perché'],
        rows: accepted.map(({ servizio, quando, ora, motivo }) => [
          servizio === 'altroEnte' ? 'Altro ente' : context.serviceTitle(servizio),
          quando === undefined
            ? 'data da fissare'
            : [context.formatDate(quando), ora && `ore ${ora}`].filter(Boolean).join(', '),
          servizio === 'altroEnte' ? '' : place.desk,
          motivo ?? '',
        ]),
      },
    ],
  };
}

function referenceService({ answers, place }: A, context: DocumentContext): Section {
  const scelta = answers.informazioni?.scelta;
  const { comuneDomicilio } = answers.situazione ?? {};
  const rows: readonly LabelledValue[] = [
    {
      label: 'Servizio di riferimento',
      value:
        scelta === undefined || scelta === 'questoCpi'
          ? place.office
          : words.informazioni.questions.scelta.options[scelta],
    },
    ...(comuneDomicilio === undefined
      ? []
      : [{ label: 'Comune in cui vive', value: context.placeName(comuneDomicilio) }]),
    {
      label: 'Contatti, domande e reclami',
      value: [place.address, place.phone, place.email].filter(Boolean).join(' · '),
    },
  ];
  return {
    heading: 'Servizio di riferimento e contatti',
    note: null,
    blocks: [{ kind: 'rows', rows }],
  };
}

function reminderOf({ answers, place }: A, context: DocumentContext): DocumentModel['remember'] {
  const [next] = (answers.destinazione?.proposte ?? [])
    .filter(({ accettata, quando }) => accettata && quando !== undefined)
    .toSorted((a, b) => (a.quando ?? '').localeCompare(b.quando ?? ''));
  if (next?.quando === undefined) return null;
  const when = [context.formatDate(next.quando), next.ora && `ore ${next.ora}`, place.desk]
    .filter(Boolean)
    .join(', ');
  return {
    title: `Da ricordare: ${when}`,
    text: `Porti un documento e il codice fiscale. Se non può venire, avvisi prima${place.phone === '' ? '' : `: ${place.phone}`}.`,
  };
}
