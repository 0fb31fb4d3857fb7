import { useState } from 'react';
import { CheckBoxes } from '../check-boxes.tsx';
import { Chips } from '../chips.tsx';
import { FocusFrame } from '../focus-frame.tsx';
import { LongTextField } from '../long-text-field.tsx';
import { NumberStepper } from '../number-stepper.tsx';
import { StepHeading } from '../page-header.tsx';
import { SavingState } from '../saving-state.tsx';
import type { StepItem } from '../stepper.tsx';
import { KeyboardHints } from '../toolbar.tsx';
import { SLIM } from './invented.ts';

const nothing = () => undefined;

const step = (label: string, state: StepItem['state'], more: Partial<StepItem> = {}): StepItem => ({
  id: label,
  label,
  state,
  isReached: state !== 'ahead',
  ...more,
});

const STEPS: readonly StepItem[] = [
  step('Persona e appuntamento', 'done'),
  step('Situazione e profilazione', 'done'),
  step('Obiettivo professionale', 'done'),
  step('Responsabile delle attività', 'done', { letter: 'a' }),
  step('Profilo di occupabilità', 'done', { letter: 'b' }),
  step('Atti di ricerca attiva', 'current', { letter: 'c' }),
  step('Frequenza dei contatti', 'ahead', { letter: 'd' }),
  step('Come dimostrare la ricerca', 'ahead', { letter: 'e' }),
  step('Disponibilità', 'review', { reason: '1 risposta da rivedere' }),
  step('Offerta congrua e conseguenze', 'ahead'),
  step('Attività concordate', 'ahead'),
  step('Riepilogo e firma', 'ahead'),
];

const KNOWN = [
  {
    label: 'Obiettivo',
    value: 'Addetta alla logistica di magazzino',
    source: 'da questo colloquio, passo 3',
  },
  {
    label: 'Ultimo lavoro',
    value: 'Commessa, 6 anni, fino al 31/08/2026',
    source: 'Scheda SAP, 22/09/2026',
  },
  {
    label: 'Distanza accettata',
    value: '50 km o 80 minuti, mezzi pubblici',
    source: 'art. 25, fino a 12 mesi',
  },
  {
    label: 'NASpI',
    value: 'domanda del 14/09/2026, vale come DID',
    source: 'art. 21, dichiarato dalla persona',
  },
];

const VERSION = (
  <>
    <b>Versione 1, 12 ottobre</b>
    <br />4 candidature al mese. Dovute 6, fatte 9: <b>impegno rispettato</b>.
  </>
);

const HINTS = (
  <KeyboardHints
    hints={[
      { keys: ['Alt', '↓'], words: 'prossima domanda' },
      { keys: ['Ctrl', 'Invio'], words: 'avanti' },
    ]}
  />
);

/** Pictures 04, 04b, 04c. */
export function GalleryColloquio() {
  const [isSideOpen, setSideOpen] = useState(true);
  return (
    <FocusFrame
      slim={SLIM}
      header={{
        back: { label: 'Fascicolo', onPress: nothing },
        title: 'Patto di servizio personalizzato',
        person: 'Chiara Benedetti',
        detail: 'aggiornamento, versione 2',
        end: <SavingState state="saved" detail="alle 10:42 · 12 da inviare" />,
      }}
      stepper={{ title: 'Passi del colloquio', steps: STEPS, onOpen: nothing }}
      side={{
        title: 'Cosa sappiamo già',
        items: KNOWN,
        footer: VERSION,
        isOpen: isSideOpen,
        onOpenChange: setSideOpen,
      }}
      toolbar={{
        onBack: nothing,
        onSuspend: nothing,
        middle: HINTS,
        next: { label: 'Avanti: frequenza dei contatti', shortLabel: 'Avanti', onPress: nothing },
      }}
    >
      <StepHeading
        over="Elemento c) del patto · art. 20, comma 2, D.Lgs. 150/2015"
        title="Atti di ricerca attiva e tempi"
      />
      <Questions />
    </FocusFrame>
  );
}

function Questions() {
  const [acts, setActs] = useState<readonly string[]>(['offerte', 'curriculum', 'selezione']);
  const [count, setCount] = useState<number | null>(6);
  const [since, setSince] = useState<'oggi' | 'dicembre' | 'altra' | null>('oggi');
  const [note, setNote] = useState(
    'Chiara preferisce aziende raggiungibili in treno. Manda le candidature il lunedì e il giov',
  );
  return (
    <div className="questions">
      <CheckBoxes
        id="atti"
        label="Che cosa farà Chiara per cercare lavoro?"
        hint="Scelga solo quello che avete deciso insieme."
        value={acts}
        onChange={setActs}
        options={[
          { value: 'offerte', label: 'Candidarsi a offerte' },
          { value: 'curriculum', label: 'Aggiornare il curriculum' },
          { value: 'agenzie', label: 'Rivolgersi ad agenzie per il lavoro' },
          { value: 'selezione', label: 'Partecipare a colloqui di selezione' },
        ]}
      />
      <NumberStepper
        id="candidature"
        label="Quante candidature al mese?"
        value={count}
        onChange={setCount}
        max={30}
        previous="Nella versione 1 erano 4."
      />
      <Chips
        id="daQuando"
        label="Da quando?"
        value={since}
        onChange={setSince}
        options={[
          { value: 'oggi', label: 'Da oggi' },
          { value: 'dicembre', label: 'Dal 1° dicembre' },
          { value: 'altra', label: 'Altra data' },
        ]}
      />
      <LongTextField
        id="note"
        label="Note sull’impegno"
        optional
        hint="Compaiono nel patto che la persona firma."
        value={note}
        onChange={setNote}
        saved
      />
    </div>
  );
}
