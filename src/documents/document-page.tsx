import type { ReactElement } from 'react';
import type { DocumentModel } from '../interview/document-model.ts';
import { useScriptFonts } from './fonts/use-script-fonts.ts';
import { footerOf, courtesyOf } from './outline.ts';
import { CourtesyPages } from './page/courtesy-copy.tsx';
import { DocumentHeading } from './page/document-heading.tsx';
import { DocumentSection } from './page/document-section.tsx';
import { LetterheadBand } from './page/letterhead-band.tsx';
import { RememberBox } from './page/remember-box.tsx';
import { SignatureBlock } from './page/signature-block.tsx';
import { usePrintFooter } from './page/print-footer.ts';
// In this order: what follows adapts what comes before, to a narrow column and to paper.
import './page/paper.css';
import './page/heading.css';
import './page/section.css';
import './page/chart.css';
import './page/closing.css';
import './page/courtesy.css';
import './page/narrow.css';
import './page/print.css';

/**
 * A document as its A4 page: on screen a readable column down to 320 px, on paper (print) the only
 * thing that is printed. Shows what the model says and nothing else.
 */
export function DocumentPage({ model }: { readonly model: DocumentModel }): ReactElement {
  const footer = footerOf(model);
  const courtesy = courtesyOf(model);
  useScriptFonts(model);
  const isFooterOnEveryPage = usePrintFooter(footer);
  return (
    <article className="documento" lang="it" dir="ltr" aria-label={footer}>
      <LetterheadBand letterhead={model.letterhead} />
      <DocumentHeading model={model} />
      {model.sections.map((section, index) => (
        <DocumentSection key={index} section={section} />
      ))}
      {model.remember !== null && <RememberBox reminder={model.remember} />}
      {courtesy !== null && <p className="documento__courtesy">{courtesy}</p>}
      <SignatureBlock signatures={model.signatures} verification={model.verification} />
      {model.courtesy !== undefined && model.courtesy !== null && (
        <CourtesyPages copy={model.courtesy} />
      )}
      <footer
        className="documento__footer"
        data-on-every-page={isFooterOnEveryPage ? 'true' : undefined}
      >
        {footer}
      </footer>
    </article>
  );
}
