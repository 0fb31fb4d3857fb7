import { useCommon } from '../i18n/locale.tsx';

/** First thing on the page: jumps to the content, whose id is `contenuto` in every frame. */
export function SkipLink() {
  const common = useCommon();
  return (
    <div className="skiplinks">
      <a href="#contenuto">{common('skipToContent')}</a>
    </div>
  );
}
