/** What a backup contains, with the keys that order it. Parents before who names them. */
export interface BackedUpTable {
  readonly name: string;
  /** After `scope_id`, for tables of an office. */
  readonly key: readonly string[];
  readonly isOfOffice: boolean;
}

const ofOffice = (name: string, ...key: readonly string[]): BackedUpTable => ({
  name,
  key,
  isOfOffice: true,
});

/**
 * Everything but what must not outlive a machine (sessions, tokens, half-done sign-ins, the setup link) and what is made again
 * (lines of the indicators, snapshots and their segments).
 */
export const backedUpTables: readonly BackedUpTable[] = [
  { name: 'operator', key: ['operator_id'], isOfOffice: false },
  { name: 'centre_key', key: ['key_id'], isOfOffice: false },
  { name: 'ente_link', key: ['issuer', 'subject'], isOfOffice: false },
  ofOffice('scope'),
  ofOffice('membership', 'operator_id'),
  ofOffice('device', 'device_id'),
  ofOffice('device_key', 'device_id', 'operator_id', 'public_key'),
  ofOffice('kiosk', 'device_id'),
  ofOffice('stream', 'stream_id'),
  ofOffice('fact', 'fact_id'),
  ofOffice('payload', 'seq'),
  ofOffice('feed', 'seq'),
  ofOffice('document', 'number', 'fact_id'),
  ofOffice('quarantine', 'fact_id', 'body_hash'),
  ofOffice('review', 'fact_id', 'body_hash'),
  ofOffice('incident', 'incident_id'),
  ofOffice('office_act', 'act_id'),
  ofOffice('passkey', 'credential_id'),
  ofOffice('machine', 'machine_id'),
  ofOffice('handover', 'stream_id', 'to_scope'),
];

/** Known, and left out: `backup.test.ts` fails on a table that is in neither list. */
export const leftOutTables: readonly string[] = [
  'migration',
  'session',
  'proof',
  'ente_return',
  'passkey_challenge',
  'machine_token',
  'setup_token',
  'indicator_line',
  'snapshot',
  'segment',
];
