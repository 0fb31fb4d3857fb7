import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'K',
  title:
    'Predisposizione di graduatorie per l’avviamento a selezione presso la pubblica amministrazione',
  norms: ['L. 56/1987 art. 16;', 'L. 160/1988'],
  activities: [
    {
      key: 'pubblicazioneAvviso',
      text: 'Pubblicazione di un avviso pubblico con tutte le opportune specifiche contrattuali e professionali, nonché le modalità per l’adesione dei candidati all’avviso;',
    },
    { key: 'raccoltaCandidature', text: 'raccolta delle candidature;' },
    {
      key: 'formulazioneGraduatoria',
      text: 'formulazione della graduatoria applicando i criteri stabiliti dalla Regione;',
    },
    {
      key: 'pubblicazioneGraduatoria',
      text: 'pubblicazione della graduatoria e trasmissione della stessa alla pubblica amministrazione richiedente;',
    },
    {
      key: 'istanzeRiesame',
      text: 'gestione di eventuali istanze di riesame in merito la formulazione delle graduatorie.',
    },
  ],
  description: [
    'L’avviso è pubblicato su istanza della pubblica amministrazione. Il servizio, verificata la presenza nell’istanza delle informazioni necessarie, procede alla pubblicazione dell’avviso.',
    'La raccolta delle candidature avviene secondo le modalità previste nell’avviso. Il servizio inserisce i dati dei candidati e applicando i criteri in uso, formula la graduatoria. Il servizio effettua i controlli amministrativi sulle dichiarazioni dei soggetti utilmente collocati in graduatoria.',
    'Il servizio approva la graduatoria e la trasmette all’ente che ha richiesto l’avviamento a selezione.',
    'Il servizio risponde alle richieste di accesso agli atti, giustifica le posizioni in graduatoria.',
  ],
  output: ['elenco di lavoratori collocati nella lista in graduatoria.'],
  outcome: [
    'la pubblica amministrazione procede sulla base dell’elenco alla chiamata dei lavoratori utilmente collocati in graduatoria per la prova di idoneità.',
  ],
  sap: [
    { code: 'B03', text: null },
    { code: null, text: 'CO (rapporto di lavoro)' },
  ],
} as const satisfies AllegatoBEntry;
