/** What a person may have done, paid or not: the experiences of the Scheda, of orientation and of the bilancio. */
export const EXPERIENCE_KINDS = [
  'contratto',
  'autonomo',
  'estero',
  'informale',
  'tirocinio',
  'volontariato',
  'servizioCivile',
  'cura',
] as const;
