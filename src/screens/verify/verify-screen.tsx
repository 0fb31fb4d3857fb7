import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  hashGroups,
  parseVerificationUrl,
  type VerificationRequest,
} from '../../documents/verification-url.ts';
import { Alert, type AlertTone } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Mono } from '../../ui/mono.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { VerifyForm } from './verify-form.tsx';
import { verifyWords as words } from './verify.it.ts';

export type Verification = 'ricevuto' | 'sconosciuto' | 'offline';

export interface VerifyScreenProps {
  /** Asks the centre; `shortHash` is the first 16 hexadecimal digits, upper case. */
  readonly verify: (number: string, shortHash: string) => Promise<Verification>;
  /** The page's address, with what the QR asks; the browser's own unless told. */
  readonly address?: string;
}

/** `/verifica`: anybody, with the paper in hand, asks whether the centre has this document. */
export function VerifyScreen({ verify, address = window.location.href }: VerifyScreenProps) {
  const [request, setRequest] = useState(() => requestIn(address));
  const isBroken = request === null && /[?&](numero|impronta)=/.test(address);
  return (
    <>
      <PageHeader title={words('title')} sub={words('sub')} />
      <div className="stack">
        {request === null ? (
          <>
            {isBroken && (
              <Alert tone="att" title={words('linkBroken')}>
                {words('linkBrokenTodo')}
              </Alert>
            )}
            <VerifyForm onAsk={setRequest} />
          </>
        ) : (
          <Outcome request={request} verify={verify} onAnother={() => setRequest(null)} />
        )}
        <p className="text-meta">{words('privacy')}</p>
      </div>
    </>
  );
}

function requestIn(address: string): VerificationRequest | null {
  const parsed = parseVerificationUrl(address);
  return parsed.ok ? parsed.value : null;
}

interface OutcomeProps {
  readonly request: VerificationRequest;
  readonly verify: VerifyScreenProps['verify'];
  readonly onAnother: () => void;
}

function Outcome({ request, verify, onAnother }: OutcomeProps) {
  const { number, shortHash } = request;
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['verify', number, shortHash],
    queryFn: () => verify(number, shortHash).catch((): Verification => 'offline'),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });
  return (
    <Panel title={words('outcome')}>
      <div className="stack">
        <div aria-live="polite">
          {data === undefined || isFetching ? <p>{words('asking')}</p> : <Answer answer={data} />}
        </div>
        <DescriptionList
          items={[
            { label: words('number'), value: <Mono>{number}</Mono> },
            { label: words('hash'), value: <Mono>{hashGroups(shortHash).join(' ')}</Mono> },
          ]}
        />
        <div className="btn-group">
          {data === 'offline' && (
            <Button kind="primary" busy={isFetching} onPress={() => void refetch()}>
              {words('retry')}
            </Button>
          )}
          <Button onPress={onAnother}>{words('another')}</Button>
        </div>
      </div>
    </Panel>
  );
}

const ANSWERS = {
  ricevuto: { tone: 'ok', title: 'receivedTitle', text: 'receivedText' },
  sconosciuto: { tone: 'att', title: 'unknownTitle', text: 'unknownText' },
  offline: { tone: 'info', title: 'offlineTitle', text: 'offlineText' },
} as const satisfies Readonly<
  Record<Verification, { readonly tone: AlertTone; readonly title: string; readonly text: string }>
>;

function Answer({ answer }: { readonly answer: Verification }) {
  const { tone, title, text } = ANSWERS[answer];
  return (
    <Alert tone={tone} title={words(title)}>
      {words(text)}
    </Alert>
  );
}
