// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Tabs } from './tabs.tsx';
import { provideCssEscape } from './testing/css-escape.ts';
import { ToastProvider, useToast } from './toast.tsx';

provideCssEscape();
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function DialogHost({ onSign }: { readonly onSign: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Apri</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Firmare il patto?"
        action={{ label: 'Firma', onPress: onSign }}
        closeLabel="Torno al colloquio"
      />
    </>
  );
}

describe('Dialog', () => {
  it('takes focus, Esc is safe, focus comes back', async () => {
    const user = userEvent.setup();
    const sign = vi.fn();
    render(<DialogHost onSign={sign} />);
    await user.click(screen.getByRole('button', { name: 'Apri' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Firmare il patto?' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(sign).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Apri'));
  });
});

describe('Button', () => {
  it('does nothing while busy, keeps its label, and says why it is off', async () => {
    const press = vi.fn();
    render(
      <>
        <Button busy onPress={press}>
          Invia
        </Button>
        <Button disabledReason="Manca la firma." onPress={press}>
          Concludi
        </Button>
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Invia' }));
    const off = screen.getByRole('button', { name: 'Concludi' });
    await userEvent.click(off);
    expect(press).not.toHaveBeenCalled();
    expect(document.getElementById(off.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Manca la firma.',
    );
  });
});

function ToastHost({ onUndo }: { readonly onUndo: () => void }) {
  const toast = useToast();
  return <Button onPress={() => toast({ words: 'Tolto.', onUndo })}>Togli</Button>;
}

describe('Toast', () => {
  it('is announced, stays 8 seconds, longer while it is held', () => {
    vi.useFakeTimers();
    render(
      <ToastProvider>
        <ToastHost onUndo={() => undefined} />
      </ToastProvider>,
    );
    fireEvent.click(screen.getByText('Togli'));
    const region = screen.getByRole('status', { name: 'Avvisi' });
    expect(region.textContent).toContain('Tolto.');
    fireEvent.focus(screen.getByRole('button', { name: 'Annulla' }));
    vi.advanceTimersByTime(20_000);
    expect(region.textContent).toContain('Tolto.');
  });

  it('undoes', async () => {
    const undo = vi.fn();
    render(
      <ToastProvider>
        <ToastHost onUndo={undo} />
      </ToastProvider>,
    );
    await userEvent.click(screen.getByText('Togli'));
    await userEvent.click(screen.getByRole('button', { name: 'Annulla' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Tolto.')).toBeNull();
  });
});

describe('Tabs', () => {
  it('move and select with arrows, Home and End', async () => {
    const user = userEvent.setup();
    function Host() {
      const [selected, setSelected] = useState<'a' | 'b' | 'c'>('a');
      const tabs = [
        { id: 'a', label: 'Percorso' },
        { id: 'b', label: 'SAP' },
        { id: 'c', label: 'Contatti' },
      ] as const;
      return (
        <Tabs label="Fascicolo" tabs={tabs} selected={selected} onSelect={setSelected}>
          {selected}
        </Tabs>
      );
    }
    render(<Host />);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: 'SAP' }).textContent).toBe('b');
    expect(document.activeElement?.textContent).toBe('SAP');
    await user.keyboard('{End}');
    expect(screen.getByRole('tabpanel').textContent).toBe('c');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel').textContent).toBe('a');
  });
});
