import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'M1',
  title: 'Iscrizione al collocamento mirato',
  rowTitle: 'Collocamento mirato',
  norms: ['L. 68/1999 come modificata dal D.Lgs. 151/2015;', 'DPR 333/2000;', 'D.Lgs. 150/2015.'],
  activities: [
    { key: 'acquisizioneDocumentazione', text: 'Acquisizione documentazione;' },
    {
      key: 'verificaRequisiti',
      text: 'verifica della sussistenza dei requisiti richiesti: età lavorativa, status occupazionale, percentuale di invalidità, residue capacità lavorative;',
    },
    {
      key: 'richiesteInpsInail',
      text: 'eventuali richieste di certificazioni/contatti INPS- INAIL.',
    },
  ],
  description: [
    "Il servizio viene svolto dall'operatore in front office in presenza della persona al fine di iscriverla al collocamento mirato e, in un secondo momento, in back office per la verifica dei requisiti.",
  ],
  output: [
    "ricevuta di presentazione istanza; notifica di accoglimento; pre-avviso di rigetto ai sensi della L. 241/1990, reiezione dell'istanza.",
  ],
  outcome: ['persona che può usufruire dei servizi del collocamento mirato.'],
  sap: [{ code: 'A01', text: null }],
} as const satisfies AllegatoBEntry;
