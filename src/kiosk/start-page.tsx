import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Icon } from '../ui/icon.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { KIOSK_LANGUAGES, type KioskLanguage, type KioskVoice } from './kiosk-language.ts';
import { TOPIC_ICONS, TOPICS, type Topic } from './topics.ts';

interface StartPageProps {
  readonly voice: KioskVoice;
  readonly takesFocus: boolean;
  readonly onLanguage: (language: KioskLanguage) => void;
  readonly onTopic: (topic: Topic) => void;
  /** Null where nothing can be left. */
  readonly onBegin: (() => void) | null;
}

/** Language, six topics, and the way to a desk. */
export function StartPage({ voice, takesFocus, onLanguage, onTopic, onBegin }: StartPageProps) {
  const { say, sheet } = voice;
  return (
    <>
      <PageHeader title={say('welcome')} sub={say('lead')} takesFocus={takesFocus} />
      <Chips
        label={say('language')}
        options={KIOSK_LANGUAGES}
        value={voice.language}
        onChange={onLanguage}
      />
      <h2 className="kiosk-h2">{say('topics')}</h2>
      <ul className="kiosk-topics">
        {TOPICS.map((topic) => (
          <li key={topic}>
            <button type="button" className="kiosk-topic" onClick={() => onTopic(topic)}>
              <Icon name={TOPIC_ICONS[topic]} />
              <span>{sheet(`activity.${topic}`)}</span>
              <Icon name="chevron-right" size="sm" />
            </button>
          </li>
        ))}
      </ul>
      <section className="kiosk-begin" aria-label={say('firstTime')}>
        <div>
          <b>{say('firstTime')}</b>
          <p>{onBegin === null ? say('notKiosk') : say('firstTimeText')}</p>
        </div>
        {onBegin && (
          <Button kind="primary" size="kiosk" onPress={onBegin}>
            {say('begin')}
          </Button>
        )}
      </section>
    </>
  );
}
