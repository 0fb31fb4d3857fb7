import { readSettings } from './settings.ts';
import { startServer } from './start.ts';

try {
  const server = await startServer(readSettings(process.env, process.argv.slice(2)), (line) =>
    console.log(line),
  );
  const stop = (): void => {
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Avvio non riuscito.');
  process.exit(1);
}
