import type { ReactNode } from 'react';
import { spoken } from '../../i18n/language.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { InstallSteps } from './install-steps.tsx';
import { HelpText } from './help-text.tsx';
import { helpTopics, helpWords as words } from './help.it.ts';

export interface HelpScreenProps {
  /** Above the topics: who doesn’t read Italian looks here first. */
  readonly language?: ReactNode;
}

/** `/aiuto`: every page explained, readable without the network. */
export function HelpScreen({ language }: HelpScreenProps) {
  const install = useLive(useDesk().device.install) ?? 'none';
  return (
    <>
      <PageHeader title={words('title')} sub={words('sub')} takesFocus />
      <div className="stack">
        {language}
        {helpTopics.map((topic) => (
          <Panel key={topic.title} title={spoken(topic.title)}>
            <HelpText topic={topic} />
          </Panel>
        ))}
        {install !== 'none' && (
          <Panel title={words('installTitle')}>
            <InstallSteps install={install} />
          </Panel>
        )}
      </div>
    </>
  );
}
