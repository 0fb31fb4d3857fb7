import type { SetupRequest } from './gate.ts';
import { setupWords as words } from './setup.it.ts';

/** What is being written in the first start's form; the password twice. */
export interface SetupDraft {
  readonly code: string;
  readonly officeName: string;
  readonly ente: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly again: string;
  /** Public half of the recovery key whose file has been downloaded; empty until then. */
  readonly recoveryKey: string;
}

export const emptyDraft: SetupDraft = {
  code: '',
  officeName: '',
  ente: '',
  address: '',
  phone: '',
  email: '',
  name: '',
  username: '',
  password: '',
  again: '',
  recoveryKey: '',
};

export type SetupFaults = Readonly<Partial<Record<keyof SetupDraft, string>>>;

const MIN_PASSWORD = 12;
const CODE = /^[A-Z][A-Z0-9]{1,7}$/;
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,59}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * What is missing or badly written, by field in the order of the form; none when it may be sent.
 * @param hasRecovery whether this browser can make the office's recovery file
 */
export function setupFaults(draft: SetupDraft, hasRecovery = false): SetupFaults {
  const faults: Readonly<Partial<Record<keyof SetupDraft, string | null>>> = {
    officeName: tooShort(draft.officeName),
    code: CODE.test(draft.code) ? null : words('badCode'),
    ente: tooShort(draft.ente),
    email: draft.email.trim() === '' || EMAIL.test(draft.email.trim()) ? null : words('badEmail'),
    name: tooShort(draft.name),
    username: USERNAME.test(draft.username.trim()) ? null : words('badUsername'),
    password: passwordFault(draft.password),
    again: draft.again === draft.password ? null : words('different'),
    recoveryKey: hasRecovery && draft.recoveryKey === '' ? words('missingRecovery') : null,
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null));
}

const tooShort = (text: string): string | null =>
  text.trim().length < 2 ? words('missing') : null;

const passwordFault = (password: string): string | null =>
  password.length < MIN_PASSWORD
    ? words('shortPassword', { n: MIN_PASSWORD - password.length })
    : null;

export const setupRequest = (token: string, draft: SetupDraft): SetupRequest => ({
  token,
  office: {
    code: draft.code,
    name: draft.officeName.trim(),
    ente: draft.ente.trim(),
    address: draft.address.trim(),
    phone: draft.phone.trim(),
    email: draft.email.trim(),
    ...(draft.recoveryKey === '' ? {} : { recoveryKey: draft.recoveryKey }),
  },
  administrator: {
    name: draft.name.trim(),
    username: draft.username.trim(),
    password: draft.password,
  },
});
