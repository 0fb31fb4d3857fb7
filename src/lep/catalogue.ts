import type { Activity, ServiceManifest } from '../interview/service-manifest.ts';

type ServiceModules = Readonly<Record<string, ServiceManifest | undefined>>;

/** All services, in the order of Allegato B. */
export const catalogue = catalogueFrom(
  import.meta.glob<ServiceManifest | undefined>('./*/service.ts', {
    eager: true,
    import: 'default',
  }),
);

const servicesByCode: ReadonlyMap<string, ServiceManifest> = new Map(
  catalogue.map((service) => [service.entry.code, service]),
);

/** The service with a code of the decree (`A`, `F1`), if there is one. */
export const findService = (code: string): ServiceManifest | undefined => servicesByCode.get(code);

/** @throws Error when the catalogue has no such service. */
export function getService(code: string): ServiceManifest {
  const service = findService(code);
  if (service === undefined) throw new Error(`No service ${code} in the catalogue`);
  return service;
}

/** The activities to record: those of the letter the service refers to, then its own. */
export function activitiesOf({ entry }: ServiceManifest): readonly Activity[] {
  if (entry.refersTo === undefined) return entry.activities;
  return [...getService(entry.refersTo).entry.activities, ...entry.activities];
}

/**
 * Manifests by path of their `service.ts`, put in the order of the folders' names, which is the
 * decree's.
 * @throws Error on a folder without default export, a code used twice, or a reference that is not
 * to a service with activities of its own.
 */
export function catalogueFrom(modules: ServiceModules): readonly ServiceManifest[] {
  const services = Object.keys(modules)
    .sort()
    .map((path) => {
      const service = modules[path];
      if (service === undefined) throw new Error(`${path} has no default export`);
      return service;
    });
  assertDistinctCodes(services);
  assertReferences(services);
  return services;
}

function assertDistinctCodes(services: readonly ServiceManifest[]): void {
  const seen = new Set<string>();
  for (const { entry } of services) {
    if (seen.has(entry.code)) throw new Error(`Two services have the code ${entry.code}`);
    seen.add(entry.code);
  }
}

function assertReferences(services: readonly ServiceManifest[]): void {
  const referable = new Set(
    services.filter(({ entry }) => entry.refersTo === undefined).map(({ entry }) => entry.code),
  );
  for (const { entry } of services) {
    if (entry.refersTo !== undefined && !referable.has(entry.refersTo)) {
      throw new Error(
        `${entry.code} refers to ${entry.refersTo}, which has no activities of its own`,
      );
    }
  }
}
