import { useState } from 'react';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { ChecklistItem, type ChecklistValue } from '../checklist-item.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { Combobox } from '../combobox.tsx';
import { DateField } from '../date-field.tsx';
import { DateTimeField, type DateTimeValue } from '../date-time-field.tsx';
import { FileField } from '../file-field.tsx';
import { FocusFrame } from '../focus-frame.tsx';
import { MoneyField } from '../money-field.tsx';
import { MonthField } from '../month-field.tsx';
import type { ComboboxOption } from '../option-search.ts';
import { RadioList } from '../radio-list.tsx';
import { SavingState } from '../saving-state.tsx';
import { Scale } from '../scale.tsx';
import { TableEditor } from '../table-editor.tsx';
import { TextField } from '../text-field.tsx';
import { YesNo } from '../yes-no.tsx';
import { SLIM } from './invented.ts';

const nothing = () => undefined;

const COMUNI: readonly ComboboxOption[] = [
  { id: 'D704', label: 'Forlì', sub: 'Forlì-Cesena' },
  { id: 'C573', label: 'Cesena', sub: 'Forlì-Cesena' },
  { id: 'F257', label: 'Modena', sub: 'Modena' },
];

const searchComuni = async (text: string) =>
  COMUNI.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));

/** Every field, with its error and its states. */
export function GalleryFields() {
  return (
    <FocusFrame
      slim={SLIM}
      header={{
        back: { label: 'Fascicolo', onPress: nothing },
        title: 'Campi',
        person: 'Ionut Munteanu',
        detail: 'tutti i tipi di domanda',
        end: <SavingState state="received" detail="alle 14:52 · tutto inviato" />,
      }}
      toolbar={{ onBack: nothing, next: { label: 'Avanti: il progetto', onPress: nothing } }}
    >
      <div className="questions">
        <TypedFields />
        <ChoiceFields />
        <Rows />
      </div>
    </FocusFrame>
  );
}

function TypedFields() {
  const [code, setCode] = useState('BNDCHR89D52F257');
  const [date, setDate] = useState<IsoDate | null>(null);
  const [moment, setMoment] = useState<DateTimeValue>({ date: null, time: '09:30' });
  const [month, setMonth] = useState<string | null>('2026-11');
  const [money, setMoney] = useState<number | null>(160650);
  const [comune, setComune] = useState<ComboboxOption | null>(null);
  return (
    <>
      <TextField
        label="Codice fiscale"
        isCode
        value={code}
        onChange={setCode}
        error={{
          what: 'Manca l’ultimo carattere.',
          todo: 'Controlli sulla tessera sanitaria.',
          kept: 'Quello che ha scritto resta qui.',
        }}
      />
      <DateField label="Quando è nata?" value={date} onChange={setDate} draft="31/02/1989" />
      <DateTimeField label="Appuntamento" value={moment} onChange={setMoment} />
      <MonthField label="Da quando lavora?" value={month} onChange={setMonth} />
      <MoneyField label="Stipendio di ogni mese" optional value={money} onChange={setMoney} />
      <Combobox
        id="comune"
        label="In che comune vive?"
        value={comune}
        onChange={setComune}
        search={searchComuni}
      />
      <FileField
        label="Permesso di soggiorno"
        hint="Foto o PDF."
        accept="image/*"
        onChoose={nothing}
      />
    </>
  );
}

function ChoiceFields() {
  const [answer, setAnswer] = useState<boolean | null>(true);
  const [radio, setRadio] = useState<string | null>('b');
  const [condition, setCondition] = useState<string | null>(null);
  const [scale, setScale] = useState<number | null>(4);
  return (
    <>
      <YesNo
        label="Ha già fatto la DID?"
        value={answer}
        onChange={setAnswer}
        onClear={() => setAnswer(null)}
      />
      <RadioList
        label="Come l’ha riconosciuta?"
        value={radio}
        onChange={setRadio}
        options={[
          { value: 'a', label: 'Documento visto', hint: 'Tipo, numero e scadenza' },
          { value: 'b', label: 'Già nota all’operatore' },
        ]}
      />
      <ChoiceField
        id="lavora"
        label="Oggi lavora?"
        value={condition}
        onChange={setCondition}
        options={'no sì poco preavviso mai studente pensionato casalinga altro'
          .split(' ')
          .map((value) => ({ value, label: value }))}
      />
      <Scale
        label="Quanto è soddisfatta?"
        value={scale}
        onChange={setScale}
        ends={['Per niente', 'Del tutto']}
      />
      <Activities />
    </>
  );
}

function Activities() {
  const [done, setDone] = useState<ChecklistValue>({ state: 'done', mode: 'assistita' });
  const [skipped, setSkipped] = useState<ChecklistValue>({ state: 'notApplicable', reason: '' });
  const modes = [
    { value: 'assistita', label: 'Assistita' },
    { value: 'autonoma', label: 'In autoconsultazione' },
  ];
  return (
    <div>
      <ChecklistItem
        label="Informazioni sulla rete dei servizi"
        modes={modes}
        value={done}
        onChange={setDone}
      />
      <ChecklistItem
        label="Autoconsultazione delle offerte"
        modes={modes}
        value={skipped}
        onChange={setSkipped}
        error="Manca il motivo."
      />
    </div>
  );
}

interface Language {
  readonly id: string;
  readonly name: string;
  readonly level: string;
}

const nameCell = (row: Language, update: (row: Language) => void) => (
  <TextField label="Lingua" value={row.name} onChange={(name) => update({ ...row, name })} />
);

const levelCell = (row: Language, update: (row: Language) => void) => (
  <TextField label="Livello" value={row.level} onChange={(level) => update({ ...row, level })} />
);

const COLUMNS = [
  { key: 'name', label: 'Lingua', width: '2fr', cell: nameCell },
  { key: 'level', label: 'Livello', cell: levelCell },
];

function Rows() {
  const [rows, setRows] = useState<readonly Language[]>([
    { id: '1', name: 'Inglese', level: 'B1' },
    { id: '2', name: 'Rumeno', level: 'C2' },
  ]);
  return (
    <TableEditor
      label="Che lingue parla?"
      rows={rows}
      onChange={setRows}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      newRow={() => ({ id: String(rows.length + 10), name: '', level: '' })}
      addLabel="Aggiungi una lingua"
      columns={COLUMNS}
    />
  );
}
