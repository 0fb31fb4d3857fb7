import type { EXPERIENCE_KINDS } from './esperienza.ts';

export const experienceKindWords: Readonly<Record<(typeof EXPERIENCE_KINDS)[number], string>> = {
  contratto: 'Lavoro con contratto',
  autonomo: 'Lavoro autonomo',
  estero: 'Lavoro all’estero',
  informale: 'Lavoro senza contratto',
  tirocinio: 'Tirocinio',
  volontariato: 'Volontariato',
  servizioCivile: 'Servizio civile',
  cura: 'Cura di familiari',
};
