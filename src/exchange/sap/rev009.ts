import { z } from 'zod';

/*
 * The message SAP Rev009 (November 2017) as one tree: elements in the order of the ministerial
 * schema, names as there. Writer and reader walk this tree, so that they can't disagree.
 * Every leaf is a text: the schema's dates are `YYYY-MM-DD`, its numbers keep their digits.
 */

const required = (max: number) => z.string().min(1).max(max);
const optional = (max: number) => z.string().max(max).optional();
const matching = (pattern: RegExp) => z.string().regex(pattern);

/** `xs:date`: a zone may follow the day. */
const date = matching(/^\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?$/);
const yesNo = z.enum(['SI', 'NO']);
const year = matching(/^\d{0,4}$/).optional();
const level = required(2).optional();

const codicefiscale = matching(
  /^([A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|\d{11})$/,
);
/** Legal identifier of the body that holds the record, as in the ministerial system. */
const codiceentetit = matching(/^[A-Z]\d{3}[A-Z]\d{6}$/);
const indiceprofiling = matching(/^[+-]?(\d+(\.\d*)?|\.\d+)$/);
export const IdentificativoPolitica = matching(/^\d{2}[0-9A-Fa-f]{8}[A-Za-z]$/);

const address = {
  codcomune: required(4),
  cap: z.string().length(5),
  indirizzo: required(100),
  localita: optional(50),
};

const datiinvio = z.strictObject({
  dataultimoagg: date,
  identificativosap: matching(/^[A-Z]{2}\d{8}[A-Z]$/).optional(),
  codiceentetit,
  /** 01 first sending, 02 update, 05 after a merge of codici fiscali. */
  tipovariazione: required(2),
  datadinascita: date,
});

const datianagrafici = z.strictObject({
  datipersonali: z.strictObject({
    codicefiscale,
    cognome: required(50),
    nome: required(50),
    sesso: required(1),
    datanascita: date,
    codcomune: required(4),
    codcittadinanza: required(3),
  }),
  datistranieri: z
    .strictObject({
      codtipodocumento: matching(/^\d$/).optional(),
      numero: required(15).optional(),
      motivo: z.string().optional(),
      validoal: date.optional(),
      dataultimomantiscr: date.optional(),
    })
    .optional(),
  residenza: z
    .strictObject({
      codcomune: address.codcomune.optional(),
      cap: address.cap.optional(),
      indirizzo: address.indirizzo.optional(),
      localita: address.localita,
    })
    .optional(),
  domicilio: z.strictObject(address),
  recapiti: z.strictObject({
    telefono: required(15).optional(),
    cellulare: required(15).optional(),
    fax: required(15).optional(),
    email: z
      .string()
      .max(254)
      .regex(/^[^@]+@[^.]+\..+$/)
      .optional(),
  }),
});

const datiamministrativi = z.strictObject({
  statoinanagrafe: z
    .strictObject({
      codstatooccupazionale: z.enum(['DI', 'IN', 'OC', 'AL']).optional(),
      codstatus: z
        .enum(['CO', 'SC', 'CM', 'CE', 'DO', 'SO', 'DS', 'CS', 'DE', 'PE', ''])
        .optional(),
      categoria297: required(1).optional(),
      anzianita: matching(/^\d{1,3}$/).optional(),
      indiceprofiling: indiceprofiling.optional(),
      dataevento: date.optional(),
      disponibilita: date.optional(),
    })
    .optional(),
  periodidisoccupazione: z
    .strictObject({
      dataingresso: date.optional(),
      tipoingresso: z.enum(['D', 'F', '']).optional(),
    })
    .optional(),
  listespeciali_lst: z
    .strictObject({
      listespeciali: z.array(
        z.strictObject({
          tipolista: matching(/^\d$/).optional(),
          dataiscrizione: date.optional(),
          datafineiscrizione: date.optional(),
          datamaxdeferimento: date.optional(),
          codprovincia: required(3).optional(),
        }),
      ),
    })
    .optional(),
  assolvimentoistruzione: z.strictObject({ obbligoformativo: required(2).optional() }).optional(),
  altrenotizie: z
    .strictObject({
      categorieprotette: optional(2),
      indiceisee: matching(/^\d.\d\d$/).optional(),
    })
    .optional(),
});

export const esperienzalavoro = z.strictObject({
  azienda: z.strictObject({
    codicefiscale,
    datorelavoro: required(100),
    indirizzoazienda: optional(100),
    codateco: required(8),
  }),
  utilizzatrice: z
    .strictObject({
      codicefiscale: codicefiscale.optional(),
      datorelavoro: required(100).optional(),
      indirizzoazienda: optional(100),
      codateco: required(8).optional(),
    })
    .optional(),
  datainizio: date,
  datafine: date.optional(),
  dataFinePeriodoFormativo: date.optional(),
  codprofessione: required(12),
  compiti: optional(250),
  tiporapporto: z.strictObject({
    tipocontratto: required(7),
    categoriainquadramento: optional(1),
    assunzioneLegge68: yesNo,
    lavInMobilita: yesNo,
    lavoroStagionale: yesNo,
    lavoroInAgricoltura: yesNo,
  }),
  modalitalavoro: z.strictObject({ codmodalitalavoro: required(2) }),
  luogolavoro: z.strictObject({ indirizzo: required(100), codcomune: required(4) }),
});

export const titolostudio = z.strictObject({
  codlivelloistruzione: required(2),
  corsostudio: required(8).optional(),
  descrizionecorsostudio: optional(100),
  codcomunefrequenza: optional(4),
  riconosciutoin: required(2).optional(),
  votazione: optional(3),
  annotermine: year,
  annofrequentato: year,
  annofrequenza: year,
});

export const formazioneprofessionale = z.strictObject({
  titolocorso: required(100).optional(),
  ente: optional(100),
  codregione: optional(2),
  durata: matching(/^[+-]?\d+$/).optional(),
  codtipologiadurata: optional(1),
  certificazioniattestati: optional(1),
  stage: optional(2),
  denominazioneaziendastage: optional(100),
});

export const linguastraniera = z.strictObject({
  codlingua: required(3).optional(),
  codlivelloletto: level,
  codlivelloscritto: level,
  codlivelloparlato: level,
});

export const conoscenzainformatica = z.strictObject({
  codconoscenzainformatica: required(3).optional(),
  codgrado: required(1),
  specificheinformatica: optional(1000),
});

export const altreinformazioni = z.strictObject({
  codalbo: optional(4),
  codpatenteguida: optional(2),
  codpatentino: optional(2),
});

/** The schema lets each list occur several times. */
const allegato = z.strictObject({
  titolistudio_lst: z.array(z.strictObject({ titolostudio: z.array(titolostudio) })),
  formazioneprofessionale_lst: z.array(
    z.strictObject({ formazioneprofessionale: z.array(formazioneprofessionale) }),
  ),
  linguestraniere_lst: z.array(z.strictObject({ linguastraniera: z.array(linguastraniera) })),
  conoscenzeinformatiche_lst: z.array(
    z.strictObject({ conoscenzainformatica: z.array(conoscenzainformatica) }),
  ),
  altreinformazioni_lst: z.array(z.strictObject({ altreinformazioni: z.array(altreinformazioni) })),
});

export const politicaAttiva = z.strictObject({
  tipo_attivita: required(3),
  titolo_denominazione: optional(100),
  data_proposta: date,
  data: date.optional(),
  data_fine: date.optional(),
  durata: matching(/^[+-]?\d+$/).optional(),
  tipologia_durata: optional(1),
  descrizione: required(250),
  titolo_progetto: required(2),
  codice_ente_promotore: required(11),
  identificativo_politica: IdentificativoPolitica.optional(),
  indice_profiling: indiceprofiling.optional(),
  identificativo_presa_in_carico: IdentificativoPolitica.optional(),
  ultimo_evento: z
    .strictObject({
      evento: matching(/^\d\d$/),
      data_evento: date,
      descrizione_evento: optional(100),
    })
    .optional(),
});

/** Root element of the message. */
export const Lavoratore = z.strictObject({
  datiinvio,
  datianagrafici: datianagrafici.optional(),
  datiamministrativi: datiamministrativi.optional(),
  esperienzelavoro_lst: z.strictObject({ esperienzalavoro: z.array(esperienzalavoro) }).optional(),
  livelliistruzione_lst: z.strictObject({ codlivelloistruzione: z.array(required(2)) }).optional(),
  allegato: allegato.optional(),
  politiche_attive_lst: z.strictObject({ politiche_attive: z.array(politicaAttiva) }).optional(),
});
export type Lavoratore = z.infer<typeof Lavoratore>;
