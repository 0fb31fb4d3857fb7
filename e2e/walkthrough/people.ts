import { CHIARA, LUCA, type Visitor } from '../support/visit.ts';

/** Who comes to the desk that day; invented, like the two of the browser tests. */
export const twelve: readonly Visitor[] = [
  CHIARA,
  LUCA,
  { cf: 'MRCDVD85B11F257J', surname: 'Marchetti', name: 'Davide' },
  { cf: 'RNLSRA94L63F257V', surname: 'Rinaldi', name: 'Sara' },
  { cf: 'CLMGRG71S02A944T', surname: 'Colombo', name: 'Giorgio' },
  { cf: 'FNTRNI99A70F257A', surname: 'Fontana', name: 'Irene' },
  { cf: 'RCCPLA66P08H501T', surname: 'Ricci', name: 'Paolo' },
  { cf: 'MRTNNA80T59F257R', surname: 'Moretti', name: 'Anna' },
  { cf: 'BRBMTT01E05F257O', surname: 'Barbieri', name: 'Matteo' },
  { cf: 'LMBLSE76C67A944Y', surname: 'Lombardi', name: 'Elisa' },
  { cf: 'SRRNCL88M14F257X', surname: 'Serra', name: 'Nicola' },
  { cf: 'VLLTRS62H41F205B', surname: 'Villa', name: 'Teresa' },
];
