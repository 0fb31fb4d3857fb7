import type { Durability } from '../log/durability.ts';
import { centreKeys, hasSealedKeys, type CentreKeyNeeds, type CentreKeys } from './centre-keys.ts';
import { findSecrets, makeSecret, type SecretSource } from './centre-secret.ts';

export interface OpenNeeds extends Omit<CentreKeyNeeds, 'secrets'> {
  readonly durability: Durability;
}

/** The secret at hand does not open the keys in the database: what it means and what to do. */
export class CentreKeysLocked extends Error {
  constructor({ given, file }: SecretSource) {
    const place = given.length > 0 ? 'in CENTRE_SECRET' : `nel file «${file}»`;
    super(
      [
        `La chiave ${place} manca o non è quella di questi dati.`,
        'Rimetti quella di prima e riavvia: nulla è andato perso.',
        'Se non c’è più, il registro resta tutto leggibile; si perde solo ciò che un dispositivo ha',
        'sigillato e non ancora consegnato, se nessuno può più aprirlo lì: le richieste di un chiosco,',
        'e il lavoro di chi non entra più sul suo dispositivo. Per ripartire con una chiave nuova:',
        '  node dist/server/main.js renounce-keys',
      ].join('\n'),
    );
  }
}

/**
 * The centre's keys, with the secret found, or made when the database holds no key that needs one.
 * @throws CentreKeysLocked when a key in the database is sealed with a secret that is not here.
 */
export async function openCentreKeys(source: SecretSource, needs: OpenNeeds): Promise<CentreKeys> {
  const found = await findSecrets(source);
  if (found === null && (await hasSealedKeys(needs.sql))) throw new CentreKeysLocked(source);
  const keys = centreKeys({ ...needs, secrets: found ?? (await makeSecret(source, needs.random)) });
  const { locked, isChanged } = await keys.prepare();
  if (locked > 0) throw new CentreKeysLocked(source);
  // Made now, so that a process with another secret does not start beside this one.
  const { isNew } = await keys.current();
  if (isChanged || isNew) await needs.durability.checkpoint();
  return keys;
}

/** Starts again with a new secret, or with the one at hand: what none opens is deleted. How many keys. */
export async function renounceLockedKeys(source: SecretSource, needs: OpenNeeds): Promise<number> {
  const secrets = (await findSecrets(source)) ?? (await makeSecret(source, needs.random));
  const renounced = await centreKeys({ ...needs, secrets }).renounceLocked();
  await needs.durability.checkpoint();
  return renounced;
}
