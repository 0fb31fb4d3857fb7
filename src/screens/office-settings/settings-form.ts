import { z } from 'zod';
import { MATERIAL_CHANNELS } from '../../domain/office-settings.ts';
import { lingue } from '../../interview/blocks/lingue.ts';
import * as q from '../../interview/question.ts';
import { getService } from '../../lep/catalogue.ts';

const { activities } = getService('A').entry;
const [firstActivity = '', ...otherActivities] = activities.map(({ key }) => key);
const activityKeys = [firstActivity, ...otherActivities] as const;

const sentence = (item: string): string =>
  item.charAt(0).toUpperCase() + item.slice(1).replace(/[;.]$/, '');

/** What each activity of Allegato B, lettera A says, by its key. */
export const activityTexts: Readonly<Record<string, string>> = Object.fromEntries(
  activities.map(({ key, text }) => [key, sentence(text)]),
);

/**
 * The settings of an office as questions, so that they are asked, read out and merged as any answer.
 * Paths are those of `officePaths`; rows of materials and of other comuni name the row they belong to.
 */
export const settingsSteps = {
  ufficio: z.object({
    comuni: q.table({ comune: q.comune() }),
    luoghi: q.table({
      nome: q.text(120),
      tipo: q.choice(['sede', 'sportello']),
      indirizzo: q.text(160).optional(),
    }),
    lingue: q.table({ lingua: q.choice(lingue) }),
  }),
  territorio: z.object({
    uffici: q.table({ nome: q.text(120), recapito: q.text(120).optional() }),
    comuni: q.table({ ufficio: q.text(), comune: q.comune() }),
  }),
  pacchetti: z.object({
    righe: q.table({ nome: q.text(60), attivita: q.choices(activityKeys) }),
    materiali: q.table({
      pacchetto: q.text(),
      titolo: q.text(160),
      versione: q.text(40).optional(),
      lingua: q.choice(lingue),
      canale: q.choice(MATERIAL_CHANNELS),
      attivita: q.choice(activityKeys).optional(),
    }),
  }),
  informativa: z.object({ versione: q.text(40), data: q.date() }),
  soglie: z.object({
    giorniPermesso: q.number({ min: 1, max: 365 }),
    giorniSilenzio: q.number({ min: 1, max: 365 }),
    secondiChiosco: q.number({ min: 15, max: 600 }),
  }),
  conservazione: z.object({
    anni: q.number({ min: 1, max: 100 }).optional(),
    atto: q.text(160).optional(),
  }),
  legge: z.object({
    conferme: q.table({ valore: q.text(300), nota: q.text(300).optional() }),
  }),
};

export type SettingsSteps = typeof settingsSteps;
