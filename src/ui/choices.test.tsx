// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { CheckBoxes } from './check-boxes.tsx';
import { ChecklistItem, type ChecklistValue } from './checklist-item.tsx';
import { Chips } from './chips.tsx';
import { focusField } from './focus-field.ts';
import { NumberStepper } from './number-stepper.tsx';
import { provideCssEscape } from './testing/css-escape.ts';
import { YesNo } from './yes-no.tsx';

provideCssEscape();
afterEach(cleanup);

const options = [
  { value: 'oggi', label: 'Da oggi' },
  { value: 'dicembre', label: 'Dal 1° dicembre' },
  { value: 'altra', label: 'Altra data' },
] as const;
type When = (typeof options)[number]['value'];

function ChipsHost() {
  const [value, setValue] = useState<When | null>(null);
  return (
    <Chips
      id="quando"
      label="Da quando?"
      hint="Scelga una data."
      error={value === 'altra' ? { what: 'Manca la data.', kept: 'Resta scritta.' } : undefined}
      options={options}
      value={value}
      onChange={setValue}
      onClear={() => setValue(null)}
    />
  );
}

const chosen = () =>
  screen.queryByRole('radio', { checked: true })?.parentElement?.textContent ?? null;

describe('Chips', () => {
  it('are one stop of the keyboard: arrows move and choose, the group has name and hint', async () => {
    const user = userEvent.setup();
    render(<ChipsHost />);
    const group = screen.getByRole('radiogroup', { name: 'Da quando?' });
    expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Scelga una data.',
    );
    await user.tab();
    await user.keyboard(' ');
    expect(chosen()).toBe('Da oggi');
    await user.keyboard('{ArrowRight}');
    expect(chosen()).toBe('Dal 1° dicembre');
  });

  it('describe an error and can be unchosen', async () => {
    const user = userEvent.setup();
    render(<ChipsHost />);
    await user.click(screen.getByLabelText('Altra data'));
    const group = screen.getByRole('radiogroup');
    const described = (group.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(
      'Manca la data.',
    );
    await user.click(screen.getByRole('button', { name: 'Togli la risposta' }));
    expect(chosen()).toBeNull();
  });

  it('are found again by their id: the chosen one, or the first', async () => {
    render(<ChipsHost />);
    expect(focusField('quando')).toBe(true);
    expect(document.activeElement).toBe(screen.getByLabelText('Da oggi'));
    await userEvent.click(screen.getByLabelText('Dal 1° dicembre'));
    focusField('quando');
    expect(document.activeElement).toBe(screen.getByLabelText('Dal 1° dicembre'));
    expect(focusField('altrove')).toBe(false);
  });
});

function CheckBoxesHost() {
  const [value, setValue] = useState<readonly string[]>([]);
  return (
    <>
      <CheckBoxes
        label="Che sostegno prende?"
        options={[
          { value: 'naspi', label: 'NASpI' },
          { value: 'adi', label: 'ADI' },
          { value: 'nessuno', label: 'Nessuno' },
        ]}
        value={value}
        onChange={setValue}
        exclusive={['nessuno']}
      />
      <output>{value.join(',')}</output>
    </>
  );
}

describe('CheckBoxes', () => {
  it('toggle with the space bar, keep the order of the options, let «nessuno» stand alone', async () => {
    const user = userEvent.setup();
    render(<CheckBoxesHost />);
    await user.tab();
    await user.tab();
    await user.keyboard(' ');
    await user.tab({ shift: true });
    await user.keyboard(' ');
    expect(screen.getByRole('status').textContent).toBe('naspi,adi');
    await user.click(screen.getByLabelText('Nessuno'));
    expect(screen.getByRole('status').textContent).toBe('nessuno');
    await user.click(screen.getByLabelText('ADI'));
    expect(screen.getByRole('status').textContent).toBe('adi');
  });
});

function NumberHost({ start }: { readonly start: number | null }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <NumberStepper label="Quante?" value={value} onChange={setValue} min={1} max={30} />
      <output data-testid="value">{String(value)}</output>
    </>
  );
}

const number = () => screen.getByTestId('value').textContent;

describe('NumberStepper', () => {
  it('goes up and down by buttons and arrows, within its limits', async () => {
    const user = userEvent.setup();
    render(<NumberHost start={2} />);
    await user.click(screen.getByRole('button', { name: 'Diminuisci' }));
    await user.click(screen.getByRole('button', { name: 'Diminuisci' }));
    expect(number()).toBe('1');
    await user.click(screen.getByLabelText('Quante?'));
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(number()).toBe('3');
  });

  it('is typed; what is not a number stays written, told, and is not given out', async () => {
    const user = userEvent.setup();
    render(<NumberHost start={null} />);
    await user.type(screen.getByLabelText('Quante?'), '12');
    expect(number()).toBe('12');
    await user.clear(screen.getByLabelText('Quante?'));
    expect(number()).toBe('null');
    await user.type(screen.getByLabelText('Quante?'), 'sei');
    expect(number()).toBe('null');
    expect(screen.getByLabelText<HTMLInputElement>('Quante?').value).toBe('sei');
    expect(screen.getByText('«sei» non è un numero.')).toBeTruthy();
  });

  it('says the limit that was passed', async () => {
    render(<NumberHost start={null} />);
    await userEvent.type(screen.getByLabelText('Quante?'), '31');
    expect(screen.getByText('Il numero più alto è 30.')).toBeTruthy();
    expect(number()).toBe('3');
  });
});

function ChecklistHost() {
  const [value, setValue] = useState<ChecklistValue>({ state: 'open' });
  const modes = [
    { value: 'assistita', label: 'Assistita' },
    { value: 'autonoma', label: 'In autoconsultazione' },
  ];
  return (
    <>
      <ChecklistItem label="Rete dei servizi" modes={modes} value={value} onChange={setValue} />
      <output data-testid="value">{JSON.stringify(value)}</output>
    </>
  );
}

describe('ChecklistItem', () => {
  it('asks how when done, why when not applicable, and can go back to unsaid', async () => {
    const user = userEvent.setup();
    render(<ChecklistHost />);
    await user.click(screen.getByLabelText('Svolta'));
    await user.click(screen.getByLabelText('Assistita'));
    expect(number()).toBe('{"state":"done","mode":"assistita"}');
    await user.click(screen.getByLabelText('Non applicabile'));
    await user.type(screen.getByLabelText('Perché?'), 'già nota');
    expect(number()).toBe('{"state":"notApplicable","reason":"già nota"}');
    await user.click(screen.getByRole('button', { name: 'Togli la risposta' }));
    expect(number()).toBe('{"state":"open"}');
  });
});

describe('YesNo', () => {
  it('gives a boolean', async () => {
    const given: boolean[] = [];
    render(<YesNo label="DID?" value={null} onChange={(value) => given.push(value)} />);
    await userEvent.click(screen.getByLabelText('Sì'));
    await userEvent.click(screen.getByLabelText('No'));
    expect(given).toEqual([true, false]);
  });
});
