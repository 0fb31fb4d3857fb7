import { expect, it } from 'vitest';
import { codeLettersOf, possibleCodeLettersOf } from './name-letters.ts';

it.each([
  ['Rossi', 'Mario', 'RSS', 'MRA', 'three consonants'],
  ['Bianchi', 'Gianfranco', 'BNC', 'GFR', 'four consonants in a name: the second is skipped'],
  ['Bianchi', 'Alessandra', 'BNC', 'LSN', 'four consonants, one doubled'],
  ['Aiello', 'Anna', 'LLA', 'NNA', 'vowels fill up'],
  ['Fo', 'Dario', 'FOX', 'DRA', 'two letters: X fills up'],
  ['Ou', 'Io', 'OUX', 'IOX', 'vowels only'],
  ['X', 'A', 'XXX', 'AXX', 'one letter'],
  ["D'Amico", 'Nicolò', 'DMC', 'NCL', 'apostrophe and accent'],
  ['De Luca', 'Maria Teresa', 'DLC', 'MTR', 'particle and double name as one'],
  ['Lo Re', 'Rosa-Maria', 'LRO', 'RMR', 'a dash'],
  ['Đorđević', 'Łukasz', 'DRD', 'LSZ', 'letters with strokes'],
  ['Strauß', 'Jörg', 'STR', 'JRG', 'German letters'],
])('%s %s → %s %s (%s)', (surname, name, surnameLetters, nameLetters) => {
  expect(codeLettersOf(surname, name)).toEqual({ surname: surnameLetters, name: nameLetters });
});

it('ü may have been registered as u or as ue', () => {
  expect(possibleCodeLettersOf('Grü', 'Ü').surname).toEqual(['GRU']);
  expect(possibleCodeLettersOf('Grü', 'Ü').name).toEqual(['UXX', 'UEX']);
});

it('the names after a comma may not count', () => {
  expect(possibleCodeLettersOf('Rossi', 'Anna, Luisa').name).toEqual(['NLS', 'NNA']);
});
