import { useMemo } from 'react';
import {
  officeSettings,
  officeStream,
  placeOfDevice,
  type OfficeSettings,
} from '../domain/office-settings.ts';
import type { Session } from '../domain/session.ts';
import type { Place } from '../interview/place.ts';
import { useDesk } from './desk.tsx';
import { useStream } from './office-records.ts';

/** What the office has decided about itself, live; undefined until read. */
export function useOfficeSettings(): OfficeSettings | undefined {
  const record = useStream(officeStream(useDesk().session.office.scope));
  return useMemo(() => record && officeSettings(record.state), [record]);
}

/** The desk of this device, live: settings changed by a colleague are read at once. */
export function usePlace(): Place | undefined {
  const { session } = useDesk();
  const settings = useOfficeSettings();
  return useMemo(() => settings && placeOf(session, settings), [session, settings]);
}

/** The desk of this device, as interviews and documents name it. */
export function placeOf({ office, device, operator }: Session, settings: OfficeSettings): Place {
  const [ente = '', agency] = office.ente.split(' · ');
  return {
    office: office.name,
    officeCode: office.code,
    ente,
    agency: agency ?? null,
    address: office.address,
    phone: office.phone,
    email: office.email,
    desk: placeOfDevice(settings, device.name),
    operator: operator.name,
    settings,
  };
}
