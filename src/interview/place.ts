import type { OfficeSettings } from '../domain/office-settings.ts';

/** The desk where the interview happens: what the office set for this device. */
export interface Place {
  readonly office: string;
  readonly officeCode: string;
  readonly ente: string;
  readonly agency: string | null;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Where this device is used, e.g. `Sportello di Pievebella`; `''` when nobody can tell. */
  readonly desk: string;
  /** The operator in front of the person. */
  readonly operator: string;
  /** What the office has decided about itself. */
  readonly settings: OfficeSettings;
}
