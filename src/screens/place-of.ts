import type { Session } from '../domain/session.ts';
import type { Place } from '../interview/place.ts';

/** The desk of this device, as interviews and documents name it. */
export function placeOf({ office, device, operator }: Session): Place {
  const [ente = '', agency] = office.ente.split(' · ');
  return {
    office: office.name,
    officeCode: office.code,
    ente,
    agency: agency ?? null,
    address: office.address,
    phone: office.phone,
    email: office.email,
    desk: device.name,
    operator: operator.name,
    comuni: [],
  };
}
