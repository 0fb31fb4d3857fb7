// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { StorageMissingScreen } from './storage-missing-screen.tsx';

afterEach(cleanup);

describe('nothing can be kept here', () => {
  it.each([
    ['unavailable', 'navigazione privata'],
    ['blocked', 'Un’altra scheda'],
    ['timeout', 'non risponde'],
    ['outdatedBuild', 'più vecchia dei dati'],
    ['diskFull', 'è piena'],
    ['damaged', 'non si apre'],
  ] as const)('%s: what happened, what to do, and no field to type in', async (trouble, what) => {
    let retried = 0;
    render(
      <StorageMissingScreen
        trouble={trouble}
        onRetry={() => {
          retried += 1;
        }}
      />,
    );
    expect(screen.getByText(new RegExp(what))).toBeTruthy();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(document.querySelector('input')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await userEvent.click(screen.getByRole('button', { name: 'Riprova' }));
    expect(retried).toBe(1);
  });
});
