import { useCommon } from '../i18n/locale.tsx';
import { classNames } from './class-names.ts';

export interface HighlightPart {
  readonly text: string;
  /** `found`: typed and there. `different`: matched all the same. */
  readonly kind?: 'found' | 'different' | undefined;
}

/** A name with the letters that the search found, told apart from those that differ. */
export function Highlight({ parts }: { readonly parts: readonly HighlightPart[] }) {
  return (
    <span>
      {parts.map((part, index) =>
        part.kind === undefined ? (
          part.text
        ) : (
          <mark
            key={index}
            className={classNames('mark', part.kind === 'different' && 'mark-different')}
          >
            {part.text}
          </mark>
        ),
      )}
    </span>
  );
}

export function HighlightLegend() {
  const common = useCommon();
  return (
    <span className="mark-legend" aria-hidden="true">
      <span>
        <mark className="mark">abc</mark> {common('foundLetters')}
      </span>
      <span>
        <span className="mark-different">abc</span> {common('differentLetters')}
      </span>
    </span>
  );
}
