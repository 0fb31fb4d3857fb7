/** The desk where the interview happens: what the office set for this device. */
export interface Place {
  readonly office: string;
  readonly officeCode: string;
  readonly ente: string;
  readonly agency: string | null;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Where this device is used, e.g. `Sportello di Pievebella`. */
  readonly desk: string;
  /** The operator in front of the person. */
  readonly operator: string;
  /** Belfiore codes of the comuni the office serves; empty when nobody has set them. */
  readonly comuni: readonly string[];
}
