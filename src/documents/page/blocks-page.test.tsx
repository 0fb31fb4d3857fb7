// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CourtesyCopy } from '../../interview/document-model.ts';
import { DocumentPage } from '../document-page.tsx';
import { sampleBlocks } from '../testing/sample-blocks.ts';
import { samplePatto, sampleScheda } from '../testing/sample-model.ts';

afterEach(cleanup);

describe('page of every kind of block', () => {
  it('draws levels and periods beside tables that say the same in words', () => {
    render(<DocumentPage model={sampleBlocks} />);
    const levels = screen.getByRole('table', { name: /Competenze e obiettivo/ });
    const rows = within(levels)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toEqual([
      'CompetenzaOggiRichiesto',
      'Gestione del magazzino4, esperta3',
      'Foglio di calcolo1, di base3',
      'Lavoro in gruppo5–',
    ]);
    const timeline = screen.getByRole('table', { name: 'Esperienze' });
    expect(within(timeline).getByText('da gennaio 2024 a oggi')).toBeTruthy();
    for (const drawing of document.querySelectorAll('.documento__plot svg')) {
      expect(drawing.getAttribute('aria-hidden')).toBe('true');
    }
  });

  it('names each element by its letter, with its paragraphs', () => {
    render(<DocumentPage model={sampleBlocks} />);
    const items = [...document.querySelectorAll('.documento__elements > li')];
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'lettera a, aChe cosa farò ioSeguirò il corso di foglio di calcolo.Mostrerò l’attestato alla prima verifica.',
      'lettera b, bChe cosa fa il Centro',
    ]);
  });

  it('says how each signed, and leaves a line only to who signs by pen', () => {
    render(<DocumentPage model={sampleBlocks} />);
    const boxes = [...document.querySelectorAll('.documento__signatures > .documento__signature')];
    expect(boxes.map(({ textContent }) => textContent)).toEqual([
      'La personaNon può firmare. Firmano due testimoni.Chiara BenedettiTestimone 1Luca Ferricarta d’identità CA00000AATestimone 2Ada Conti23/11/2026, ore 11:05',
      'La personaDichiarazione resa davanti a me da chi ha un impedimento a firmare (DPR 445/2000, art. 4, c. 1).\nIl pubblico ufficiale: Elena SartoriAwa Ba',
      'Il genitoreFirmato su carta il 23/11/2026, originale: prot. 1234Paolo Benedetti',
      'La personaPer ricevutaChiara Benedetti',
      'La mediatriceMira Hoxha',
      'Per il Centro per l’impiegoElena Sartori',
    ]);
    const spaces = boxes.map((box) => box.querySelectorAll('.documento__drawing').length);
    expect(spaces).toEqual([2, 1, 0, 1, 1, 0]);
    expect(screen.getByAltText('Firma di Luca Ferri')).toBeTruthy();
  });
});

describe('page of a courtesy copy', () => {
  const arabic: CourtesyCopy = {
    language: 'ar',
    title: 'شهادة حضور',
    notice: 'ترجمة',
    subject: [{ label: 'الشخص', value: { text: 'Chiara Benedetti', language: 'it' } }],
    sections: [],
    remember: { title: 'للتذكير', text: 'أحضر وثيقة' },
    yes: 'نعم',
    no: 'لا',
  };

  it('comes after the signatures, in its language and from its side', () => {
    render(<DocumentPage model={{ ...samplePatto, courtesy: arabic }} />);
    const copy = screen.getByRole('region', { name: 'شهادة حضور' });
    expect([copy.lang, copy.dir]).toEqual(['ar', 'rtl']);
    expect(copy.previousElementSibling?.className).toBe('documento__signatures');
    const name = within(copy).getByText('Chiara Benedetti');
    expect([name.tagName, name.lang, name.dir]).toEqual(['BDI', 'it', 'ltr']);
    expect(within(copy).getByRole('heading', { name: 'للتذكير' }).tagName).toBe('H3');
  });

  it('says its own yes and no', () => {
    render(<DocumentPage model={sampleScheda} />);
    const copy = screen.getByRole('region', { name: 'Fișă de primă informare' });
    expect(within(copy).getByRole('listitem').textContent).toMatch(/^Nu: Căutarea/);
  });
});
