import { useState } from 'react';
import { isoDate } from '../../kernel/iso-date.ts';
import { Alert, Callout } from '../alert.tsx';
import { Button } from '../button.tsx';
import { DataTable } from '../data-table.tsx';
import { DemoBanner } from '../demo-banner.tsx';
import { Dialog } from '../dialog.tsx';
import { EmptyState } from '../empty-state.tsx';
import { OfficeFrame } from '../office-frame.tsx';
import { PageHeader } from '../page-header.tsx';
import { Panel } from '../panel.tsx';
import { Pill } from '../pill.tsx';
import { CodiceFiscale, Mono } from '../mono.tsx';
import { SavingState } from '../saving-state.tsx';
import { Tabs } from '../tabs.tsx';
import { Timeline, type TimelineLane } from '../timeline.tsx';
import { useToast } from '../toast.tsx';
import { BRAND, navAt, SLIM } from './invented.ts';

const nothing = () => undefined;
const day = isoDate;

const LANES: readonly TimelineLane[] = [
  {
    id: 'a',
    badge: { letter: 'A', state: 'done' },
    label: 'Accoglienza',
    marks: [{ id: '1', kind: 'done', from: day('2026-09-10'), label: '10 set' }],
  },
  {
    id: 'b',
    badge: { letter: 'B', state: 'done' },
    label: 'DID e SAP',
    marks: [
      { id: '1', kind: 'done', from: day('2026-09-14'), to: day('2026-09-22'), label: '14–22 set' },
    ],
  },
  {
    id: 'd',
    badge: { letter: 'D', state: 'current' },
    label: 'Patto di servizio',
    marks: [
      { id: '1', kind: 'done', from: day('2026-10-12'), label: '12 ott, v1' },
      { id: '2', kind: 'current', from: day('2026-11-22'), to: day('2026-11-25') },
      { id: '3', kind: 'deadline', from: day('2026-12-05'), label: 'verifica 4 dic' },
    ],
  },
  {
    id: 'e',
    badge: { letter: 'E' },
    label: 'Bilancio competenze',
    marks: [
      {
        id: '1',
        kind: 'proposed',
        from: day('2026-12-09'),
        to: day('2027-01-03'),
        label: 'proposto, 9 dic',
      },
    ],
  },
  {
    id: 'h',
    badge: { letter: 'H' },
    label: 'Formazione logistica',
    marks: [{ id: '1', kind: 'proposed', from: day('2027-01-01'), to: day('2027-02-22') }],
  },
];

const CHANGES = [
  { what: 'Frequenza dei contatti', signed: 'ogni 30 giorni', later: 'ogni 15 giorni', n: 412 },
  { what: 'Orario', signed: 'tempo pieno', later: 'part-time', n: 1606 },
];

/** Everything that pictures 01, 02, 04, 07 do not show. */
export function GalleryParts() {
  const [tab, setTab] = useState<'percorso' | 'sap' | 'documenti'>('percorso');
  return (
    <OfficeFrame
      slim={SLIM}
      brand={{ ...BRAND, end: <SavingState state="review" detail="3 da rivedere" /> }}
      nav={navAt('/persone')}
      banner={<DemoBanner>Dimostrazione: persone e dati sono inventati.</DemoBanner>}
    >
      <PageHeader
        breadcrumb={[{ label: 'Persone', href: '/persone' }, { label: 'Fascicolo' }]}
        title="Chiara Benedetti"
        pills={
          <>
            <Pill tone="ok" icon="check">
              Patto attivo
            </Pill>
            <Pill tone="att" icon="clock">
              Verifica ven 4 dic
            </Pill>
          </>
        }
        sub={
          <>
            <span>37 anni · Modena, 12/04/1989</span>
            <CodiceFiscale>BNDCHR89D52F257D</CodiceFiscale>
            <span>333 010 45 27</span>
          </>
        }
        actions={
          <Button kind="primary" icon="plus" onPress={nothing}>
            Avvia prestazione
          </Button>
        }
      />
      <Tabs
        label="Fascicolo"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'percorso', label: 'Percorso' },
          { id: 'sap', label: 'SAP' },
          { id: 'documenti', label: 'Documenti', count: 6 },
        ]}
      >
        <Path />
        <Boxes />
      </Tabs>
    </OfficeFrame>
  );
}

function Path() {
  return (
    <div className="columns columns-narrow">
      <Panel title="Percorso" meta="disoccupata da 70 giorni, DID del 14/09/2026">
        <Timeline
          lanes={LANES}
          from={day('2026-08-25')}
          to={day('2027-02-28')}
          today={day('2026-11-23')}
        />
      </Panel>
      <Panel title="Patto n. 38">
        <ChangesTable />
      </Panel>
    </div>
  );
}

function ChangesTable() {
  return (
    <DataTable
      caption="Risposte cambiate dopo la firma"
      rows={CHANGES}
      rowId={(row) => row.what}
      columns={[
        { key: 'what', label: 'Risposta', isHeader: true, cell: (row) => row.what },
        { key: 'later', label: 'Arrivata dopo', cell: (row) => row.later },
        { key: 'n', label: 'Numero', isNumeric: true, cell: (row) => row.n },
      ]}
    />
  );
}

function Boxes() {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  return (
    <div className="stack">
      <Alert tone="info">La tessera si legge con la fotocamera.</Alert>
      <Alert tone="ok" title="Tutto inviato.">
        Il centro ha ricevuto 12 risposte.
      </Alert>
      <Alert tone="att" title="Senza rete dalle 08:31.">
        Il lavoro resta su questo tablet.
      </Alert>
      <Alert tone="err" title="Il documento non si apre.">
        Le risposte sono salve. Provi di nuovo.
      </Alert>
      <Callout tone="info" title="Che cosa dice la legge">
        <p>
          L’articolo 21 dice quando si può perdere il sostegno. Codice <Mono>A02-2026</Mono>.
        </p>
      </Callout>
      <Panel title="Contatti" flush>
        <EmptyState action={<Button onPress={nothing}>Aggiungi un contatto</Button>}>
          Nessun contatto: la persona non ha ancora lasciato un telefono.
        </EmptyState>
      </Panel>
      <div className="btn-group">
        <Button onPress={() => setOpen(true)}>Firma</Button>
        <Button
          onPress={() => toast({ words: 'Appuntamento tolto.', onUndo: nothing })}
          kind="quiet"
        >
          Togli l’appuntamento
        </Button>
        <Button disabledReason="Manca la firma della persona." onPress={nothing}>
          Concludi
        </Button>
        <Button busy onPress={nothing}>
          Invio in corso
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Firmare il patto adesso?"
        action={{ label: 'Firma', onPress: () => setOpen(false) }}
        closeLabel="Torno al colloquio"
      >
        <p>Dopo la firma ogni cambiamento resta visibile.</p>
      </Dialog>
    </div>
  );
}
