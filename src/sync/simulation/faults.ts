/** Of one request. */
export const lineFaults = [
  'dropRequest',
  'dropResponse',
  'duplicate',
  'reorder',
  'cutBody',
  'corruptBody',
  'noAnswer',
  'html200',
  'html400',
  'status401',
  'status403',
  'status409',
  'status413',
  'status429',
  'status500',
  'status503',
] as const;

/** Every fault that the simulation injects; one that never was makes the run fail. */
export const faults = [
  ...lineFaults,
  // the device
  'crashBeforeCommit',
  'crashAfterCommit',
  'quota',
  'blocked',
  'databaseClosed',
  'twoTabs',
  'clonedProfile',
  'oldBuild',
  'clock1970',
  'clock2100',
  'clockHourAhead',
  'clockHourBehind',
  'clockStepBack',
  // the centre
  'serverCrashBeforeCommit',
  'serverCrashAfterCommit',
  'powerLoss',
  'backendTerminated',
  'restore',
  'centreRefusesAll',
  'erase',
  'revoke',
  // what is sent
  'idReuse',
  'unknownType',
  'invalidPayload',
  'unreadableRequest',
  'oversize',
  'protoKey',
  'otherOffice',
] as const;
export type FaultName = (typeof faults)[number];

export type FaultCounts = Map<FaultName, number>;

export const newFaultCounts = (): FaultCounts => new Map(faults.map((name) => [name, 0]));

export function count(counts: FaultCounts, name: FaultName): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

export function addCounts(sum: FaultCounts, counts: FaultCounts): void {
  for (const [name, times] of counts) sum.set(name, (sum.get(name) ?? 0) + times);
}
