import type { ReactElement } from 'react';
import type { DocumentModel } from '../../interview/document-model.ts';
import { identityOf } from '../outline.ts';
import { words } from '../words.it.ts';
import { CodeOrText } from './code-or-text.tsx';

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
        {identityOf(model).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
    {model.subject.length > 0 && (
      <dl className="documento__subject">
        {model.subject.map((item) => (
          <div key={item.label}>
            <dt>{item.label}</dt>
            <dd>
              <CodeOrText item={item} />
            </dd>
          </div>
        ))}
      </dl>
    )}
  </>
);
