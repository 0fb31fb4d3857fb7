import { type IsoDate, partsOf } from '../../kernel/iso-date.ts';
import type { BelfioreCode } from '../belfiore-code.ts';
import type { RegisteredSex } from './birth-data.ts';
import { checkLetterOf } from './check-letter.ts';
import { type CodiceFiscale, MONTH_LETTERS, parseCodiceFiscale } from './codice-fiscale.ts';
import { codeLettersOf } from './name-letters.ts';
import { DIGIT_INDEXES, substituteOf, withoutOmocodia } from './omocodia.ts';

export interface CodiceFiscaleData {
  readonly surname: string;
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly sex: RegisteredSex;
  readonly birthplaceCode: BelfioreCode;
}

/** The code these data give, without omocodia. For samples and tests: only the tax agency assigns codes. */
export function computeCodiceFiscale(data: CodiceFiscaleData): CodiceFiscale {
  const { year, month, day } = partsOf(data.birthDate);
  const letters = codeLettersOf(data.surname, data.name);
  return withCheckLetter(
    [
      letters.surname,
      letters.name,
      twoDigits(year % 100),
      MONTH_LETTERS.charAt(month - 1),
      twoDigits(data.sex === 'F' ? day + 40 : day),
      data.birthplaceCode,
    ].join(''),
  );
}

/** The code that a person gets as the `order`-th with the same one: 0 the plain code, 127 all letters. */
export function withOmocodia(cf: CodiceFiscale, order: number): CodiceFiscale {
  const characters = [...withoutOmocodia(cf.slice(0, -1))];
  const fromTheRight = DIGIT_INDEXES.toReversed();
  return withCheckLetter(
    characters
      .map((character, index) => {
        const bit = fromTheRight.indexOf(index);
        return bit >= 0 && (order >> bit) & 1 ? substituteOf(character) : character;
      })
      .join(''),
  );
}

function withCheckLetter(fifteen: string): CodiceFiscale {
  const parsed = parseCodiceFiscale(fifteen + checkLetterOf(fifteen));
  if (!parsed.ok) throw new Error(`Computed a wrong code: ${fifteen} (${parsed.error.key})`);
  return parsed.value;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
