import { useEffect, useMemo } from 'react';
import { words } from '../words.it.ts';

/**
 * Puts `text` and the page number at the foot of every printed page, with the margin boxes of CSS
 * Paged Media; on paper they are drawn by the browser. Returns false where the browser has none:
 * then the document ends with its own footer, once.
 */
export function usePrintFooter(text: string): boolean {
  const sheet = useMemo(() => printSheet(text), [text]);
  useEffect(() => {
    if (sheet === null) return undefined;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  return sheet !== null;
}

/** A constructed sheet, because a strict content security policy refuses `<style>` elements. */
function printSheet(text: string): CSSStyleSheet | null {
  if (typeof CSSStyleSheet === 'undefined' || !('replaceSync' in CSSStyleSheet.prototype)) {
    return null;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRule(text));
  // A browser without margin boxes drops them from the rule it parsed.
  return sheet.cssRules[0]?.cssText.includes('@bottom-left') === true ? sheet : null;
}

const FONT = "font: 9pt 'Titillium Web', sans-serif; color: #435a70; vertical-align: top;";

const count = `"${words.page} " counter(page) " ${words.pageOf} " counter(pages)`;

const pageRule = (text: string): string =>
  `@page {
    @bottom-left { content: ${cssString(text)}; width: 75%; ${FONT} text-align: left; }
    @bottom-right { content: ${count}; width: 25%; ${FONT} text-align: right; }
  }`;

/** A CSS string (css-syntax §4.3.5): quotes, backslashes and control characters are escaped. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/["\\\p{Cc}]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;
