import { attestazioneTitles } from './attestazione-titles.ts';
import type { AnyDocument, AnyKnown, CourtesyRenderer } from '../definition.ts';
import { loadedWith } from '../courtesy/courtesy-renderers.ts';
import { paperWords } from '../courtesy/paper-words.ts';
import { paper } from '../courtesy/paper.it.ts';
import { isUnidentified, modeOf, personSubject } from '../courtesy/subject.ts';
import { italianVoice, spoken, voiceIn, type Voice } from '../courtesy/voice.ts';
import type { DocumentContext } from '../document-context.ts';
import type { CourtesyCopy, DocumentModel, LabelledValue, Phrase } from '../document-model.ts';
import { sheet } from '../document-sheet.ts';

type PaperVoice = Voice<typeof paper>;

/** Whether the paper names the service; without, it says *servizi per il lavoro* and no more. */
interface Naming {
  readonly namesService: boolean;
}

/**
 * That the person was here, from when to when, for whoever asks: an employer, a school. It shows
 * nothing of what was said, and not even the service unless the person wants it named.
 */
export const attestazioni: readonly [AnyDocument, AnyDocument] = [
  attestazione('attestazionePresenza', { namesService: false }),
  attestazione('attestazionePresenzaServizio', { namesService: true }),
];

function attestazione(kind: keyof typeof attestazioneTitles, naming: Naming): AnyDocument {
  return {
    kind,
    title: attestazioneTitles[kind],
    issue: 'onRequest',
    when: (known) => !isUnidentified(known),
    reads: ['apertura'],
    render: (known, context) => model(known, context, naming),
    courtesy: loadedWith(paperWords, (language, words) =>
      copyWith(voiceIn(language, words, paper), naming),
    ),
  };
}

function model(known: AnyKnown, context: DocumentContext, naming: Naming): DocumentModel {
  const voice = italianVoice(paper, context);
  const { say } = voice;
  return sheet(context, {
    title: spoken(say('attestazione.title')),
    norm: spoken(say('attestazione.request')),
    subject: personSubject(known, context, voice),
    sections: [sectionOf(known, context, { ...naming, voice })],
    remember: null,
    signatures: [
      {
        role: 'Per il Centro per l’impiego',
        name: context.place.operator,
        signing: { how: 'named' },
      },
    ],
  });
}

const copyWith =
  (voice: PaperVoice, naming: Naming): CourtesyRenderer<AnyKnown> =>
  (known, context): CourtesyCopy => ({
    language: voice.language,
    title: spoken(voice.say('attestazione.title')),
    notice: spoken(voice.say('notice')),
    subject: [
      ...personSubject(known, context, voice),
      { label: voice.say('operator'), value: voice.asWritten(context.place.operator) },
    ],
    sections: [sectionOf(known, context, { ...naming, voice })],
    remember: null,
    yes: spoken(voice.say('yes')),
    no: spoken(voice.say('no')),
  });

interface SectionOptions extends Naming {
  readonly voice: PaperVoice;
}

function sectionOf(known: AnyKnown, context: DocumentContext, options: SectionOptions) {
  const { voice, namesService } = options;
  const { say, asWritten } = voice;
  const presence = presenceOf(known, context);
  const mode = modeOf(known);
  const isRemote = mode === 'telefono' || mode === 'remoto';
  const service = known.state.opening?.service ?? '';
  const purpose = namesService ? serviceName(service, context, voice) : say('attestazione.general');
  const rows: readonly LabelledValue[] = [
    { label: say('attestazione.day'), value: voice.day(presence.day) },
    ...(presence.from === null
      ? []
      : [{ label: say('attestazione.hours'), value: hours(presence, voice) }]),
    ...(isRemote && mode !== undefined ? [{ label: say('how'), value: say(`mode.${mode}`) }] : []),
    {
      label: say('attestazione.place'),
      value: asWritten([...new Set([context.place.office, context.place.desk])].join(', ')),
    },
    { label: say('attestazione.purpose'), value: purpose },
  ];
  const statement = say(isRemote ? 'attestazione.remote' : 'attestazione.present');
  return {
    heading: say('attestazione.heading'),
    note: null,
    blocks: [{ kind: 'text', text: statement } as const, { kind: 'rows', rows } as const],
  };
}

/** By its Italian title, which is what the office calls it; in another language by its plain name. */
function serviceName(
  code: string,
  context: DocumentContext,
  { language, say }: PaperVoice,
): Phrase {
  const key = SERVICE_KEYS.find((one) => one === `service.${code}`);
  return language === 'it' || key === undefined ? context.serviceTitle(code) : say(key);
}

const SERVICE_KEYS = Object.keys(paper).filter((key): key is keyof typeof paper =>
  key.startsWith('service.'),
);

interface Presence {
  /** ISO date. */
  readonly day: string;
  /** `09:30`; null when nobody said. */
  readonly from: string | null;
  /** Null when it is not known: written down on another day, or still here the day after. */
  readonly to: string | null;
}

const CLOSING: ReadonlySet<string> = new Set(['05', '07', '08', '10']);

/** From when the interview says, to when it was closed; while it is open, to now. */
function presenceOf({ answers, state }: AnyKnown, context: DocumentContext): Presence {
  const told = answers['apertura']?.['dataOra'];
  const [day = context.date, from = null] =
    typeof told === 'string' ? [told.slice(0, 10), told.slice(11, 16) || null] : [];
  const end = state.events.findLast(({ event }) => CLOSING.has(event));
  const closed =
    end === undefined ? null : { day: context.dayOf(end.at), to: context.timeOf(end.at) };
  const { day: lastDay, to } = closed ?? { day: context.date, to: context.time };
  return { day, from, to: lastDay === day && from !== null && to >= from ? to : null };
}

const hours = ({ from, to }: Presence, { say }: PaperVoice): Phrase =>
  to === null
    ? say('attestazione.from', { from: from ?? '' })
    : say('attestazione.fromTo', { from: from ?? '', to });
