import { useState } from 'react';
import type { SaveError } from '../../domain/ports.ts';
import { messageErrorWords, type ErrorWords } from '../../exchange/sap/message-errors.it.ts';
import {
  changeFacts,
  messageChanges,
  type SapImport as Found,
} from '../../exchange/sap/message-changes.ts';
import { readMessage } from '../../exchange/sap/read-message.ts';
import { writeMessage } from '../../exchange/sap/write-message.ts';
import { MAX_XML_BYTES } from '../../exchange/sap/xml-tree.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { Alert } from '../../ui/alert.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { useDesk } from '../desk.tsx';
import { useOnce } from '../use-once.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { SapChanges } from './sap-changes.tsx';
import type { SapProps } from './sap-panel.tsx';
import { words } from './sap.it.ts';

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'refused'; readonly why: ErrorWords }
  | { readonly kind: 'preview'; readonly file: string; readonly found: Found }
  | { readonly kind: 'done'; readonly count: number };

/** A SAP from elsewhere: read whole or refused, seen before it is written, written all at once. */
export function SapImport({ state, stream }: SapProps) {
  const { log } = useDesk();
  const once = useOnce();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const [failed, setFailed] = useState<SaveError | null>(null);
  const choose = (file: File) =>
    once.run(async () => {
      setStage(await stageOf(file, state));
      return false;
    });
  const write = (changes: Found['changes']) =>
    once.run(async () => {
      const saved = await log.append(stream, changeFacts(stream, changes));
      setFailed(saved.ok ? null : saved.error);
      if (saved.ok) setStage({ kind: 'done', count: changes.length });
      return false;
    });
  return (
    <div className="stack">
      <FileField
        id="sap-file"
        label={words('file')}
        hint={words('fileHint')}
        accept=".xml,application/xml,text/xml"
        onChoose={([file]) => file !== undefined && choose(file)}
      />
      {stage.kind === 'refused' && <Refused why={stage.why} />}
      <SaveErrorAlert error={failed} />
      {stage.kind === 'preview' && (
        <SapChanges key={stage.file} found={stage.found} onWrite={write} isBusy={once.isBusy} />
      )}
      {stage.kind === 'done' && (
        <Alert tone="ok" title={words('written', { n: stage.count })} live="polite" />
      )}
    </div>
  );
}

function Refused({ why: { title, text, lines } }: { readonly why: ErrorWords }) {
  return (
    <>
      <Alert tone="err" title={title} live="assertive">
        {text}
      </Alert>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Nothing is written here: the file is read and held against the fascicolo. */
async function stageOf(file: File, person: StreamState): Promise<Stage> {
  if (file.size > MAX_XML_BYTES) {
    return { kind: 'refused', why: messageErrorWords({ kind: 'tooLarge', limit: MAX_XML_BYTES }) };
  }
  const message = readMessage(new Uint8Array(await file.arrayBuffer()));
  if (!message.ok) return { kind: 'refused', why: messageErrorWords(message.error) };
  const digest = sha256Hex(writeMessage(message.value)).slice(0, 8);
  const found = messageChanges(message.value, { person, digest });
  if (!found.ok) return { kind: 'refused', why: messageErrorWords(found.error) };
  return { kind: 'preview', file: digest, found: found.value };
}
