// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newFact } from '../../domain/fact-types.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { memoryLive } from '../testing/memory-live.ts';
import { prestazioneStream } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import type { InstallWay } from '../desk.tsx';
import { HelpProvider } from './help-context.tsx';
import { HelpScreen } from './help-screen.tsx';
import { helpTopics, topicAt } from './help.it.ts';
import { InstallOffer } from './install-offer.tsx';

beforeAll(provideCssEscape);
afterEach(cleanup);

const ROUTES = [
  ['/', 'Oggi'],
  ['/persone', 'Persone'],
  ['/persone/nuova', 'Persone'],
  ['/persone/0197a000-0000-7000-8000-000000000001', 'Fascicolo'],
  ['/imprese', 'Imprese'],
  ['/agenda', 'Agenda'],
  ['/da-rivedere', 'Da rivedere'],
  ['/indicatori', 'Indicatori'],
  ['/sincronizzazione', 'Sincronizzazione'],
  ['/servizi/A', 'Servizi (LEP)'],
  ['/amministrazione', 'Amministrazione'],
  ['/prestazioni/0197a000-0000-7000-8000-000000000001', 'Colloquio'],
  ['/prestazioni/0197a000-0000-7000-8000-000000000001/documenti/patto', 'Documento'],
] as const;

describe('help on every page', () => {
  it.each(ROUTES)('%s: %s', (path, title) => {
    expect(topicAt(path).title).toBe(title);
  });

  it('? opens the help of the page over it, and Esc leaves it', async () => {
    show(<HelpProvider path="/da-rivedere">pagina</HelpProvider>);
    await userEvent.keyboard('?');
    expect(await screen.findByRole('heading', { name: 'Aiuto: Da rivedere' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('pagina')).toBeTruthy();
  });

  it('in a field a question mark is a letter', async () => {
    show(
      <HelpProvider path="/">
        <input aria-label="Nota" />
      </HelpProvider>,
    );
    await userEvent.type(screen.getByLabelText('Nota'), 'perché?');
    expect(screen.getByLabelText('Nota')).toHaveProperty('value', 'perché?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('/aiuto has every page', () => {
    show(<HelpScreen />);
    for (const { title } of helpTopics) {
      expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy();
    }
  });
});

describe('Installa Sportello', () => {
  const deskWith = (way: InstallWay): { desk: MemoryDesk; refused: string[] } => {
    const refused: string[] = [];
    const desk = memoryDesk();
    const install = memoryLive<InstallWay>(way);
    const refuseInstall = () => {
      refused.push('no');
      install.set('none');
    };
    return { desk: { ...desk, device: { ...desk.device, install, refuseInstall } }, refused };
  };

  const conclude = async (desk: MemoryDesk): Promise<void> => {
    const about = { sap: null, binds: null, date: '2026-11-23' } as const;
    await desk.log.append(prestazioneStream(1), [
      newFact('eventRecorded', { event: '02', ...about }),
      newFact('eventRecorded', { event: '10', ...about }),
    ]);
  };

  it('is offered after the first concluded interview, not before; a no is a no', async () => {
    const { desk, refused } = deskWith('button');
    show(<InstallOffer />, desk);
    expect(screen.queryByRole('button')).toBeNull();
    await conclude(desk);
    expect(await screen.findByRole('button', { name: 'Installa Sportello' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'No, grazie' }));
    expect(refused).toEqual(['no']);
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  });

  it('on an iPad says how it is done by hand', async () => {
    const { desk } = deskWith('byHand');
    await conclude(desk);
    show(<InstallOffer />, desk);
    expect(await screen.findByText(/Aggiungi alla schermata Home/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Installa Sportello' })).toBeNull();
  });
});
