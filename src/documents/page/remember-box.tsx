import type { ReactElement } from 'react';
import type { Reminder } from '../../interview/document-model.ts';
import { Icon } from './icon.tsx';
import { Words } from './words.tsx';

interface RememberBoxProps {
  readonly reminder: Reminder;
  readonly heading?: 'h2' | 'h3';
}

/** *Da ricordare*, in plain words. */
export const RememberBox = ({
  reminder,
  heading: Heading = 'h2',
}: RememberBoxProps): ReactElement => (
  <section className="documento__remember">
    <Icon name="calendar" />
    <div>
      <Heading>
        <Words phrase={reminder.title} />
      </Heading>
      <p>
        <Words phrase={reminder.text} />
      </p>
    </div>
  </section>
);
