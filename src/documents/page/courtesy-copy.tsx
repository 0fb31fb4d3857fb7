import { useId, type ReactElement } from 'react';
import { directionOf } from '../../interview/courtesy/language.ts';
import type { CourtesyCopy } from '../../interview/document-model.ts';
import { YesNoContext } from './checklist.tsx';
import { DocumentSection } from './document-section.tsx';
import { LabelledList } from './labelled-list.tsx';
import { RememberBox } from './remember-box.tsx';
import { LanguageContext } from './words.tsx';

/** The document in another language, after the Italian, on pages of its own; it signs nothing. */
export function CourtesyPages({ copy }: { readonly copy: CourtesyCopy }): ReactElement {
  const headingId = useId();
  return (
    <LanguageContext value={copy.language}>
      <YesNoContext value={copy}>
        <section
          className="documento__copy"
          lang={copy.language}
          dir={directionOf(copy.language)}
          aria-labelledby={headingId}
        >
          <p className="documento__notice">{copy.notice}</p>
          <h2 id={headingId}>{copy.title}</h2>
          {copy.subject.length > 0 && (
            <LabelledList items={copy.subject} className="documento__subject" />
          )}
          {copy.sections.map((section, index) => (
            <DocumentSection key={index} section={section} heading="h3" />
          ))}
          {copy.remember !== null && <RememberBox reminder={copy.remember} heading="h3" />}
        </section>
      </YesNoContext>
    </LanguageContext>
  );
}
