import { spokenAll } from '../../i18n/language.ts';
import type { HelpTopic } from './help.it.ts';

/** What a page is for, then how to do each thing on it. */
export function HelpText({ topic: italian }: { readonly topic: HelpTopic }) {
  const topic = spokenAll({ about: italian.about, hows: italian.hows });
  return (
    <div className="stack">
      <p>{topic.about}</p>
      {topic.hows.map(({ how, answer }) => (
        <div key={how}>
          <h3>{how}</h3>
          <p>{answer}</p>
        </div>
      ))}
    </div>
  );
}
