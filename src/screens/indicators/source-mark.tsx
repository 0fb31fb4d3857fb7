import type { WireStatus } from '../../domain/ports.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { momentWords } from '../wire/moments.ts';
import { indicatorWords as words } from './indicators.it.ts';
import type { IndicatorSource, ShownIndicators } from './use-indicators.ts';

interface SourceMarkProps {
  readonly shown: ShownIndicators;
  readonly sources: readonly IndicatorSource[];
  readonly wanted: IndicatorSource;
  readonly onWant: (source: IndicatorSource) => void;
}

/** Where the numbers come from and how far they can be trusted; the choice where there is one. */
export function SourceMark({ shown, sources, wanted, onWant }: SourceMarkProps) {
  const { wire, clock } = useDesk();
  const status = useLive(wire.status());
  const mark =
    shown.answer === undefined
      ? deviceWords(status)
      : words('centreMark', { moment: momentWords(shown.answer.at, clock.now()) });
  return (
    <div className="stack stack-tight">
      {sources.length > 1 && (
        <div className="no-print">
          <Chips
            label={words('source')}
            value={wanted}
            onChange={onWant}
            options={[
              { value: 'device', label: words('fromDevice') },
              { value: 'centre', label: words('fromCentre') },
            ]}
          />
        </div>
      )}
      {shown.indicators !== undefined && (
        <p className="text-meta" role="status">
          {shown.isAsking ? words('askingCentre') : mark}
        </p>
      )}
      <CentreSilent shown={shown} hasDevice={sources.includes('device')} />
    </div>
  );
}

function deviceWords(status: WireStatus | undefined): string {
  const unsent = status?.unsent ?? 0;
  const lag = status?.lag ?? 0;
  const whole = status?.network === 'online' ? words('deviceWhole') : words('deviceUnknown');
  return [
    `${words('deviceMark')}.`,
    unsent > 0 ? words('deviceUnsent', { n: unsent }) : null,
    lag > 0 ? words('deviceLag', { n: lag }) : whole,
  ]
    .filter((one) => one !== null)
    .join(' ');
}

interface CentreSilentProps {
  readonly shown: ShownIndicators;
  readonly hasDevice: boolean;
}

function CentreSilent({ shown: { refusal, retry }, hasDevice }: CentreSilentProps) {
  if (refusal === undefined) return null;
  const told = {
    offline: words('centreOffline'),
    needsSignIn: words('centreNeedsSignIn'),
    refused: words('centreRefused'),
  }[refusal];
  return (
    <Alert tone="att" live="polite">
      <p>{hasDevice ? told : words('centreOnlyOffline')}</p>
      <Button icon="refresh" onPress={retry}>
        {words('retry')}
      </Button>
    </Alert>
  );
}
