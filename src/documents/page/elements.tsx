import type { ReactElement } from 'react';
import type { ElementsBlock } from '../../interview/document-model.ts';
import { paragraphsOf } from '../phrase.ts';
import { Mark } from './mark.tsx';
import { Words } from './words.tsx';

/** Elements of the law or numbered points, each with as much text as it takes. */
export const Elements = ({ elements }: Pick<ElementsBlock, 'elements'>): ReactElement => (
  <ol className="documento__elements">
    {elements.map(({ mark, title, text }, index) => (
      <li key={index}>
        <Mark mark={mark} />
        <div>
          <p className="documento__element-title">
            <Words phrase={title} />
          </p>
          {text !== null &&
            paragraphsOf(text).map((phrase, paragraph) => (
              <p key={paragraph}>
                <Words phrase={phrase} />
              </p>
            ))}
        </div>
      </li>
    ))}
  </ol>
);
