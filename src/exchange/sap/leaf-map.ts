import type { FascicoloDatum } from '../../domain/person-sheet.ts';

/** How an answer of the Scheda and the text of an element become one another. */
export type Conversion =
  | 'same'
  /** Two tables that nobody has put side by side: only a code written beside the answer is sent. */
  | 'code'
  | 'yesNo'
  | 'number'
  /** Of the index: our comma is the schema's point. */
  | 'decimal'
  | 'profession'
  /** The two dates that stand for *in attesa* and *permanente* are no expiry. */
  | 'permitDate'
  /** One of the choices of `particolarita`. */
  | { readonly flag: string }
  /** The year, in the element that its outcome says. */
  | { readonly outcome: 'preso' | 'lasciato' | 'inCorso' };

export interface Leaf {
  /** Element names from the row, or from the root, joined by points. */
  readonly element: string;
  /** Column of the table, or datum of the fascicolo; null where the Scheda has no place for it. */
  readonly at: string | null;
  readonly as: Conversion;
}

const leaf = (element: string, at: string | null = null, as: Conversion = 'same'): Leaf => ({
  element,
  at,
  as,
});

interface ScalarLeaf extends Leaf {
  readonly at: FascicoloDatum | null;
}

const datum = (
  element: string,
  at: FascicoloDatum | null = null,
  as: Conversion = 'same',
): ScalarLeaf => ({ element, at, as });

const personal = 'datianagrafici.datipersonali';
const foreign = 'datianagrafici.datistranieri';
const residence = 'datianagrafici.residenza';
const home = 'datianagrafici.domicilio';
const contact = 'datianagrafici.recapiti';
const status = 'datiamministrativi.statoinanagrafe';

/** Everything of the message that occurs once, but for what is decided at each sending. */
export const scalarLeaves: readonly ScalarLeaf[] = [
  datum('datiinvio.identificativosap'),
  datum('datiinvio.codiceentetit'),
  datum('datiinvio.datadinascita', 'birthDate'),
  datum(`${personal}.codicefiscale`, 'codiceFiscale'),
  datum(`${personal}.cognome`, 'surname'),
  datum(`${personal}.nome`, 'name'),
  datum(`${personal}.sesso`, 'sex'),
  datum(`${personal}.datanascita`, 'birthDate'),
  datum(`${personal}.codcomune`, 'birthplace'),
  datum(`${personal}.codcittadinanza`, 'citizenship', 'code'),
  datum(`${foreign}.codtipodocumento`, 'permitKind', 'code'),
  datum(`${foreign}.numero`, 'permitNumber'),
  datum(`${foreign}.motivo`, 'permitReason', 'code'),
  datum(`${foreign}.validoal`, 'permitExpiry', 'permitDate'),
  datum(`${foreign}.dataultimomantiscr`, 'enrolmentKept'),
  datum(`${residence}.codcomune`, 'residenceComune'),
  datum(`${residence}.cap`, 'residencePostcode'),
  datum(`${residence}.indirizzo`, 'residenceAddress'),
  datum(`${residence}.localita`, 'residencePlace'),
  datum(`${home}.codcomune`, 'comune'),
  datum(`${home}.cap`, 'homePostcode'),
  datum(`${home}.indirizzo`, 'address'),
  datum(`${home}.localita`, 'homePlace'),
  datum(`${contact}.telefono`, 'landline'),
  datum(`${contact}.cellulare`, 'phone'),
  datum(`${contact}.fax`),
  datum(`${contact}.email`, 'email'),
  datum(`${status}.codstatooccupazionale`, 'registryStatus'),
  datum(`${status}.codstatus`, 'registryCondition'),
  datum(`${status}.categoria297`, 'category297'),
  datum(`${status}.anzianita`, 'seniorityMonths', 'number'),
  datum(`${status}.indiceprofiling`, 'profilingIndex', 'decimal'),
  datum(`${status}.dataevento`),
  datum(`${status}.disponibilita`, 'didDate'),
  datum('datiamministrativi.periodidisoccupazione.dataingresso', 'unemploymentDate'),
  datum('datiamministrativi.periodidisoccupazione.tipoingresso', 'unemploymentEntry'),
  datum('datiamministrativi.assolvimentoistruzione.obbligoformativo', 'trainingDuty'),
  datum('datiamministrativi.altrenotizie.categorieprotette', 'protectedCategory'),
  // The schema's pattern, `\d.\d\d`, holds no real ISEE: ours is never sent, what came is kept.
  datum('datiamministrativi.altrenotizie.indiceisee'),
];

export const TABLES = [
  'experiences',
  'levels',
  'studies',
  'trainings',
  'languages',
  'computing',
  'registers',
  'licences',
  'permits',
  'specialLists',
  'policies',
] as const;
export type Table = (typeof TABLES)[number];

export interface TableMap {
  /** Of the fascicolo; null for what only the message has. */
  readonly datum: FascicoloDatum | null;
  readonly leaves: readonly Leaf[];
}

