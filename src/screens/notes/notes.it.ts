/** One public page: what this installation can say, and who must write the rest. */
export interface PublicNote {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const OWNER = 'Il testo ufficiale lo pubblica l’ente che gestisce questo Sportello.';

export const publicNotes: Readonly<Record<string, PublicNote>> = {
  accessibilita: {
    title: 'Dichiarazione di accessibilità',
    paragraphs: [
      OWNER,
      'Sportello è fatto per rispettare le WCAG 2.2, livello AA. Si usa con la sola tastiera, con ingrandimenti fino al 400 % e su schermi da 320 punti.',
      'Se qualcosa non funziona con il suo ausilio, lo dica all’ufficio: il recapito è sui documenti che le consegna.',
    ],
  },
  privacy: {
    title: 'Informativa privacy',
    paragraphs: [
      OWNER,
      'L’informativa si riceve allo sportello prima di dare i propri dati. Sportello non usa cookie di profilazione e non carica nulla da altri siti.',
      'L’unico cookie è quello che tiene aperto l’accesso degli operatori.',
    ],
  },
  legali: {
    title: 'Note legali',
    paragraphs: [
      OWNER,
      'Il programma è software libero, con licenza EUPL 1.2.',
      'Caratteri: Titillium Web (SIL Open Font License), Roboto Mono (Apache 2.0). Icone e stili: Bootstrap Italia (BSD 3). Comuni e Paesi: dati ANPR, Agenzia delle Entrate e ISTAT (CC BY).',
    ],
  },
};
