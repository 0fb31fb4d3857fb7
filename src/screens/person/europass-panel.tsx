import { useState } from 'react';
import type { StreamState } from '../../domain/stream-state.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.tsx';
import { downloadBytes } from '../download.ts';
import { usePlaceName } from '../places.ts';
import { europassWords } from './europass.it.ts';

const FILES = {
  xml: { name: 'curriculum-europass.xml', type: 'application/xml' },
  json: { name: 'curriculum-europass.json', type: 'application/json' },
} as const;

/** The curriculum of the person as a file that Europass reads; what it writes is loaded on request. */
export function EuropassPanel({ state }: { readonly state: StreamState }) {
  const { clock } = useDesk();
  const placeName = usePlaceName();
  const [failed, setFailed] = useState(false);
  const hand = async (format: keyof typeof FILES) => {
    setFailed(false);
    try {
      const [{ curriculumOf }, write] = await Promise.all([
        import('../../exchange/europass/curriculum.ts'),
        import('../../exchange/europass/write-europass.ts'),
      ]);
      const cv = curriculumOf(state, placeName);
      const at = { at: new Date(clock.now()).toISOString() };
      const text = format === 'xml' ? write.europassXml(cv, at) : write.europassJson(cv, at);
      downloadBytes(new TextEncoder().encode(text), FILES[format]);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Panel title={europassWords('title')}>
      <div className="stack">
        <p className="text-meta">{europassWords('lead')}</p>
        {failed && <Alert tone="err">{europassWords('failed')}</Alert>}
        <div className="btn-group">
          <Button icon="download" onPress={() => void hand('xml')}>
            {europassWords('xml')}
          </Button>
          <Button kind="quiet" icon="download" onPress={() => void hand('json')}>
            {europassWords('json')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
