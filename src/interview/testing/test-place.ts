import { defaultOfficeSettings } from '../../domain/office-settings.ts';
import type { Place } from '../place.ts';

/** An invented desk. */
export const testPlace: Place = {
  office: 'Centro per l’impiego di Montefiore',
  officeCode: 'MF',
  ente: 'Regione Valdora',
  agency: 'Agenzia regionale per il lavoro',
  address: 'via dei Tigli 12, Montefiore',
  phone: '0999 123456',
  email: 'cpi.montefiore@example.it',
  desk: 'Sportello di Pievebella',
  operator: 'Elena Marchetti',
  settings: { ...defaultOfficeSettings, comuni: ['H501', 'F205'] },
};
