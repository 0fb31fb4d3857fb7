// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DocumentPage } from './document-page.tsx';
import { samplePatto, sampleScheda } from './testing/sample-model.ts';

afterEach(cleanup);

const article = (): HTMLElement => screen.getByRole('article');

const headings = (): readonly (readonly [string, string])[] =>
  screen.getAllByRole('heading').map((heading) => [heading.tagName, heading.textContent] as const);

/** Every text of a value, wherever it stands. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
};

describe('page of the sample patto', () => {
  it('shows every text of the model', () => {
    render(<DocumentPage model={samplePatto} />);
    const { letterhead, title, norm, subject, sections, remember } = samplePatto;
    const kinds = new Set(['rows', 'table', 'checklist', 'text']);
    const texts = textsOf([letterhead, title, norm, subject, sections, remember]);
    for (const text of texts.filter((part) => !kinds.has(part))) {
      expect(article().textContent).toContain(text);
    }
  });

  it('has one h1, then an h2 per section, per box and for the signatures', () => {
    render(<DocumentPage model={samplePatto} />);
    expect(headings()).toEqual([
      ['H1', 'Patto di servizio personalizzato'],
      ['H2', 'Elementi del patto comma 2'],
      ['H2', 'Disponibilità della persona comma 3'],
      ['H2', 'Da ricordare: venerdì 4 dicembre 2026, ore 9:30, sportello di Pievebella'],
      ['H2', 'Firme'],
    ]);
  });

  it('says that it is provisional and since when', () => {
    render(<DocumentPage model={samplePatto} />);
    const note = screen.getByRole('note');
    expect(note.textContent).toContain('Provvisorio fino alla ricezione');
    expect(note.textContent).toContain('il 23/11/2026 alle 11:05');
    cleanup();
    render(<DocumentPage model={sampleScheda} />);
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('puts the table of letter c in its row, named by the row, with scoped headers', () => {
    render(<DocumentPage model={samplePatto} />);
    const table = screen.getByRole('table', { name: 'Atti di ricerca attiva e tempi' });
    expect(table.closest('dd')?.previousElementSibling?.textContent).toContain('lettera c');
    const headers = within(table).getAllByRole('columnheader');
    expect(headers.map((header) => header.textContent)).toEqual(['Atto', 'Quanto', 'Entro']);
    expect(headers.every((header) => header.getAttribute('scope') === 'col')).toBe(true);
    expect(within(table).getAllByRole('row')).toHaveLength(5);
    expect(within(table).getAllByRole('cell')[2]?.dataset['label']).toBe('Entro');
  });

  it('isolates codes from the direction of the text', () => {
    render(<DocumentPage model={samplePatto} />);
    for (const code of ['BNDCHR89D52F257D', '2026/MF-07/0044', '9C41 7AE0 52BD 18F3']) {
      expect(screen.getByText(code).tagName).toBe('BDI');
    }
  });

  it('describes the QR with its address, and the signatures by name', () => {
    render(<DocumentPage model={samplePatto} />);
    const names = screen
      .getAllByRole('img')
      .map((image) => image.ariaLabel ?? image.getAttribute('alt'));
    expect(names).toEqual([
      'Firma di Chiara Benedetti',
      'Firma di Elena Sartori',
      'Codice QR per verificare questa copia: https://sportello.esempio.invalid/verifica?numero=2026%2FMF-07%2F0044&impronta=9C417AE052BD18F3',
    ]);
  });

  it('keeps its own footer on paper where the browser draws none in the margins', () => {
    render(<DocumentPage model={samplePatto} />);
    const footer = article().querySelector('footer');
    expect(footer?.dataset['onEveryPage']).toBeUndefined();
  });

  it('ends with title, number and version', () => {
    render(<DocumentPage model={samplePatto} />);
    expect(article().lastElementChild?.textContent).toBe(
      'Patto di servizio personalizzato · 2026/MF-07/0044, versione 2',
    );
  });
});

describe('page of the sample scheda', () => {
  it('tells what was done from what was not, in words', () => {
    render(<DocumentPage model={sampleScheda} />);
    const items = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(items.filter((text) => text.startsWith('Sì: '))).toHaveLength(5);
    expect(items).toContain(
      'No: Consultazione delle offerte di lavoro – non applicabile: tornerà con la mediatrice',
    );
  });

  it('leaves a line to sign on paper where there is no drawing', () => {
    render(<DocumentPage model={sampleScheda} />);
    expect(screen.getByText('L’operatrice').parentElement?.textContent).toContain('Elena Sartori');
    expect(screen.queryByAltText('Firma di Elena Sartori')).toBeNull();
  });

  it('names the courtesy language and which text prevails', () => {
    render(<DocumentPage model={sampleScheda} />);
    expect(article().textContent).toContain('fa fede solo il testo italiano');
  });

  it('is a preview without a number until it has one', () => {
    const model = { ...sampleScheda, number: null, verification: null, signatures: [] };
    render(<DocumentPage model={model} />);
    expect(screen.getByText('anteprima, senza numero')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
