import { join, resolve } from 'node:path';
import { parseSecrets, type SecretSource } from './identity/centre-secret.ts';
import { readEnteSettings, type EnteSettings } from './identity/ente-settings.ts';

/** What the environment and the command line say. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly staticDir: string;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  readonly demo: boolean;
  /** The ente's identity provider, when there is one. */
  readonly ente: EnteSettings | undefined;
  readonly centreSecret: SecretSource;
  /** Empties the demo's folder first. */
  readonly reset: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error in plain Italian when a value can't be used. */
export function readSettings(env: Environment, args: readonly string[]): Settings {
  const demo = args.includes('--demo');
  const reset = args.includes('--reset');
  if (reset && !demo) {
    throw new Error('--reset svuota solo i dati di prova: usalo insieme a --demo.');
  }
  const folder = env['DATA_DIR'] ?? 'data';
  const dataDir = demo ? (env['DATA_DIR'] ?? join(folder, 'demo')) : folder;
  return {
    port: readPort(env['PORT'] ?? '8787'),
    host: env['HOST'] ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    dataDir,
    // Samples never go into a real database.
    databaseUrl: demo ? undefined : env['DATABASE_URL'],
    publicUrl: env['PUBLIC_URL'],
    staticDir: env['STATIC_DIR'] ?? join('dist', 'client'),
    trustProxy: env['TRUST_PROXY'] === '1' || env['TRUST_PROXY'] === 'true',
    logLevel: env['LOG_LEVEL'] ?? (demo ? 'warn' : 'info'),
    demo,
    reset,
    ente: readEnteSettings(env),
    centreSecret: readCentreSecret(env, dataDir),
  };
}

/** Beside the data folder, not in it: who copies the folder has not copied the key. */
function readCentreSecret(env: Environment, dataDir: string): SecretSource {
  const given = env['CENTRE_SECRET'];
  return {
    given: given === undefined ? [] : parseSecrets(given, 'CENTRE_SECRET'),
    file: resolve(env['CENTRE_SECRET_FILE'] ?? `${resolve(dataDir)}.chiave`),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT non è un numero di porta: «${text}».`);
  }
  return port;
}
