import { backupCommands, runBackupCommand } from './backup/command.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start.ts';

const say = (line: string): void => console.log(line);

try {
  const [first, ...rest] = process.argv.slice(2);
  const command = backupCommands.find((name) => name === first);
  if (command === undefined) await serve();
  else {
    const settings = readSettings(process.env, rest.includes('--demo') ? ['--demo'] : []);
    await runBackupCommand(command, { settings, args: rest }, say);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Avvio non riuscito.');
  process.exit(1);
}

async function serve(): Promise<void> {
  const server = await startServer(readSettings(process.env, process.argv.slice(2)), say);
  const stop = (): void => {
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
