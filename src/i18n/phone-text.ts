/** Italian area codes of three digits; 02 and 06 have two, the rest four. */
const THREE_DIGIT_AREAS = new Set(
  '010 011 015 019 030 031 035 039 040 041 045 049 050 051 055 059 070 071 075 079 080 081 085 089 090 091 095 099'.split(
    ' ',
  ),
);

/** Groups an Italian number for reading: `333 010 45 27`, `06 123 4567`, `+39 333 010 45 27`. */
export function formatPhone(text: string): string {
  const compact = text.replace(/[^\d+]/gu, '').replace(/^00/u, '+');
  if (compact.startsWith('+39')) return `+39 ${groupNational(compact.slice(3))}`;
  return compact.startsWith('+') ? text.trim() : groupNational(compact);
}

/** What a paste or a scan leaves: digits and a leading plus. */
export const cleanPhone = (text: string): string =>
  text
    .replace(/[^\d+]/gu, '')
    .replace(/(?!^)\+/gu, '')
    .replace(/^00/u, '+');

function groupNational(digits: string): string {
  if (!digits.startsWith('0')) {
    return /^\d{9,10}$/u.test(digits)
      ? [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)].join(' ')
      : digits;
  }
  const area = areaOf(digits);
  const rest = digits.slice(area.length);
  const groups = rest.length > 4 ? [rest.slice(0, 3), rest.slice(3)] : [rest];
  return [area, ...groups].filter((group) => group !== '').join(' ');
}

function areaOf(digits: string): string {
  if (/^0[26]/u.test(digits)) return digits.slice(0, 2);
  return digits.slice(0, THREE_DIGIT_AREAS.has(digits.slice(0, 3)) ? 3 : 4);
}
