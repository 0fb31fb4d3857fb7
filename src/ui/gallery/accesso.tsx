import { useState } from 'react';
import { Avatar } from '../avatar.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { PageHeader } from '../page-header.tsx';
import { Panel } from '../panel.tsx';
import { PassphraseField } from '../passphrase-field.tsx';
import { PlainFrame } from '../plain-frame.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { SelectCards } from '../select-cards.tsx';
import { BRAND, SLIM } from './invented.ts';

const nothing = () => undefined;

const FOOTER_LINKS = [
  { label: 'Dichiarazione di accessibilità', href: '/accessibilita' },
  { label: 'Informativa privacy', href: '/privacy' },
  { label: 'Note legali', href: '/note-legali' },
];

const OTHER = {
  icon: 'plus-circle',
  title: 'Un altro operatore',
  sub: 'Serve la rete la prima volta',
  onPress: nothing,
} as const;

/** Picture 07. */
export function GalleryAccesso() {
  const [operator, setOperator] = useState<string | null>('es');
  const [phrase, setPhrase] = useState('quattro paro');
  return (
    <PlainFrame
      slim={{
        ente: SLIM.ente,
        facts: [
          { icon: 'map-marker', words: 'Sportello di Pievebella · tablet 07' },
          { icon: 'ban', words: 'Senza rete dalle 08:31' },
        ],
      }}
      brand={{ name: BRAND.name, office: BRAND.office, end: 'lunedì 23 novembre, 10:58' }}
      footerLinks={FOOTER_LINKS}
      footerNote="Sportello 1.4 · 46 GB liberi su questo tablet"
    >
      <PageHeader title="Accesso" sub="Il tablet è bloccato. Chi sta lavorando adesso?" />
      <div className="access-columns">
        <SelectCards
          label="Operatori"
          value={operator}
          onChange={setOperator}
          cards={[
            {
              value: 'es',
              initials: 'ES',
              title: 'Elena Sartori',
              sub: 'Ultimo accesso oggi alle 10:42',
            },
            {
              value: 'mb',
              initials: 'MB',
              title: 'Marco Bellini',
              sub: '3 invii chiusi a chiave',
              subIcon: 'lock',
            },
            {
              value: 'gf',
              initials: 'GF',
              title: 'Giulia Ferrante',
              sub: 'Ultimo accesso venerdì 20',
            },
            {
              value: 'tr',
              initials: 'TR',
              title: 'Tommaso Riva',
              sub: 'Abilitato, mai entrato qui',
            },
          ]}
          extra={OTHER}
        />
        <Unlock phrase={phrase} onPhrase={setPhrase} />
      </div>
      <Sealed />
    </PlainFrame>
  );
}

interface UnlockProps {
  readonly phrase: string;
  readonly onPhrase: (phrase: string) => void;
}

function Unlock({ phrase, onPhrase }: UnlockProps) {
  return (
    <Panel title="Sblocco" titleHidden>
      <div className="stack">
        <div className="person-line">
          <Avatar initials="ES" tone="primary" size="lg" />
          <div>
            <p className="person-name">Elena Sartori</p>
            <p className="page-sub">Dopo lo sblocco ritrova il colloquio dov’era</p>
          </div>
        </div>
        <div>
          <Button kind="primary" size="xl" block icon="key" onPress={nothing}>
            Sblocca con la passkey
          </Button>
          <p className="text-meta text-center">
            Usa l’impronta o il PIN di questo tablet. Funziona senza rete.
          </p>
        </div>
        <p className="divider">oppure</p>
        <div className="field-and-button">
          <PassphraseField
            label="Frase di accesso"
            hint="Quattro parole, anche senza maiuscole."
            value={phrase}
            onChange={onPhrase}
          />
          <Button size="lg" onPress={nothing}>
            Sblocca
          </Button>
        </div>
        <div className="btn-group">
          <Link href="/aiuto/frase" className="link-plain">
            Ho dimenticato la frase
          </Link>
          <Link href="/aiuto/responsabile" className="link-plain">
            Chiedo aiuto alla responsabile
          </Link>
        </div>
      </div>
    </Panel>
  );
}

function Sealed() {
  return (
    <div className="sealed-line">
      <span className="sealed-circle">
        <Icon name="lock" size="sm" />
      </span>
      <div className="row-words">
        <p className="row-title">Il lavoro di Marco Bellini è al sicuro e chiuso a chiave</p>
        <p className="row-sub">
          3 invii da consegnare al centro. Chi usa il tablet adesso li trasporta senza poterli
          aprire.
        </p>
      </div>
      <ProgressBar
        label="1 consegnato su 3"
        detail="riprende con la rete"
        value={1}
        max={3}
        isThick
      />
    </div>
  );
}
