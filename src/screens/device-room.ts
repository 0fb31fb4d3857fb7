import { hasRoom, type SpaceFor } from '../domain/device-space.ts';
import type { Desk } from './desk.tsx';

/** Whether the device has room, looked at before something is asked for; see `hasRoom`. */
export async function deviceHasRoom(device: Desk['device'], wanted: SpaceFor): Promise<boolean> {
  const { used, free } = await device.space();
  return hasRoom(free === null ? null : { used: used ?? 0, free }, wanted);
}
