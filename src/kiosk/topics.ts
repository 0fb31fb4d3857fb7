import { allegatoB } from '../lep/a-accoglienza/allegato-b.ts';
import { informazioneWords } from '../lep/a-accoglienza/words/informazione.it.ts';
import { catalogue } from '../lep/catalogue.ts';
import type { IconName } from '../ui/icon-names.ts';

/** The six pieces of information of service A (Allegato B, A). */
export const TOPICS = allegatoB.activities.map(({ key }) => key);
export type Topic = (typeof TOPICS)[number];

export const TOPIC_ICONS: Readonly<Record<Topic, IconName>> = {
  retiServizi: 'link',
  accessoEFruizione: 'map-marker',
  adempimentiEScelta: 'note',
  serviziSportello: 'list',
  programmiEMisure: 'bookmark',
  autoconsultazione: 'search',
};

/** As the decree has it, untouched. */
export const decreeText = (topic: Topic): string =>
  allegatoB.activities.find(({ key }) => key === topic)?.text ?? '';

/** Letters P to S are for employers. */
const FOR_EMPLOYERS = new Set(['P', 'Q', 'R', 'S']);

export const SERVICES_FOR_PEOPLE: readonly { readonly code: string; readonly title: string }[] =
  catalogue
    .map(({ entry }) => ({ code: entry.code, title: entry.title }))
    .filter(({ code }) => !FOR_EMPLOYERS.has(code));

/** What service A shows to look for offers alone. */
export const TOOLS: readonly string[] = Object.values(
  informazioneWords.offerte.questions.strumenti.options ?? {},
);
