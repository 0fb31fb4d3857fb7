import { languageNameIn } from '../../interview/courtesy/language.ts';
import type { paper } from '../../interview/courtesy/paper.it.ts';
import { spoken, type Voice } from '../../interview/courtesy/voice.ts';
import type { Known } from '../../interview/definition.ts';
import type { DocumentContext } from '../../interview/document-context.ts';
import type {
  Block,
  LabelledValue,
  Phrase,
  Reminder,
  Section,
} from '../../interview/document-model.ts';
import { allegatoB } from './allegato-b.ts';
import { words } from './messages.it.ts';
import type { AccoglienzaSteps } from './steps.ts';
import type { scheda } from './words/scheda.it.ts';

type A = Known<AccoglienzaSteps>;

export type SchedaVoice = Voice<typeof paper & typeof scheda>;

/** The sections of the scheda in one language: the same facts, whoever reads them. */
export const sectionsOf = (
  known: A,
  context: DocumentContext,
  voice: SchedaVoice,
): readonly Section[] => [
  ...received(known, context, voice),
  ...handedOut(known, voice),
  nextSteps(known, context, voice),
  referenceService(known, context, voice),
];

const isItalian = ({ language }: SchedaVoice): boolean => language === 'it';

/** Who only came to the counter, or for a firm, was given no information: nothing is printed. */
function received(known: A, context: DocumentContext, voice: SchedaVoice): readonly Section[] {
  const given = known.answers.informazioni;
  if (given === undefined) return [];
  const day = (known.answers.apertura?.dataOra ?? context.date).slice(0, 10);
  return [
    {
      heading: voice.say('received'),
      note: voice.say('receivedOn', { day: voice.day(day) }),
      blocks: [informationGiven(given, voice), explained(given, voice)],
    },
  ];
}

type Informazioni = NonNullable<A['answers']['informazioni']>;

function informationGiven(given: Informazioni, voice: SchedaVoice): Block {
  const recorded = new Map(given.attivita?.map((one) => [one.activity, one]));
  return {
    kind: 'checklist',
    items: allegatoB.activities.map(({ key, text }) => {
      const record = recorded.get(key);
      return {
        done: record?.status === 'svolta',
        // In Italian the decree's own words; elsewhere what they mean.
        text: isItalian(voice) ? sentence(text) : voice.say(`activity.${key}`),
        note: record?.status === 'nonApplicabile' ? notApplicable(record.reason, voice) : null,
      };
    }),
  };
}

const notApplicable = (reason: string | undefined, voice: SchedaVoice): Phrase =>
  reason === undefined || reason === ''
    ? voice.say('notApplicable')
    : voice.asWritten(`non applicabile: ${reason}`);

const explained = (given: Informazioni, { say }: SchedaVoice): Block => ({
  kind: 'rows',
  rows: [
    {
      label: say('profiling'),
      value: say(given.sistemaProfilazione === true ? 'explained' : 'notExplained'),
    },
    { label: say('eures'), value: say(given.eures === 'si' ? 'presented' : 'notApplicable') },
  ],
});

/** The decree's item as a sentence of its own. */
const sentence = (item: string): string =>
  item.charAt(0).toUpperCase() + item.slice(1).replace(/;$/, '.');

function handedOut({ answers }: A, voice: SchedaVoice): readonly Section[] {
  const rows = answers.informazioni?.materiali ?? [];
  if (rows.length === 0) return [];
  const { say, asWritten } = voice;
  const languages = words.informazioni.questions.materiali.columns.lingua.options;
  return [
    {
      heading: say('handedOut'),
      note: null,
      blocks: [
        {
          kind: 'table',
          columns: [
            say('material.title'),
            say('material.language'),
            say('material.version'),
            say('material.how'),
          ],
          rows: rows.map(({ titolo, lingua, versione, canale }) => [
            asWritten(titolo),
            isItalian(voice) || lingua === 'altra'
              ? asWritten(languages[lingua])
              : languageNameIn(voice.language, lingua),
            versione ?? '',
            say(`channel.${canale}`),
          ]),
        },
      ],
    },
  ];
}

function nextSteps({ answers, place }: A, context: DocumentContext, voice: SchedaVoice): Section {
  const { say, asWritten } = voice;
  const accepted = (answers.destinazione?.proposte ?? []).filter(({ accettata }) => accettata);
  const heading = say('nextSteps');
  if (answers.consegnaImpresa !== undefined) {
    const service = isItalian(voice) ? context.serviceTitle('P') : spoken(say('service.P'));
    const text = say('forFirm', { service });
    return { heading, note: null, blocks: [{ kind: 'text', text }] };
  }
  if (accepted.length === 0) {
    return { heading, note: null, blocks: [{ kind: 'text', text: say('none') }] };
  }
  const rows = accepted.map((step) => {
    const italianName =
      step.servizio === 'altroEnte' ? 'Altro ente' : context.serviceTitle(step.servizio);
    return [
      ...(isItalian(voice)
        ? [italianName]
        : [say(`service.${step.servizio}`), asWritten(italianName)]),
      step.quando === undefined ? say('toBeFixed') : when(step.quando, step.ora, voice),
      asWritten(step.servizio === 'altroEnte' ? '' : place.desk),
      asWritten(step.motivo ?? ''),
    ];
  });
  const columns = [
    say('step.service'),
    ...(isItalian(voice) ? [] : [say('step.italian')]),
    say('step.when'),
    say('step.where'),
    say('step.why'),
  ];
  return { heading, note: null, blocks: [{ kind: 'table', columns, rows }] };
}

const when = (day: string, time: string | undefined, voice: SchedaVoice): string =>
  time === undefined ? voice.day(day) : spoken(voice.say('atTime', { day: voice.day(day), time }));

function referenceService(
  { answers, place }: A,
  context: DocumentContext,
  { say, asWritten }: SchedaVoice,
): Section {
  const scelta = answers.informazioni?.scelta;
  const { comuneDomicilio } = answers.situazione ?? {};
  const rows: readonly LabelledValue[] = [
    {
      label: say('referenceService'),
      value:
        scelta === undefined || scelta === 'questoCpi'
          ? asWritten(place.office)
          : say(`choice.${scelta}`),
    },
    ...(comuneDomicilio === undefined
      ? []
      : [{ label: say('comune'), value: asWritten(context.placeName(comuneDomicilio)) }]),
    {
      label: say('contacts'),
      value: asWritten([place.address, place.phone, place.email].filter(Boolean).join(' · ')),
    },
  ];
  return { heading: say('reference'), note: null, blocks: [{ kind: 'rows', rows }] };
}

/** The first appointment, and what to bring. */
export function reminderOf({ answers, place }: A, voice: SchedaVoice): Reminder | null {
  const [next] = (answers.destinazione?.proposte ?? [])
    .filter(({ accettata, quando }) => accettata && quando !== undefined)
    .toSorted((a, b) => (a.quando ?? '').localeCompare(b.quando ?? ''));
  if (next?.quando === undefined) return null;
  const at = voice.join([when(next.quando, next.ora, voice), place.desk].filter(Boolean));
  return {
    title: voice.say('remember', { when: at }),
    text:
      place.phone === ''
        ? voice.say('bring')
        : voice.say('bringCall', { phone: isItalian(voice) ? place.phone : unbroken(place.phone) }),
  };
}

/** A number dialled from paper stays on one line. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00A0');
