// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DeviceId } from '../../domain/ids.ts';
import { err, ok } from '../../kernel/result.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { memoryDesk } from '../testing/memory-desk.ts';
import { show } from '../testing/show.tsx';
import type { ImportWorkError, WorkFiles } from './work-files.ts';
import { LostWorkNotice } from './lost-work-notice.tsx';
import { WireScreen } from './wire-screen.tsx';

beforeAll(() => {
  provideCssEscape();
  URL.createObjectURL ??= () => 'blob:work';
  URL.revokeObjectURL ??= () => undefined;
});
afterEach(cleanup);

const OTHER = DeviceId.parse('0197b000-0000-7000-8000-00000000abcd');
const PASSWORD = 'parola del mattino';

const deskWith = (files: Partial<WorkFiles>, unsent = 3) => {
  const desk = memoryDesk({ status: { unsent } });
  return { ...desk, files: { ...desk.files, ...files } };
};

const workFile = new File(['{}'], 'sportello-lavoro-non-inviato-2026-11-23.json');

async function importing(files: Partial<WorkFiles>) {
  show(<WireScreen />, deskWith(files));
  await userEvent.click(screen.getByRole('button', { name: 'Importa da un file' }));
  const sheet = within(await screen.findByRole('dialog'));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(input!, workFile);
  await userEvent.type(sheet.getByLabelText(/Password del file/), PASSWORD);
  await userEvent.click(sheet.getByRole('button', { name: 'Importa' }));
  return sheet;
}

describe('Esporta lavoro non inviato', () => {
  it('asks for a password worth the name, makes one file and says what it holds', async () => {
    const asked: string[] = [];
    const desk = deskWith({
      exportUnsent: async (password) => {
        asked.push(password);
        return { name: 'lavoro.json', text: '{}' };
      },
    });
    show(<WireScreen />, desk);
    await userEvent.click(screen.getByRole('button', { name: 'Esporta lavoro non inviato' }));
    const sheet = within(await screen.findByRole('dialog'));
    await userEvent.type(sheet.getByLabelText(/Password del file/), 'corta');
    await userEvent.click(sheet.getByRole('button', { name: 'Prepara il file' }));
    expect(sheet.getByText(/troppo corta/)).toBeTruthy();
    expect(asked).toEqual([]);
    await userEvent.clear(sheet.getByLabelText(/Password del file/));
    await userEvent.type(sheet.getByLabelText(/Password del file/), PASSWORD);
    await userEvent.dblClick(sheet.getByRole('button', { name: 'Prepara il file' }));
    expect(await sheet.findByText(/contiene 3 scritture/)).toBeTruthy();
    expect(asked).toEqual([PASSWORD]);
  });

  it('with nothing unsent says so, and opens nothing', async () => {
    show(<WireScreen />, deskWith({}, 0));
    await userEvent.click(screen.getByRole('button', { name: 'Esporta lavoro non inviato' }));
    expect(screen.getByText(/il centro ha già tutto/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('Importa da un file', () => {
  it('says whose work it was and how much', async () => {
    const sheet = await importing({ importUnsent: async () => ok({ facts: 2, device: OTHER }) });
    expect(await sheet.findByText(/Importate 2 scritture di «dispositivo ABCD»/)).toBeTruthy();
  });

  it.each([
    ['wrongPassword', /non apre questo file/],
    ['notOurs', /non è un file di lavoro/i],
    ['damaged', /rovinato o è stato modificato/],
    ['diskFull', /abbastanza spazio/],
  ] as const)('%s is told, and the password stays to be corrected', async (kind, text) => {
    const error: ImportWorkError = { kind };
    const sheet = await importing({ importUnsent: async () => err(error) });
    expect(await sheet.findByText(text)).toBeTruthy();
    expect(sheet.getByLabelText(/Password del file/)).toHaveProperty('value', PASSWORD);
  });

  it('without room the file is not even read', async () => {
    const space = { used: 1, free: 10 * 1024 * 1024, isPersistent: true };
    let reads = 0;
    const files = {
      exportUnsent: memoryDesk().files.exportUnsent,
      importUnsent: async () => {
        reads += 1;
        return ok({ facts: 1, device: OTHER });
      },
    };
    show(<WireScreen />, { ...memoryDesk({ space }), files });
    await userEvent.click(screen.getByRole('button', { name: 'Importa da un file' }));
    const sheet = within(await screen.findByRole('dialog'));
    await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, workFile);
    await userEvent.type(sheet.getByLabelText(/Password del file/), PASSWORD);
    await userEvent.click(sheet.getByRole('button', { name: 'Importa' }));
    expect(await sheet.findByText(/Non c’è abbastanza spazio/)).toBeTruthy();
    expect(reads).toBe(0);
  });
});

describe('work that the browser threw away', () => {
  it('is told once, with what to do, until somebody has read it', async () => {
    const desk = memoryDesk();
    show(<LostWorkNotice />, desk);
    expect(screen.queryByText(/ha cancellato/)).toBeNull();
    desk.lost.set(2);
    expect(await screen.findByText(/ha cancellato 2 scritture/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ho letto' }));
    await waitFor(() => expect(screen.queryByText(/ha cancellato/)).toBeNull());
  });
});
