import { employerPaths, employerTables, type EmployerDatum } from '../../domain/employer.ts';
import { newFact } from '../../domain/fact-types.ts';
import { answer } from '../../interview/commands.ts';
import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import { checkDigitOf } from '../../reference/codice-fiscale/check-letter.ts';
import { domiciles } from './birthplaces.ts';
import type { DemoDesk } from './demo-desk.ts';

/*
 * The firms that the invented office knows. Names and numbers are invented; the last is the first
 * one again, as a colleague wrote it at a fair.
 */

interface DemoFirm {
  readonly data: Partial<Readonly<Record<EmployerDatum, string>>>;
  readonly address: string;
  /** Days of a delega are counted from today. */
  readonly contacts: readonly Readonly<Record<string, string>>[];
  readonly note?: string;
}

const firms: readonly DemoFirm[] = [
  {
    data: {
      name: 'Officine Valchiara S.r.l. (di prova)',
      form: 'srl',
      nature: 'privata',
      activity: 'Lavorazioni meccaniche di precisione',
      agreement: 'Metalmeccanici industria',
      workers: '34',
      phone: '0000111222',
      email: 'personale@officine.invalid',
      pec: 'officine@pec.invalid',
    },
    address: 'via dell’Industria 12',
    contacts: [
      { nome: 'Laura Conti', ruolo: 'personale', telefono: '0000111223' },
      {
        nome: 'Studio Bassi',
        ruolo: 'consulente',
        telefono: '0000333444',
        delega: 'comunicazioni e convenzioni di tirocinio',
        delegaDal: '-200',
        delegaAl: '400',
      },
    ],
    note: 'Cercano due addetti alle macchine a controllo numerico. Chiamare la mattina.',
  },
  {
    data: {
      name: 'Trattoria del Ponte di Neri Paolo (di prova)',
      form: 'impresaIndividuale',
      nature: 'privata',
      activity: 'Ristorante',
      agreement: 'Pubblici esercizi',
      workers: '6',
      phone: '0000222333',
    },
    address: 'piazza del Ponte 1',
    contacts: [{ nome: 'Paolo Neri', ruolo: 'titolare', telefono: '0000222333' }],
    note: 'Stagionale: assume da maggio a settembre.',
  },
  {
    data: {
      name: 'Cura e Casa Società cooperativa (di prova)',
      form: 'cooperativa',
      nature: 'privata',
      activity: 'Assistenza agli anziani a domicilio',
      agreement: 'Cooperative sociali',
      workers: '58',
      phone: '0000444555',
      email: 'selezione@curaecasa.invalid',
    },
    address: 'via dei Tigli 8',
    contacts: [
      { nome: 'Marta Galli', ruolo: 'personale', email: 'selezione@curaecasa.invalid' },
      { nome: 'Associazione Lavoro Vivo', ruolo: 'intermediario', telefono: '0000555666' },
    ],
  },
  {
    data: {
      name: 'Comune di Pievebella (di prova)',
      form: 'ente',
      nature: 'pubblica',
      activity: 'Ente locale',
      workers: '41',
      phone: '0000666777',
      pec: 'comune@pec.invalid',
    },
    address: 'piazza del Pozzo 1',
    contacts: [{ nome: 'Ufficio personale', ruolo: 'personale', telefono: '0000666778' }],
  },
  {
    data: {
      name: 'OFFICINE VALCHIARA SRL (di prova)',
      phone: '0000111222',
    },
    address: '',
    contacts: [{ nome: 'Sig.ra Conti', ruolo: 'personale' }],
    note: 'Richiesta raccolta alla fiera: mancava la partita IVA.',
  },
];

/** Registers them, by a desk whose operator may. */
export function writeFirms(desk: DemoDesk, today: IsoDate): void {
  for (const [index, firm] of firms.entries()) writeFirm(desk, datedFirm(firm, today), index);
}

const datedFirm = (firm: DemoFirm, today: IsoDate): DemoFirm => ({
  ...firm,
  contacts: firm.contacts.map(({ delegaDal, delegaAl, ...contact }) => ({
    ...contact,
    ...(delegaDal === undefined ? {} : { delegaDal: addDays(today, Number(delegaDal)) }),
    ...(delegaAl === undefined ? {} : { delegaAl: addDays(today, Number(delegaAl)) }),
  })),
});

function writeFirm(desk: DemoDesk, firm: DemoFirm, index: number): void {
  const stream = desk.newStream('impresa');
  const hasCode = firm.data.form !== undefined;
  const give = (path: string, value: string) =>
    desk.write(stream, [answer(null, { path, value, source: 'dichiarato' })]);
  const addRow = (table: string, cells: Readonly<Record<string, string>>) => {
    const row = desk.newRow();
    for (const [column, value] of Object.entries(cells)) {
      if (value !== '') give(`${table}#${row}.${column}`, value);
    }
  };
  const reason = 'Non si sa adesso';
  const overrides = hasCode ? [] : [{ check: 'codiceAssente', reason }];
  desk.write(stream, [newFact('employerRegistered', { overrides })]);
  if (hasCode) give(employerPaths.partitaIva, inventedCode(index));
  for (const [datum, value] of Object.entries(firm.data)) {
    give(employerPaths[datum as EmployerDatum], value);
  }
  const comune = domiciles[index % domiciles.length]?.[1] ?? '';
  addRow(employerTables.seats, { comune, indirizzo: firm.address });
  for (const contact of firm.contacts) addRow(employerTables.contacts, contact);
  if (firm.note !== undefined) desk.write(stream, [newFact('noteAdded', { text: firm.note })]);
}

function inventedCode(index: number): string {
  const ten = `00000${String(index + 1).padStart(2, '0')}999`;
  return `${ten}${checkDigitOf(ten)}`;
}
