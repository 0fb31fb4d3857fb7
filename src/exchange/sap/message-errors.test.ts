import { describe, expect, it } from 'vitest';
import { messageErrorWords } from './message-errors.it.ts';
import { readMessage } from './read-message.ts';

function wordsOf(xml: string) {
  const read = readMessage(new TextEncoder().encode(xml));
  if (read.ok) throw new Error('It was read');
  return messageErrorWords(read.error);
}

describe('why a file is not imported, in words', () => {
  it('names each thing that is wrong, and says that nothing was written', () => {
    const { title, text, lines } = wordsOf(
      '<lavoratore><datiinvio><dataultimoagg>24/11/2026</dataultimoagg><nuovo/></datiinvio></lavoratore>',
    );
    expect(title).toBe('Il file non segue lo standard SAP Rev009.');
    expect(text).toContain('Non è stato importato niente.');
    expect(lines).toEqual([
      'Lo standard non ha questo elemento: <nuovo>.',
      'Il valore non va bene: data dell’ultimo aggiornamento (<dataultimoagg>).',
      'Manca: codice dell’ente titolare (<codiceentetit>).',
      'Manca: tipo di variazione (<tipovariazione>).',
      'Manca: data di nascita (<datadinascita>).',
    ]);
  });

  it('tells the code of the employer from that of the person, and which row it is', () => {
    const faults = [
      {
        kind: 'missing',
        path: ['esperienzelavoro_lst', 'esperienzalavoro', 2, 'azienda', 'codicefiscale'],
      },
    ] as const;
    expect(messageErrorWords({ kind: 'invalid', faults }).lines).toEqual([
      'Manca: codice fiscale del datore (<codicefiscale>, voce n. 2).',
    ]);
  });

  it('counts those that do not fit the page', () => {
    const many = Array.from({ length: 20 }, (_, n) => `<x${n}/>`).join('');
    const { lines } = wordsOf(`<lavoratore>${many}</lavoratore>`);
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('e altre 9 cose.');
  });

  it('says of whom it is, and what the file is instead', () => {
    const other = { kind: 'otherPerson', name: 'Ada Neri', codiceFiscale: '' } as const;
    expect(messageErrorWords(other).text).toContain('È la SAP di Ada Neri. Apra il suo fascicolo');
    expect(wordsOf('<GestisciDID_Input/>').text).toContain('Comincia con «GestisciDID_Input»');
  });
});
