import type { Activity } from '../../interview/service-manifest.ts';
import './decree-text.scss';

/** Sentences of the decree, letter by letter; one is a paragraph, several are a list. */
export function DecreeText({ sentences }: { readonly sentences: readonly string[] }) {
  const [first, ...others] = sentences;
  if (others.length === 0) return <p className="decree-text">{first}</p>;
  return (
    <div className="decree-text">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Paragraphs of the decree, in order. */
export const DecreeProse = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => (
  <div className="decree-text">
    {paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
);

/** Activities with what they are made of. */
export const DecreeActivities = ({ activities }: { readonly activities: readonly Activity[] }) => (
  <div className="decree-text">
    <ActivityList activities={activities} />
  </div>
);

const ActivityList = ({ activities }: { readonly activities: readonly Activity[] }) => (
  <ul>
    {activities.map(({ key, text, sub }) => (
      <li key={key}>
        {text}
        {sub !== undefined && <ActivityList activities={sub} />}
      </li>
    ))}
  </ul>
);
