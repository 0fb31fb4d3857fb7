import { useState } from 'react';
import { Button } from '../button.tsx';
import { HeaderSearch } from '../header-search.tsx';
import { Icon } from '../icon.tsx';
import { OfficeFrame } from '../office-frame.tsx';
import { PageHeader } from '../page-header.tsx';
import { Panel } from '../panel.tsx';
import { Pill } from '../pill.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { Row, RowList } from '../row-list.tsx';
import { SavingState } from '../saving-state.tsx';
import { ServiceBadge } from '../service-badge.tsx';
import { Wire } from '../wire.tsx';
import { BRAND, navAt, SLIM } from './invented.ts';

const nothing = () => undefined;

const APPOINTMENTS = [
  ['08:45', 'A', 'Davide Ruggeri', 'Accoglienza e prima informazione', 'done'],
  ['09:30', 'B', 'Fatima El Idrissi', 'DID, profilazione e SAP', 'done'],
  ['10:30', 'D', 'Chiara Benedetti', 'Patto di servizio, aggiornamento', 'current'],
  ['11:30', 'C', 'Amadou Diallo', 'Orientamento di base', 'ahead'],
  ['12:15', 'D', 'Teresa Gallo', 'Verifica del patto n. 31', 'ahead'],
  ['14:30', 'E', 'Ionut Munteanu', 'Bilancio delle competenze', 'ahead'],
  ['15:45', 'S', 'Officine Brandi S.r.l.', 'Collocamento mirato', 'ahead'],
] as const;

/** Picture 01. */
export function GalleryOggi() {
  const [query, setQuery] = useState('');
  const search = (
    <HeaderSearch
      label="Cerca una persona o un’impresa"
      value={query}
      onChange={setQuery}
      onSubmit={nothing}
    />
  );
  const end = (
    <SavingState state="saved" detail="12 da inviare · senza rete" href="/sincronizzazione" />
  );
  return (
    <OfficeFrame slim={SLIM} brand={{ ...BRAND, middle: search, end }} nav={navAt('/')}>
      <PageHeader
        title="Oggi"
        sub="lunedì 23 novembre 2026 · 7 appuntamenti, 2 conclusi"
        actions={
          <>
            <Button icon="plus" onPress={nothing}>
              Nuova persona
            </Button>
            <Button kind="primary" icon="pencil" onPress={nothing}>
              Riprendi: Chiara Benedetti
            </Button>
          </>
        }
      />
      <div className="stack">
        <GalleryWire />
        <div className="columns">
          <Agenda />
          <div className="stack stack-tight">
            <InProgress />
            <DueSoon />
            <ToReview />
          </div>
        </div>
      </div>
    </OfficeFrame>
  );
}

function GalleryWire() {
  return (
    <Wire
      label="Dove sono le risposte"
      nodes={[
        {
          icon: 'check',
          title: 'Salvato su questo dispositivo',
          detail: '12 risposte, la prima da 2 h 14 min',
          isReached: true,
        },
        { icon: 'pa', title: 'Ricevuto dal centro', detail: 'fino alle 08:30' },
        { icon: 'files', title: 'Durevole', detail: 'fino a ieri, in più copie' },
      ]}
      links={[
        { flows: false, note: 'Senza rete dalle 08:31', spoken: 'interrotto' },
        { flows: true, spoken: 'collegato' },
      ]}
    />
  );
}

function Agenda() {
  return (
    <Panel title="Agenda" link={{ label: 'Apri l’agenda', href: '/agenda' }} flush>
      <RowList rows="agenda">
        {APPOINTMENTS.map(([time, letter, name, service, state]) => (
          <Row
            key={time}
            lead={
              <>
                <span className="row-time">{time}</span>
                <ServiceBadge letter={letter} state={state === 'current' ? 'current' : 'ahead'} />
              </>
            }
            title={name}
            sub={service}
            isCurrent={state === 'current'}
            isFaded={state === 'done'}
            now={state === 'current' ? '10:42' : undefined}
            end={<AgendaEnd state={state} />}
          />
        ))}
      </RowList>
    </Panel>
  );
}

function AgendaEnd({ state }: { readonly state: 'done' | 'current' | 'ahead' }) {
  if (state === 'done') {
    return (
      <span className="row-state">
        <Icon name="check" size="xs" /> Conclusa
      </span>
    );
  }
  return (
    <Button kind={state === 'current' ? 'secondary' : 'quiet'} onPress={nothing}>
      {state === 'current' ? 'Riprendi' : 'Avvia'}
    </Button>
  );
}

function InProgress() {
  return (
    <Panel title="Colloqui in corso" flush>
      <RowList>
        <Row
          title="Chiara Benedetti"
          sub="D · passo 6 di 12, atti di ricerca attiva"
          href="/prestazioni/1"
          end={
            <>
              10:41 <Icon name="chevron-right" size="xs" />
            </>
          }
          below={<ProgressBar label="passo 6 di 12" labelHidden value={6} max={12} />}
        />
        <Row
          title="Svitlana Kovalenko"
          sub="B · sospeso, manca il permesso di soggiorno"
          href="/prestazioni/2"
          end={
            <>
              ven 20 <Icon name="chevron-right" size="xs" />
            </>
          }
          below={<ProgressBar label="passo 8 di 11" labelHidden value={8} max={11} />}
        />
      </RowList>
    </Panel>
  );
}

function DueSoon() {
  return (
    <Panel title="Verifiche in scadenza" link={{ label: 'Tutte (9)', href: '/agenda' }} flush>
      <RowList rows="people">
        <Row
          title="Teresa Gallo"
          sub="verifica del patto n. 31"
          end={
            <Pill tone="att" icon="clock">
              oggi
            </Pill>
          }
        />
        <Row
          title="Arben Hoxha"
          sub="contatto entro 15 giorni dalla NASpI, art. 21"
          end={
            <Pill tone="att" icon="clock">
              domani
            </Pill>
          }
        />
        <Row
          title="Lucia Moretti"
          sub="contatto entro 30 giorni dalla DID, art. 20"
          end={<Pill>ven 27</Pill>}
        />
      </RowList>
    </Panel>
  );
}

function ToReview() {
  return (
    <Panel title="Da rivedere" titleHidden flush>
      <RowList rows="people">
        <Row
          lead={
            <span className="tone-text-att">
              <Icon name="flag" />
            </span>
          }
          title="3 da rivedere"
          sub="2 risposte diverse · 1 atto modificato dopo la firma"
          href="/da-rivedere"
          end={<Icon name="chevron-right" size="xs" />}
        />
      </RowList>
    </Panel>
  );
}
