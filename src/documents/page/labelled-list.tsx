import type { ReactElement } from 'react';
import type { LabelledValue } from '../../interview/document-model.ts';
import { CodeOrWords, Words } from './words.tsx';

interface LabelledListProps {
  readonly items: readonly LabelledValue[];
  readonly className: string;
}

/** Labels above their values: the strip about whom, and facts in two columns. */
export const LabelledList = ({ items, className }: LabelledListProps): ReactElement => (
  <dl className={className}>
    {items.map((item, index) => (
      <div key={index}>
        <dt>
          <Words phrase={item.label} />
        </dt>
        <dd>
          <CodeOrWords item={item} />
        </dd>
      </div>
    ))}
  </dl>
);
