import { useState } from 'react';
import { Alert } from '../alert.tsx';
import { Avatar } from '../avatar.tsx';
import { Button, IconButton, LinkButton } from '../button.tsx';
import { Chips } from '../chips.tsx';
import { DescriptionList } from '../description-list.tsx';
import { HeaderSearch } from '../header-search.tsx';
import { Highlight, HighlightLegend, type HighlightPart } from '../highlight.tsx';
import { Icon } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import { CodiceFiscale } from '../mono.tsx';
import { OfficeFrame } from '../office-frame.tsx';
import { PageHeader } from '../page-header.tsx';
import { Panel } from '../panel.tsx';
import { Pill, type Tone } from '../pill.tsx';
import { Row, RowList } from '../row-list.tsx';
import { SavingState } from '../saving-state.tsx';
import { SearchField } from '../search-field.tsx';
import { BRAND, navAt, SLIM } from './invented.ts';

const nothing = () => undefined;

interface Found {
  readonly initials: string;
  readonly name: readonly HighlightPart[];
  readonly born: string;
  readonly code: string | null;
  readonly tone: Tone;
  readonly state: string;
  readonly warning?: string;
}

const found = (text: string): HighlightPart => ({ text, kind: 'found' });
const different = (text: string): HighlightPart => ({ text, kind: 'different' });

const FOUND: readonly Found[] = [
  {
    initials: 'CB',
    name: [found('Benedetti'), { text: ' ' }, found('Chia'), { text: 'ra' }],
    born: '12/04/1989, Modena',
    code: 'BNDCHR89D52F257D',
    tone: 'ok',
    state: 'Patto attivo',
  },
  {
    initials: 'CB',
    name: [found('Benedeti'), { text: ' ' }, found('Chia'), { text: 'ra' }],
    born: '12/04/1989, Modena',
    code: null,
    tone: 'neutral',
    state: 'Dal chiosco',
    warning: 'Forse è la stessa persona di Chiara Benedetti.',
  },
  {
    initials: 'CB',
    name: [found('Benede'), different('tto'), { text: ' ' }, found('Chia'), { text: 'ra Maria' }],
    born: '03/11/1971, Parma',
    code: 'BNDCRM71S43G337M',
    tone: 'neutral',
    state: 'Nessuna DID',
  },
  {
    initials: 'BC',
    name: [found('Benedetti'), { text: ' ' }, found('C'), different('in'), { text: 'zia' }],
    born: '28/07/1994, Modena',
    code: 'BNDCNZ94L68F257X',
    tone: 'info',
    state: 'DID attiva',
  },
  {
    initials: 'BC',
    name: [
      found('Benedeti'),
      different('c'),
      { text: ' ' },
      found('C'),
      different('r'),
      { text: 'istina' },
    ],
    born: '06/05/1983, Fiume (Croazia)',
    code: 'BNDCST83E46Z149X',
    tone: 'att',
    state: 'Patto sospeso',
  },
];

/** Picture 02. */
export function GalleryPersone() {
  const [query, setQuery] = useState('benedeti chia');
  const search = (
    <HeaderSearch
      label="Cerca una persona o un’impresa"
      value=""
      onChange={nothing}
      onSubmit={nothing}
    />
  );
  return (
    <OfficeFrame
      slim={SLIM}
      brand={{
        ...BRAND,
        middle: search,
        end: <SavingState state="saved" detail="12 da inviare · senza rete" />,
      }}
      nav={navAt('/persone')}
    >
      <PageHeader
        title="Persone"
        actions={
          <Button icon="plus" onPress={nothing}>
            Nuova persona
          </Button>
        }
      />
      <div className="stack stack-tight">
        <div className="search-row">
          <SearchField
            label="Nome, codice fiscale o telefono"
            value={query}
            onChange={setQuery}
            status="6 persone su 98.412"
          />
          <Button size="lg" icon="card" onPress={nothing}>
            Leggi la tessera sanitaria
          </Button>
        </div>
        <div className="filter-row">
          <Scope />
          <p className="text-meta" aria-hidden="true">
            6 persone su 98.412 · cercato su questo tablet
          </p>
        </div>
        <div className="columns columns-narrow">
          <Results />
          <Preview />
        </div>
      </div>
    </OfficeFrame>
  );
}

function Scope() {
  const [scope, setScope] = useState<'all' | 'mine' | 'patto'>('all');
  return (
    <Chips
      label="Dove cercare"
      labelHidden
      value={scope}
      onChange={setScope}
      options={[
        { value: 'all', label: 'Tutto l’ufficio' },
        { value: 'mine', label: 'Le mie persone' },
        { value: 'patto', label: 'Patto attivo' },
      ]}
    />
  );
}

function Results() {
  return (
    <Panel title="Persone trovate" titleHidden flush>
      <RowList rows="people">
        {FOUND.map((person, index) => (
          <Row
            key={person.born + person.state}
            lead={<Avatar initials={person.initials} />}
            title={<Highlight parts={person.name} />}
            sub={person.born}
            href={`/persone/${index}`}
            isCurrent={index === 0}
            end={
              <span className="person-end">
                <span className="person-code">
                  {person.code === null ? (
                    'codice fiscale assente'
                  ) : (
                    <CodiceFiscale>{person.code}</CodiceFiscale>
                  )}
                </span>
                <Pill tone={person.tone}>{person.state}</Pill>
                <Icon name="chevron-right" size="xs" />
              </span>
            }
            below={
              person.warning && (
                <Alert
                  tone="att"
                  title={person.warning}
                  action={
                    <Button kind="quiet" onPress={nothing}>
                      Confronta
                    </Button>
                  }
                >
                  Stessa data di nascita e stesso cellulare.
                </Alert>
              )
            }
          />
        ))}
      </RowList>
      <p className="list-foot">
        <HighlightLegend />
        <span className="keyboard-hints">
          <span>
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd>
            scorri
          </span>
          <span>
            <Kbd>Invio</Kbd>
            apri
          </span>
        </span>
      </p>
    </Panel>
  );
}

function Preview() {
  return (
    <div className="stack stack-tight">
      <Panel title="Anteprima" titleHidden>
        <div className="stack">
          <div className="person-line">
            <Avatar initials="CB" tone="info" />
            <div>
              <p className="row-title">Chiara Benedetti</p>
              <p className="row-sub">37 anni · Pievebella</p>
            </div>
          </div>
          <DescriptionList
            items={[
              { label: 'Telefono', value: '333 010 45 27' },
              { label: 'Stato', value: 'disoccupata da 70 giorni' },
              { label: 'Adesso', value: 'colloquio D, passo 6 di 12' },
              { label: 'Prossima', value: 'verifica, ven 4 dicembre' },
            ]}
          />
          <div className="btn-row">
            <LinkButton kind="primary" block href="/persone/1">
              Apri il fascicolo
            </LinkButton>
            <IconButton
              kind="secondary"
              icon="telephone"
              label="Chiama Chiara Benedetti"
              onPress={nothing}
            />
          </div>
        </div>
      </Panel>
    </div>
  );
}
