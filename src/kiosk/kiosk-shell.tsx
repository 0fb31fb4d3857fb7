import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { BrandHeader, SlimHeader } from '../ui/headers.tsx';
import { LocaleProvider } from '../i18n/locale.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ExitForm } from './exit-form.tsx';
import { useIdleReset } from './idle-reset.ts';
import { IntakeDone, IntakeForm } from './intake-form.tsx';
import { voiceOf, type KioskLanguage, type KioskVoice } from './kiosk-language.ts';
import type { KioskOffice, KioskPort } from './kiosk-port.ts';
import { StartPage } from './start-page.tsx';
import { TopicPage } from './topic-page.tsx';
import type { Topic } from './topics.ts';
import './kiosk.scss';

export interface KioskShellProps {
  readonly office: KioskOffice;
  /** Null on a browser that is no kiosk: the information only. */
  readonly port: KioskPort | null;
  /** It is a desk again. */
  readonly onLeft: () => void;
}

/** `/chiosco`: nothing of one person is left for the next. */
export function KioskShell(props: KioskShellProps) {
  const [visit, setVisit] = useState(0);
  const startAgain = useCallback(() => {
    globalThis.history.replaceState(null, '', '/chiosco');
    globalThis.scrollTo(0, 0);
    setVisit((before) => before + 1);
  }, []);
  useFreshStart(startAgain);
  // Another key is another visit: what was on the screen, and in memory, is gone.
  return <Visit key={visit} {...props} isFirst={visit === 0} onEnd={startAgain} />;
}

/** Back and a page that comes out of the browser's memory show the start. */
function useFreshStart(startAgain: () => void): void {
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) globalThis.location.replace('/chiosco');
    };
    globalThis.addEventListener('popstate', startAgain);
    globalThis.addEventListener('pageshow', shown);
    globalThis.addEventListener('pagehide', startAgain);
    return () => {
      globalThis.removeEventListener('popstate', startAgain);
      globalThis.removeEventListener('pageshow', shown);
      globalThis.removeEventListener('pagehide', startAgain);
    };
  }, [startAgain]);
}

type Place =
  | { readonly at: 'start' | 'form' | 'exit' }
  | { readonly at: 'topic'; readonly topic: Topic }
  | { readonly at: 'done'; readonly code: string };

interface VisitProps extends KioskShellProps {
  readonly isFirst: boolean;
  readonly onEnd: () => void;
}

function Visit({ office, port, isFirst, onEnd, onLeft }: VisitProps) {
  const [language, setLanguage] = useState<KioskLanguage>('it');
  const [place, setPlace] = useState<Place>({ at: 'start' });
  const voice = voiceOf(language);
  const isUntouched = place.at === 'start' && language === 'it';
  const toStart = (): void => setPlace({ at: 'start' });
  useEffect(() => {
    document.documentElement.lang = language;
    return () => {
      document.documentElement.lang = 'it';
    };
  }, [language]);
  return (
    <LocaleProvider language={language}>
      <KioskFrame office={office} voice={voice} onStaff={port && (() => setPlace({ at: 'exit' }))}>
        {place.at === 'start' && (
          <StartPage
            voice={voice}
            takesFocus={!isFirst}
            onLanguage={setLanguage}
            onTopic={(topic) => setPlace({ at: 'topic', topic })}
            onBegin={port && (() => setPlace({ at: 'form' }))}
          />
        )}
        {place.at === 'topic' && (
          <TopicPage topic={place.topic} office={office} voice={voice} onBack={toStart} />
        )}
        {place.at === 'form' && port !== null && (
          <IntakeForm
            port={port}
            voice={voice}
            onBack={toStart}
            onDone={(code) => setPlace({ at: 'done', code })}
          />
        )}
        {place.at === 'done' && <IntakeDone code={place.code} voice={voice} onEnd={onEnd} />}
        {place.at === 'exit' && port !== null && (
          <ExitForm port={port} onBack={toStart} onLeft={onLeft} />
        )}
        {port !== null && !isUntouched && <Countdown port={port} voice={voice} onEnd={onEnd} />}
      </KioskFrame>
    </LocaleProvider>
  );
}

interface CountdownProps {
  readonly port: KioskPort;
  readonly voice: KioskVoice;
  readonly onEnd: () => void;
}

/** From here the time that is left is also said aloud, once, s. */
const SAID_AT = 15;

function Countdown({ port, voice, onEnd }: CountdownProps) {
  const left = useIdleReset({ seconds: port.idleSeconds, clock: port.clock, onIdle: onEnd });
  const { say } = voice;
  return (
    <section className="kiosk-countdown" aria-label={say('startAgain')}>
      <svg className="kiosk-ring" viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="19" />
        <circle
          cx="22"
          cy="22"
          r="19"
          pathLength={1}
          strokeDasharray={`${left / port.idleSeconds} 1`}
        />
        <text x="22" y="27">
          {left}
        </text>
      </svg>
      <div className="kiosk-countdown-words">
        <b role="timer">{say('countdown', { n: left })}</b>
        <span>{say('countdownText')}</span>
        <VisuallyHidden>
          <span role="status">{left <= SAID_AT ? say('countdown', { n: SAID_AT }) : ''}</span>
        </VisuallyHidden>
      </div>
      <div className="kiosk-countdown-actions">
        <Button size="lg">{say('stillHere')}</Button>
        <Button size="lg" kind="quiet" onPress={onEnd}>
          {say('startAgain')}
        </Button>
      </div>
    </section>
  );
}

interface KioskFrameProps {
  readonly office: KioskOffice;
  readonly voice: KioskVoice;
  readonly onStaff: (() => void) | null;
  readonly children: ReactNode;
}

function KioskFrame({ office, voice, onStaff, children }: KioskFrameProps) {
  return (
    <div className="plain-frame kiosk">
      <header className="it-header-wrapper">
        <SlimHeader ente={office.ente} />
        <BrandHeader name="Sportello" office={office.name} />
      </header>
      <main id="contenuto" tabIndex={-1} className="plain-content">
        {children}
      </main>
      <footer className="it-footer">
        <span>{voice.say('prevails')}</span>
        {onStaff && (
          <Button kind="quiet" onPress={onStaff}>
            {voice.say('staff')}
          </Button>
        )}
      </footer>
    </div>
  );
}
