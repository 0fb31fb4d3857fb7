import type { Catalogue, Translation } from '../../../interview/courtesy/voice.ts';

/** The fixed words of the *scheda di prima informazione*, of which each language has its own file. */
export const scheda = {
  title: 'Scheda di prima informazione',
  received: 'Informazioni ricevute',
  receivedOn: 'il {day}',
  'activity.retiServizi': 'La rete dei servizi per il lavoro.',
  'activity.accessoEFruizione':
    'Come si arriva ai servizi e come si usano, per il lavoro e la formazione.',
  'activity.adempimentiEScelta':
    'Le pratiche per registrarsi e la scelta del servizio di riferimento.',
  'activity.serviziSportello': 'I servizi di questo sportello.',
  'activity.programmiEMisure':
    'I programmi e gli aiuti della regione e dello Stato, anche per gruppi particolari.',
  'activity.autoconsultazione': 'Gli strumenti per cercare da soli le offerte di lavoro.',
  notApplicable: 'non applicabile',
  profiling: 'Profilazione e percorso di attivazione',
  explained: 'spiegati',
  notExplained: 'non spiegati',
  eures: 'Mobilità in Europa (Eures)',
  presented: 'presentata',
  handedOut: 'Materiale consegnato',
  'material.title': 'Titolo',
  'material.language': 'Lingua',
  'material.version': 'Versione',
  'material.how': 'Come',
  'channel.carta': 'Carta',
  'channel.qr': 'QR',
  'channel.email': 'E-mail',
  nextSteps: 'I suoi prossimi passi',
  'step.service': 'Servizio',
  'step.italian': 'In italiano',
  'step.when': 'Quando',
  'step.where': 'Dove',
  'step.why': 'Perché',
  toBeFixed: 'data da fissare',
  atTime: '{day}, ore {time}',
  none: 'Per ora nessun altro servizio. Può tornare quando vuole.',
  forFirm: 'Per l’impresa c’è il servizio «{service}».',
  reference: 'Servizio di riferimento e contatti',
  referenceService: 'Servizio di riferimento',
  'choice.altroCpi': 'Un altro CPI',
  'choice.accreditato': 'Un soggetto accreditato',
  'choice.decideDopo': 'Decide dopo',
  comune: 'Comune in cui vive',
  contacts: 'Contatti, domande e reclami',
  remember: 'Da ricordare: {when}',
  bring: 'Porti un documento e il codice fiscale. Se non può venire, avvisi prima.',
  bringCall: 'Porti un documento e il codice fiscale. Se non può venire, avvisi prima: {phone}.',
} as const satisfies Catalogue;

export type SchedaWords = Translation<typeof scheda>;
