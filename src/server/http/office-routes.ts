import type { FastifyInstance } from 'fastify';
import { listOffices } from '../identity/offices.ts';
import type { AppServices } from './app-services.ts';

/** The offices of this centre by name: where a person may be transferred. Nobody's data are in it. */
export function officeRoutes(app: FastifyInstance, { sql }: AppServices): void {
  app.get('/v1/offices', { config: { access: 'transfers.propose' } }, async () => ({
    offices: await listOffices(sql),
  }));
}
