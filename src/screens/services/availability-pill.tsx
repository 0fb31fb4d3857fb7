import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { Pill } from '../../ui/pill.tsx';
import { isDeliverable } from './services-list.ts';
import { servicesWords as words } from './services.it.ts';

/** Whether the service can be delivered today. */
export const AvailabilityPill = ({ service }: { readonly service: ServiceManifest }) =>
  isDeliverable(service) ? (
    <Pill tone="ok" icon="check">
      {words('available')}
    </Pill>
  ) : (
    <Pill icon="clock">{words('notAvailable')}</Pill>
  );
