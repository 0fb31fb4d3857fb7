import { bothOf, loadedWith } from '../../interview/courtesy/courtesy-renderers.ts';
import { paperWords } from '../../interview/courtesy/paper-words.ts';
import { paper } from '../../interview/courtesy/paper.it.ts';
import { meetingSubject, personSubject } from '../../interview/courtesy/subject.ts';
import { italianVoice, spoken, voiceIn } from '../../interview/courtesy/voice.ts';
import type { DocumentDefinition, Known } from '../../interview/definition.ts';
import type { DocumentContext } from '../../interview/document-context.ts';
import type { CourtesyCopy, DocumentModel } from '../../interview/document-model.ts';
import { sheet } from '../../interview/document-sheet.ts';
import { allegatoB } from './allegato-b.ts';
import { reminderOf, sectionsOf, type SchedaVoice } from './scheda-sections.ts';
import type { AccoglienzaSteps } from './steps.ts';
import { scheda } from './words/scheda.it.ts';
import { schedaWords } from './words/scheda-words.ts';

type A = Known<AccoglienzaSteps>;

const italian = { ...paper, ...scheda };

/** *Scheda di prima informazione* (a.md §5): one page, signed by nobody but the operator's name. */
export const schedaPrimaInformazione: DocumentDefinition<AccoglienzaSteps> = {
  kind: 'schedaPrimaInformazione',
  title: scheda.title,
  issue: 'atConclusion',
  render: (known, context) => model(known, context),
  courtesy: loadedWith(bothOf(paperWords, schedaWords), (language, words) => {
    const voice = voiceIn(language, words, italian);
    return (known: A, context) => copy(known, context, voice);
  }),
};

function model(known: A, context: DocumentContext): DocumentModel {
  const voice = italianVoice(italian, context);
  return sheet(context, {
    title: scheda.title,
    norm: `${allegatoB.norms[0]} · Allegato B, lettera ${allegatoB.code}`,
    subject: subjectOf(known, context, voice),
    sections: sectionsOf(known, context, voice),
    remember: reminderOf(known, voice),
    signatures: [],
  });
}

const copy = (known: A, context: DocumentContext, voice: SchedaVoice): CourtesyCopy => ({
  language: voice.language,
  title: spoken(voice.say('title')),
  notice: spoken(voice.say('notice')),
  subject: subjectOf(known, context, voice),
  sections: sectionsOf(known, context, voice),
  remember: reminderOf(known, voice),
  yes: spoken(voice.say('yes')),
  no: spoken(voice.say('no')),
});

const subjectOf = (known: A, context: DocumentContext, voice: SchedaVoice) => [
  ...personSubject(known, context, voice),
  ...meetingSubject(known, voice),
];
