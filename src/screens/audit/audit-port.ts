import type { Result } from '../../kernel/result.ts';
import type { AdministrationError } from '../admin/administration.ts';

/** Which rows of the office's log to look at. */
export interface AuditFilter {
  /** Streams of one person; empty: everybody's. */
  readonly streams: readonly string[];
  readonly operator: string | null;
  readonly device: string | null;
  /** Received between these, ms. */
  readonly from: number | null;
  readonly to: number | null;
  /** Types of fact; empty: all. */
  readonly types: readonly string[];
  readonly flaggedOnly: boolean;
  /** Rows before this one; null: from the newest. */
  readonly before: number | null;
}

/** Who wrote, or read, what kind of thing and when: never its content. */
export interface AuditEntry {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly operator: string;
  readonly device: string;
  readonly dseq: number;
  readonly declaredAt: number;
  readonly receivedAt: number;
  readonly clockSuspect: boolean;
  readonly chainBroken: boolean;
  readonly parentMissing: boolean;
  readonly released: boolean;
}

export interface AuditAct {
  readonly id: string;
  readonly kind: string;
  readonly operator: string;
  readonly target: string;
  readonly reason: string;
  readonly at: number;
}

export interface AuditIncident {
  readonly id: string;
  readonly kind: string;
  readonly stream: string | null;
  readonly device: string;
  readonly operator: string;
  readonly detail: string;
  readonly receivedAt: number;
}

export interface AuditPage {
  readonly facts: readonly AuditEntry[];
  readonly acts: readonly AuditAct[];
  readonly incidents: readonly AuditIncident[];
  readonly operators: readonly { readonly id: string; readonly name: string }[];
  readonly devices: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
  }[];
}

/** The office's log as its auditors see it: it lives at the centre. */
export interface Audit {
  read(filter: AuditFilter): Promise<Result<AuditPage, AdministrationError>>;
}
