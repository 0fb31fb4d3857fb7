import { createContext, use, type ReactElement } from 'react';
import type { ChecklistBlock } from '../../interview/document-model.ts';
import { words } from '../words.it.ts';
import { Icon } from './icon.tsx';
import { Words } from './words.tsx';

/** What a check box says to who listens, in the language around it. */
export const YesNoContext = createContext<{ readonly yes: string; readonly no: string }>(words);

/** What was done and what was not: told apart by a mark and by a word, not by colour. */
export function Checklist({ items }: Pick<ChecklistBlock, 'items'>): ReactElement {
  const { yes, no } = use(YesNoContext);
  return (
    <ul className="documento__checklist">
      {items.map(({ done, text, note }, index) => (
        <li key={index}>
          <span className="documento__box" data-done={done}>
            {done && <Icon name="check" />}
            <span className="documento__hidden">{done ? yes : no}: </span>
          </span>
          <span>
            <Words phrase={text} />
            {note !== null && (
              <small>
                {' '}
                – <Words phrase={note} />
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
