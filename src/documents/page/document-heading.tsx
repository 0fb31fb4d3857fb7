import type { ReactElement } from 'react';
import type { DocumentModel } from '../../interview/document-model.ts';
import { identityOf } from '../outline.ts';
import { words } from '../words.it.ts';
import { LabelledList } from './labelled-list.tsx';
import { Words } from './words.tsx';

/** Provisional box, title, norm, number and date, and the strip that says about whom. */
export const DocumentHeading = ({ model }: { readonly model: DocumentModel }): ReactElement => (
  <>
    {model.provisionalSince !== null && (
      <div className="documento__provisional" role="note">
        <strong>{words.provisional}</strong>
        <p>{words.provisionalText(model.provisionalSince)}</p>
      </div>
    )}
    <div className="documento__title">
      <div>
        <h1>{model.title}</h1>
        <p>{model.norm}</p>
      </div>
      <dl className="documento__identity">
        {identityOf(model).map(({ label, value }, index) => (
          <div key={index}>
            <dt>
              <Words phrase={label} />
            </dt>
            <dd>
              <bdi>
                <Words phrase={value} />
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
    {model.subject.length > 0 && (
      <LabelledList items={model.subject} className="documento__subject" />
    )}
  </>
);
