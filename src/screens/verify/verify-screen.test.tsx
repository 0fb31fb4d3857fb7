// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { verificationUrl } from '../../documents/verification-url.ts';
import { VerifyScreen, type Verification, type VerifyScreenProps } from './verify-screen.tsx';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(cleanup);

const ORIGIN = 'https://sportello.esempio.it';
const NUMBER = '2026/MF-07/0044';
const HASH = '9C417AE052BD18F3';
const QR = verificationUrl(ORIGIN, NUMBER, HASH);

function show(answers: readonly Verification[], address: string) {
  const asked: string[] = [];
  const left = [...answers];
  const verify: VerifyScreenProps['verify'] = async (...what) => {
    asked.push(what.join(' '));
    return left.shift() ?? 'offline';
  };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <VerifyScreen verify={verify} address={address} />
    </QueryClientProvider>,
  );
  return asked;
}

describe('from the QR', () => {
  it.each([
    ['ricevuto', 'Il centro ha ricevuto questo documento.'],
    ['sconosciuto', 'Il centro non conosce questo documento.'],
    ['offline', 'Non è stato possibile chiedere al centro.'],
  ] as const)('%s', async (answer, title) => {
    const asked = show([answer], QR);
    expect(await screen.findByText(title)).toBeTruthy();
    expect(asked).toEqual([`${NUMBER} ${HASH}`]);
    expect(screen.getByText('9C41 7AE0 52BD 18F3')).toBeTruthy();
  });

  it('without network it says nothing of the document, and asks again', async () => {
    show(['offline', 'ricevuto'], QR);
    await userEvent.click(await screen.findByRole('button', { name: 'Riprova' }));
    expect(await screen.findByText('Il centro ha ricevuto questo documento.')).toBeTruthy();
  });

  it('a cut link is said, and the form is there', () => {
    show([], `${ORIGIN}/verifica?numero=2026`);
    expect(screen.getByText('Il link non è completo.')).toBeTruthy();
    expect(screen.getByLabelText('Impronta')).toBeTruthy();
  });
});

describe('by hand', () => {
  it('checks what was typed before asking, groups and small letters allowed', async () => {
    const asked = show(['ricevuto'], `${ORIGIN}/verifica`);
    const verify = screen.getByRole('button', { name: 'Verifica' });
    await userEvent.click(verify);
    expect(screen.getByText('Manca il numero del documento.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Numero'), NUMBER);
    await userEvent.type(screen.getByLabelText('Impronta'), '9c41 7ae0 52bd 18f');
    await userEvent.click(verify);
    expect(screen.getByText(/L’impronta ha 16 cifre/)).toBeTruthy();
    expect(asked).toEqual([]);
    await userEvent.type(screen.getByLabelText('Impronta'), '3');
    await userEvent.click(verify);
    expect(await screen.findByText('Il centro ha ricevuto questo documento.')).toBeTruthy();
    expect(asked).toEqual([`${NUMBER} ${HASH}`]);
    await userEvent.click(screen.getByRole('button', { name: 'Verifica un altro documento' }));
    expect(screen.getByLabelText('Numero')).toHaveProperty('value', '');
  });

  it('a longer hash is not cut short into a good one', async () => {
    const asked = show([], `${ORIGIN}/verifica`);
    await userEvent.type(screen.getByLabelText('Numero'), NUMBER);
    await userEvent.type(screen.getByLabelText('Impronta'), `${HASH}00`);
    await userEvent.click(screen.getByRole('button', { name: 'Verifica' }));
    expect(screen.getByText(/L’impronta ha 16 cifre/)).toBeTruthy();
    expect(asked).toEqual([]);
  });
});
