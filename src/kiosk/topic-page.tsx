import { Button } from '../ui/button.tsx';
import { DescriptionList } from '../ui/description-list.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import type { KioskVoice } from './kiosk-language.ts';
import type { KioskOffice } from './kiosk-port.ts';
import { decreeText, SERVICES_FOR_PEOPLE, TOOLS, type Topic } from './topics.ts';

interface TopicPageProps {
  readonly topic: Topic;
  readonly office: KioskOffice;
  readonly voice: KioskVoice;
  readonly onBack: () => void;
}

/** One piece of information of service A: in plain words, then as the decree has it. */
export function TopicPage({ topic, office, voice, onBack }: TopicPageProps) {
  const { say, sheet } = voice;
  return (
    <>
      <PageHeader title={sheet(`activity.${topic}`)} takesFocus />
      <div className="stack">
        <TopicContent topic={topic} office={office} voice={voice} />
        <Panel title={say('decree')}>
          <p lang="it">{decreeText(topic)}</p>
        </Panel>
        <p>{say('askDesk')}</p>
        <div>
          <Button size="kiosk" icon="arrow-left" onPress={onBack}>
            {say('back')}
          </Button>
        </div>
      </div>
    </>
  );
}

function TopicContent({ topic, office, voice }: Omit<TopicPageProps, 'onBack'>) {
  const { say, sheet } = voice;
  switch (topic) {
    case 'serviziSportello':
    case 'programmiEMisure':
    case 'retiServizi':
      return (
        <Panel title={say('services')}>
          <ul className="kiosk-list" lang="it">
            {SERVICES_FOR_PEOPLE.map(({ code, title }) => (
              <li key={code}>{title}</li>
            ))}
          </ul>
        </Panel>
      );
    case 'autoconsultazione':
      return (
        <Panel title={say('tools')}>
          <ul className="kiosk-list">
            {TOOLS.map((tool) => (
              <li key={tool}>{tool}</li>
            ))}
          </ul>
        </Panel>
      );
    case 'accessoEFruizione':
      return <Where office={office} voice={voice} />;
    case 'adempimentiEScelta':
      return (
        <Panel title={sheet('nextSteps')}>
          <p>
            {office.phone === '' ? sheet('bring') : sheet('bringCall', { phone: office.phone })}
          </p>
        </Panel>
      );
  }
}

function Where({ office, voice }: Pick<TopicPageProps, 'office' | 'voice'>) {
  const { say } = voice;
  const items = [
    { label: say('address'), value: office.address },
    { label: say('phone'), value: office.phone },
    { label: say('email'), value: office.email },
  ].filter(({ value }) => value !== '');
  return (
    <Panel title={say('where')}>
      <p>
        <b>{office.name}</b>
      </p>
      <DescriptionList items={items} />
    </Panel>
  );
}
