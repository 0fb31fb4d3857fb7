// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../lep/catalogue.ts';
import type { Activity } from '../../interview/service-manifest.ts';
import { show } from '../testing/show.tsx';
import { ServiceScreen } from './service-screen.tsx';
import { ServicesScreen } from './services-screen.tsx';

afterEach(cleanup);

const rows = () => screen.getAllByRole('listitem');

describe('Servizi (LEP)', () => {
  it('twenty-six, in the two parts of the decree, with how many can be delivered', () => {
    show(<ServicesScreen />);
    const part = (name: string) =>
      within(screen.getByRole('region', { name })).getAllByRole('listitem');
    expect(part('Prestazioni rivolte alla persona in cerca di lavoro')).toHaveLength(22);
    expect(part('Prestazioni rivolte alle imprese')).toHaveLength(4);
    const able = catalogue.filter(({ delivery }) => delivery !== undefined).length;
    expect(screen.getByText(new RegExp(`^${able} di 26 si p`))).toBeTruthy();
    expect(screen.getAllByText('Disponibile')).toHaveLength(able);
  });

  it.each([
    ['mobilita', 'I'],
    ['tirocinio', 'F2'],
    ['c01', 'H'],
    ['f1', 'F1'],
  ])('«%s» finds %s', async (query, code) => {
    show(<ServicesScreen />);
    await userEvent.type(screen.getByRole('searchbox'), query);
    expect(rows().map((row) => row.querySelector('.row-lead')?.textContent)).toContain(code);
    expect(rows().length).toBeLessThan(6);
  });

  it('nothing found says so, and one press shows all again', async () => {
    show(<ServicesScreen />);
    await userEvent.type(screen.getByRole('searchbox'), 'xyz');
    expect(screen.getByText('Nessun servizio contiene «xyz».')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Mostra tutti' }));
    expect(rows()).toHaveLength(26);
  });
});

const textsOf = (activities: readonly Activity[]): readonly string[] =>
  activities.flatMap(({ text, sub }) => [text, ...textsOf(sub ?? [])]);

describe('one service', () => {
  it.each(catalogue.map(({ entry }) => [entry.code, entry] as const))(
    '%s is the decree, letter by letter',
    (code, entry) => {
      const complaints = vi.spyOn(console, 'error');
      show(<ServiceScreen code={code} />);
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(entry.title);
      const page = document.body.textContent;
      const texts = [...entry.norms, ...textsOf(entry.activities), ...entry.description];
      for (const text of [...texts, ...entry.output, ...entry.outcome]) {
        expect(page).toContain(text);
      }
      for (const { code: sap, text } of entry.sap) expect(page).toContain(sap ?? text);
      expect(complaints).not.toHaveBeenCalled();
      complaints.mockRestore();
    },
  );

  it('M2 refers to C, and leads there; C says who refers to it', async () => {
    const { visited } = show(<ServiceScreen code="M2" />);
    await userEvent.click(screen.getByRole('link', { name: 'Apri il servizio C' }));
    expect(visited).toEqual(['/servizi/C']);
    cleanup();
    show(<ServiceScreen code="C" />);
    expect(screen.getByText('Vi rinviano anche: M2.')).toBeTruthy();
  });

  it('a letter that is not in the decree says so', () => {
    show(<ServiceScreen code="Z9" />);
    expect(screen.getByText(/non c’è un servizio con questa lettera/)).toBeTruthy();
  });
});
