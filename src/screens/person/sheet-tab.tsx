import type { StreamId } from '../../domain/ids.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { Panel } from '../../ui/panel.tsx';
import { contactSpecs, identitySpecs, type DatumSpec } from '../person-data/person-datum.ts';
import { useSituationSpecs } from '../person-data/situation-specs.ts';
import { DatumRow } from './datum-row.tsx';
import { useDatumDrafts } from './datum-drafts.ts';
import { SapPanel } from './sap-panel.tsx';
import { SheetSections } from './sheet-sections.tsx';
import { words } from './person.it.ts';

export interface SheetTabProps {
  readonly state: StreamState;
  readonly stream: StreamId;
}

/** *Scheda*: every datum with its source and date, corrected one at a time. */
export function SheetTab({ state, stream }: SheetTabProps) {
  const situation = useSituationSpecs();
  const drafts = useDatumDrafts(stream);
  if (drafts === undefined) return null;
  const group = (title: string, specs: readonly DatumSpec[]) => (
    <Panel title={title} flush>
      <ul className="it-list" aria-label={title}>
        {specs.map((spec) => (
          <DatumRow key={spec.datum} spec={spec} state={state} stream={stream} drafts={drafts} />
        ))}
      </ul>
    </Panel>
  );
  return (
    <>
      {group(words('identity'), identitySpecs)}
      {group(words('contact'), contactSpecs)}
      {situation.length > 0 && group(words('situation'), situation)}
      <SheetSections state={state} />
      <SapPanel state={state} stream={stream} />
    </>
  );
}
