import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { parseBelfioreCode } from '../../reference/belfiore-code.ts';
import type { PersonToCompare } from '../../reference/codice-fiscale/check-against.ts';

/** The data that a codice fiscale is compared with, from their texts; what is not one is left out. */
export function personToCompare(text: (datum: PersonDatum) => string): PersonToCompare {
  const birthDate = text('birthDate');
  const birthplace = parseBelfioreCode(text('birthplace'));
  const sex = text('sex');
  return {
    surname: text('surname'),
    name: text('name'),
    birthDate: isIsoDate(birthDate) ? birthDate : null,
    sex: sex === 'F' || sex === 'M' ? sex : null,
    birthplaceCode: birthplace.ok ? birthplace.value : null,
  };
}

export const comparedPerson = (state: StreamState): PersonToCompare =>
  personToCompare((datum) => {
    const value = state.answers.get(personPaths[datum])?.values[0].value;
    return typeof value === 'string' ? value : '';
  });
