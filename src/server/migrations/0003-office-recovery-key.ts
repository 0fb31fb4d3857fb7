/** Public half of an office's recovery key: devices wrap their data keys to it too. */
export const officeRecoveryKey: readonly string[] = [
  `alter table scope add column recovery_key text not null default ''`,
];
