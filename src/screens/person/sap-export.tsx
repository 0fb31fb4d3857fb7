import { useState } from 'react';
import { flatten } from '../../exchange/sap/flat-message.ts';
import { personMessage, type SapExport as Exported } from '../../exchange/sap/person-message.ts';
import { writeMessage } from '../../exchange/sap/write-message.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { useDesk } from '../desk.tsx';
import { downloadBytes } from '../download.ts';
import { SapGaps, type SapGapsProps } from './sap-gaps.tsx';
import { SapNumbers } from './sap-numbers.tsx';
import type { SapProps } from './sap-panel.tsx';
import { words } from './sap.it.ts';
import { useOwnPrestazioni } from './use-own-prestazioni.ts';

type Variation = '01' | '02' | '05';

const VARIATIONS = [
  {
    value: '01',
    get label() {
      return words('first');
    },
  },
  {
    value: '02',
    get label() {
      return words('update');
    },
  },
  {
    value: '05',
    get label() {
      return words('merge');
    },
  },
] as const;

/** The message of a person: what it lacks, what it leaves out, and the file. */
export function SapExport({ state, stream }: SapProps) {
  const { clock } = useDesk();
  const prestazioni = useOwnPrestazioni(stream);
  const hasSap = state.answers.has('sap.datiinvioIdentificativosap');
  const [variation, setVariation] = useState<Variation>(hasSap ? '02' : '01');
  if (prestazioni === undefined) return <p role="status">{words('loading')}</p>;
  const updatedOn = isoDateOf(clock.now());
  const made = personMessage({ person: state, prestazioni, updatedOn, variation });
  return (
    <div className="stack">
      <RadioList
        id="sap-variation"
        label={words('variation')}
        options={VARIATIONS}
        value={variation}
        onChange={setVariation}
      />
      {made.ok ? (
        <Ready made={made.value} name={`sap-${updatedOn}.xml`} />
      ) : (
        <Blocked gaps={made.error} person={stream} />
      )}
      <SapNumbers state={state} stream={stream} prestazioni={prestazioni} />
      {made.ok && made.value.leftOut.length > 0 && (
        <section className="stack" aria-label={words('leftOut')}>
          <h3>{words('leftOut')}</h3>
          <p>{words('leftOutText')}</p>
          <SapGaps gaps={made.value.leftOut} person={stream} />
        </section>
      )}
    </div>
  );
}

function Blocked({ gaps, person }: SapGapsProps) {
  return (
    <>
      <Alert tone="att" title={words('blocked', { n: gaps.length })} live="polite">
        {words('blockedText')}
      </Alert>
      <SapGaps gaps={gaps} person={person} />
    </>
  );
}

interface ReadyProps {
  readonly made: Exported;
  readonly name: string;
}

function Ready({ made: { message }, name }: ReadyProps) {
  const { policies, levels: _, ...lists } = flatten(message).tables;
  const rows = Object.values(lists).flat().length;
  const download = () =>
    downloadBytes(new TextEncoder().encode(writeMessage(message)), {
      name,
      type: 'application/xml',
    });
  return (
    <>
      <Alert tone="ok" title={words('ready')} live="polite">
        {words('readyContents', { rows, policies: policies.length })} {words('readyText')}
      </Alert>
      <Button kind="primary" icon="download" onPress={download}>
        {words('download')}
      </Button>
    </>
  );
}