const contractLeaves: readonly Leaf[] = [
  leaf('tiporapporto.tipocontratto', 'contrattoCodice'),
  leaf('tiporapporto.categoriainquadramento'),
  leaf('tiporapporto.assunzioneLegge68', 'particolarita', { flag: 'legge68' }),
  leaf('tiporapporto.lavInMobilita', 'particolarita', { flag: 'mobilita' }),
  leaf('tiporapporto.lavoroStagionale', 'particolarita', { flag: 'stagionale' }),
  leaf('tiporapporto.lavoroInAgricoltura', 'particolarita', { flag: 'agricoltura' }),
];

const experienceLeaves: readonly Leaf[] = [
  leaf('azienda.codicefiscale', 'datoreCodiceFiscale'),
  leaf('azienda.datorelavoro', 'datore'),
  leaf('azienda.indirizzoazienda', 'datoreIndirizzo'),
  leaf('azienda.codateco', 'datoreAteco'),
  leaf('utilizzatrice.codicefiscale', 'utilizzatriceCodiceFiscale'),
  leaf('utilizzatrice.datorelavoro', 'utilizzatrice'),
  leaf('utilizzatrice.indirizzoazienda'),
  leaf('utilizzatrice.codateco'),
  leaf('datainizio', 'dal'),
  leaf('datafine', 'al'),
  leaf('dataFinePeriodoFormativo', 'finePeriodoFormativo'),
  leaf('codprofessione', 'professione', 'profession'),
  leaf('compiti', 'mansioni'),
  ...contractLeaves,
  leaf('modalitalavoro.codmodalitalavoro', 'orario'),
  leaf('luogolavoro.indirizzo', 'luogoIndirizzo'),
  leaf('luogolavoro.codcomune', 'luogo'),
];

const studyLeaves: readonly Leaf[] = [
  leaf('codlivelloistruzione', 'livello', 'code'),
  leaf('corsostudio'),
  leaf('descrizionecorsostudio', 'corso'),
  leaf('codcomunefrequenza', 'luogo'),
  leaf('riconosciutoin', 'riconosciuto', 'yesNo'),
  leaf('votazione', 'voto'),
  leaf('annotermine', 'anno', { outcome: 'preso' }),
  leaf('annofrequentato', 'anno', { outcome: 'lasciato' }),
  leaf('annofrequenza', 'anno', { outcome: 'inCorso' }),
];

const policyElements = [
  'tipo_attivita',
  'titolo_denominazione',
  'data_proposta',
  'data',
  'data_fine',
  'durata',
  'tipologia_durata',
  'descrizione',
  'titolo_progetto',
  'codice_ente_promotore',
  'identificativo_politica',
  'indice_profiling',
  'identificativo_presa_in_carico',
  'ultimo_evento.evento',
  'ultimo_evento.data_evento',
  'ultimo_evento.descrizione_evento',
];

/** The lists of the message, row by row. */
export const tableMaps: Readonly<Record<Table, TableMap>> = {
  experiences: { datum: 'experiences', leaves: experienceLeaves },
  levels: { datum: null, leaves: [leaf('codlivelloistruzione')] },
  studies: { datum: 'studies', leaves: studyLeaves },
  trainings: {
    datum: 'trainings',
    leaves: [
      leaf('titolocorso', 'titolo'),
      leaf('ente', 'ente'),
      leaf('codregione', 'regione'),
      leaf('durata', 'durata', 'number'),
      leaf('codtipologiadurata', 'durataTipo'),
      leaf('certificazioniattestati', 'attestato', 'code'),
      leaf('stage', 'stage', 'yesNo'),
      leaf('denominazioneaziendastage', 'stageAzienda'),
    ],
  },
  languages: {
    datum: 'languages',
    leaves: [
      leaf('codlingua', 'lingua', 'code'),
      leaf('codlivelloletto', 'letto'),
      leaf('codlivelloscritto', 'scritto'),
      leaf('codlivelloparlato', 'parlato'),
    ],
  },
  computing: {
    datum: 'computing',
    leaves: [
      leaf('codconoscenzainformatica', 'conoscenza', 'code'),
      leaf('codgrado', 'grado'),
      leaf('specificheinformatica', 'specifiche'),
    ],
  },
  registers: { datum: 'registers', leaves: [leaf('codalbo', 'albo', 'code')] },
  licences: { datum: 'licences', leaves: [leaf('codpatenteguida', 'patente', 'code')] },
  permits: { datum: 'permits', leaves: [leaf('codpatentino', 'abilitazione', 'code')] },
  specialLists: {
    datum: 'specialLists',
    leaves: [
      leaf('tipolista', 'lista'),
      leaf('dataiscrizione', 'dal'),
      leaf('datafineiscrizione', 'al'),
      leaf('datamaxdeferimento', 'differimento'),
      leaf('codprovincia'),
    ],
  },
  policies: { datum: null, leaves: policyElements.map((element) => leaf(element)) },
};
