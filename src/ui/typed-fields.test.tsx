// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '../kernel/iso-date.ts';
import { DateField } from './date-field.tsx';
import { MoneyField } from './money-field.tsx';
import { MonthField } from './month-field.tsx';
import { TextField } from './text-field.tsx';
import { TimeField } from './time-field.tsx';

afterEach(cleanup);

const given = () => screen.getByTestId('value').textContent;
const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

function DateHost({
  draft,
  start = null,
}: {
  readonly draft?: string;
  readonly start?: IsoDate | null;
}) {
  const [value, setValue] = useState<IsoDate | null>(start);
  const [kept, setKept] = useState('');
  return (
    <>
      <DateField
        label="Quando?"
        value={value}
        onChange={setValue}
        draft={draft}
        onDraft={setKept}
        max={isoDate('2026-11-23')}
      />
      <output data-testid="value">{String(value)}</output>
      <output data-testid="draft">{kept}</output>
    </>
  );
}

describe('DateField', () => {
  it('gives a date only when it is one, journals the half-typed text, tidies it on leaving', async () => {
    const user = userEvent.setup();
    render(<DateHost />);
    await user.type(input('Quando?'), '1.9.');
    expect(given()).toBe('null');
    expect(screen.getByTestId('draft').textContent).toBe('1.9.');
    await user.type(input('Quando?'), '26');
    expect(given()).toBe('2026-09-01');
    expect(input('Quando?').value).toBe('1.9.26');
    await user.tab();
    expect(input('Quando?').value).toBe('01/09/2026');
  });

  it('takes a paste in words', async () => {
    const user = userEvent.setup();
    render(<DateHost />);
    await user.click(input('Quando?'));
    await user.paste('lunedì 23 novembre 2026');
    expect(given()).toBe('2026-11-23');
  });

  it('keeps what it cannot read, and says so only after it was left', async () => {
    const user = userEvent.setup();
    render(<DateHost />);
    await user.type(input('Quando?'), '31/02/2026');
    expect(screen.queryByText(/non è una data/u)).toBeNull();
    await user.tab();
    expect(screen.getByText('«31/02/2026» non è una data.')).toBeTruthy();
    expect(input('Quando?').value).toBe('31/02/2026');
    expect(input('Quando?').getAttribute('aria-invalid')).toBe('true');
    expect(given()).toBe('null');
  });

  it('comes back to the same half-typed text', () => {
    render(<DateHost draft="12/0" />);
    expect(input('Quando?').value).toBe('12/0');
  });

  it('clears, and takes the calendar’s choice', () => {
    render(<DateHost start={isoDate('2026-09-01')} />);
    fireEvent.change(input('Scegli dal calendario'), { target: { value: '2026-10-02' } });
    expect(given()).toBe('2026-10-02');
    expect(input('Quando?').value).toBe('02/10/2026');
    fireEvent.change(input('Quando?'), { target: { value: '' } });
    expect(given()).toBe('null');
  });

  it('says when a date is past its limit, and keeps it', async () => {
    render(<DateHost />);
    await userEvent.type(input('Quando?'), '24/11/2026');
    expect(screen.getByText('La data non può essere dopo il 23/11/2026.')).toBeTruthy();
    expect(given()).toBe('2026-11-24');
  });
});

function Others() {
  const [time, setTime] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const [cents, setCents] = useState<number | null>(null);
  return (
    <>
      <TimeField label="Ora" value={time} onChange={setTime} />
      <MonthField label="Mese" value={month} onChange={setMonth} />
      <MoneyField label="Euro" value={cents} onChange={setCents} />
      <output data-testid="value">{JSON.stringify([time, month, cents])}</output>
    </>
  );
}

describe('TimeField, MonthField, MoneyField', () => {
  it('read what people write', async () => {
    const user = userEvent.setup();
    render(<Others />);
    await user.type(input('Ora'), '9.30');
    await user.type(input('Mese'), '11/2026');
    await user.type(input('Euro'), '1.606,5');
    await user.tab();
    expect(given()).toBe('["09:30","2026-11",160650]');
    expect(input('Ora').value).toBe('09:30');
    expect(input('Euro').value).toBe('1.606,50');
  });
});

describe('TextField', () => {
  it('cleans a paste and puts it where the caret was', async () => {
    const user = userEvent.setup();
    function Host() {
      const [value, setValue] = useState('AB');
      return (
        <TextField
          label="Codice"
          value={value}
          onChange={setValue}
          cleanPaste={(text) => text.replace(/\s/gu, '').toUpperCase()}
        />
      );
    }
    render(<Host />);
    input('Codice').focus();
    input('Codice').setSelectionRange(1, 1);
    await user.paste(' c d ');
    expect(input('Codice').value).toBe('ACDB');
  });
});
