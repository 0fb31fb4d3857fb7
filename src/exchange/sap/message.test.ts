import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage, type MessageError } from './read-message.ts';
import type { Lavoratore } from './rev009.ts';
import { anyMessage } from './testing/any-message.ts';
import { sampleMessage, schemaFaults } from './testing/sap-schema.ts';
import { writeMessage } from './write-message.ts';
import { MAX_XML_BYTES } from './xml-tree.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readMessage(encode(text));

const faultOf = (text: string): MessageError => {
  const result = read(text);
  if (result.ok) throw new Error('It was read');
  return result.error;
};

const minimal: Lavoratore = {
  datiinvio: {
    dataultimoagg: '2026-11-24',
    codiceentetit: 'A001C000128',
    tipovariazione: '01',
    datadinascita: '1985-05-12',
  },
};

describe('SAP Rev009', () => {
  it('B · import ∘ export is the identity on everything the schema carries', () => {
    fc.assert(
      fc.property(anyMessage(), (message) => {
        expect(read(writeMessage(message))).toEqual({ ok: true, value: message });
      }),
      { numRuns: 60, seed: 20_261_124 },
    );
  });

  it('B · reads the ministerial sample and writes it back, valid against the schema', async () => {
    const message = readMessage(sampleMessage());
    if (!message.ok) throw new Error(JSON.stringify(message.error));
    const written = writeMessage(message.value);
    expect(await schemaFaults(written)).toEqual([]);
    expect(read(written)).toEqual(message);
  });

  it('B · the schema refuses what this tree refuses: an element out of its place', async () => {
    const swapped = writeMessage(minimal)
      .replace('<tipovariazione>01</tipovariazione>', '')
      .replace('<datiinvio>', '<datiinvio><tipovariazione>01</tipovariazione>');
    expect(await schemaFaults(swapped)).not.toEqual([]);
    expect(faultOf(swapped)).toMatchObject({
      kind: 'invalid',
      faults: [{ kind: 'outOfOrder', path: ['datiinvio', 'dataultimoagg'] }, {}],
    });
  });

  it('keeps & < > and accents of a name', () => {
    const [indirizzo, compiti] = ['Via D’Annunzio 3 <int. 2>', 'Perché? R&D, «ùòà»'];
    const xml = writeMessage({
      ...minimal,
      politiche_attive_lst: {
        politiche_attive: [
          {
            tipo_attivita: 'A02',
            titolo_denominazione: indirizzo,
            data_proposta: '2026-11-24',
            descrizione: compiti,
            titolo_progetto: '05',
            codice_ente_promotore: 'A001C000128',
          },
        ],
      },
    });
    expect(read(xml)).toMatchObject({
      value: {
        politiche_attive_lst: {
          politiche_attive: [{ titolo_denominazione: indirizzo, descrizione: compiti }],
        },
      },
    });
  });
});

describe('a file that is not a SAP message', () => {
  const xml = writeMessage(minimal);

  it('with a DTD or entities of its own is not opened', () => {
    const xxe = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><lavoratore>&x;</lavoratore>`;
    expect(faultOf(xxe)).toEqual({ kind: 'doctype' });
    expect(faultOf(xml.replace('01</tipo', '&lol;</tipo'))).toMatchObject({ kind: 'invalid' });
  });

  it('of another kind says which', () => {
    expect(faultOf('<GestisciDID_Input/>')).toEqual({
      kind: 'otherMessage',
      root: 'GestisciDID_Input',
    });
  });

  it('cut in the middle says where', () => {
    expect(faultOf(xml.slice(0, 120))).toMatchObject({ kind: 'malformed' });
    expect(faultOf('')).toMatchObject({ kind: 'malformed' });
    expect(faultOf('nome;cognome\nAnna;Rossi')).toMatchObject({ kind: 'malformed' });
  });

  it('too large is not read', () => {
    expect(readMessage(new Uint8Array(MAX_XML_BYTES + 1))).toEqual({
      ok: false,
      error: { kind: 'tooLarge', limit: MAX_XML_BYTES },
    });
  });

  it('in an encoding that is not the declared one is refused', () => {
    expect(readMessage(Uint8Array.from([0x3c, 0x61, 0xff, 0xfe]))).toEqual({
      ok: false,
      error: { kind: 'encoding' },
    });
  });

  it('with an unknown element, twice the same one, a missing one or a wrong value names it', () => {
    const faults = (text: string): unknown => {
      const error = faultOf(text);
      return error.kind === 'invalid' ? error.faults : error;
    };
    expect(faults(xml.replace('</datiinvio>', '<nuovo>1</nuovo></datiinvio>'))).toEqual([
      { kind: 'unknownElement', path: ['datiinvio', 'nuovo'] },
    ]);
    expect(faults(xml.replace(/(<tipovariazione>.*<\/tipovariazione>)/, '$1$1'))).toEqual([
      { kind: 'repeated', path: ['datiinvio', 'tipovariazione'] },
    ]);
    expect(faults(xml.replace(/<tipovariazione>.*<\/tipovariazione>/, ''))).toEqual([
      { kind: 'missing', path: ['datiinvio', 'tipovariazione'] },
    ]);
    expect(faults(xml.replace('2026-11-24', '24/11/2026'))).toEqual([
      { kind: 'value', path: ['datiinvio', 'dataultimoagg'] },
    ]);
  });

  it('with `__proto__` in it poisons nothing', () => {
    const poisoned = xml.replace('</datiinvio>', '<__proto__><x>1</x></__proto__></datiinvio>');
    expect(faultOf(poisoned)).toMatchObject({ kind: 'malformed' });
    expect({}).not.toHaveProperty('x');
  });

  it('nested without end does not bring the page down', () => {
    const depth = 200_000;
    const deep = `<lavoratore>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</lavoratore>`;
    expect(faultOf(deep)).toMatchObject({ kind: 'malformed' });
  });
});
