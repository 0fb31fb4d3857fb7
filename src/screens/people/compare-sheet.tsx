import type { PersonSummary } from '../../domain/summary.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { PairComparison } from './pair-comparison.tsx';
import { undoDecisions } from './pair-decision.ts';
import { people } from './people.it.ts';

export interface CompareSheetProps {
  /** Null: closed. */
  readonly pair: readonly [PersonSummary, PersonSummary] | null;
  readonly onClose: () => void;
}

/** Two people who may be one, side by side, over the list they were found in. */
export function CompareSheet({ pair, onClose }: CompareSheetProps) {
  const { log } = useDesk();
  const toast = useToast();
  return (
    <Sheet isOpen={pair !== null} onClose={onClose} title={people('compareTitle')}>
      {pair && (
        <PairComparison
          pair={pair}
          onDecided={(words, streams) => {
            toast({ words, onUndo: () => void undoDecisions(log, streams) });
            onClose();
          }}
        />
      )}
    </Sheet>
  );
}
