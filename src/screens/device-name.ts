import { useMemo } from 'react';
import { useDesk } from './desk.tsx';

/** The name of a device of the office; null for one that this sign-in has not heard of. */
export type DeviceNames = (device: string) => string | null;

export function useDeviceNames(): DeviceNames {
  const { session } = useDesk();
  return useMemo(() => {
    const all = [...(session.devices ?? []), session.device];
    const names = new Map<string, string>(all.map(({ id, name }) => [id, name]));
    return (device) => names.get(device) ?? null;
  }, [session]);
}

/** The last four digits: enough to tell apart two tablets without a name. */
export const deviceCode = (device: string): string => device.slice(-4).toUpperCase();
