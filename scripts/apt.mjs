// @ts-check
// Installs a Debian package where that is possible: as root on a machine with apt.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @param {string} name */
export function aptInstall(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`No ${name} here: installing it with apt.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]])
    spawnSync('apt-get', args, { stdio: 'inherit', env });
}
