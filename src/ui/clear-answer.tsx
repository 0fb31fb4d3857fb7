import { useCommon } from '../i18n/locale.tsx';
import { Button } from './button.tsx';

export interface ClearAnswerProps {
  readonly isShown: boolean;
  readonly onClear: (() => void) | undefined;
}

/** Radio buttons cannot be unchosen: this can. */
export function ClearAnswer({ isShown, onClear }: ClearAnswerProps) {
  const common = useCommon();
  if (!isShown || onClear === undefined) return null;
  return (
    <Button kind="quiet" icon="close" onPress={onClear}>
      {common('clearAnswer')}
    </Button>
  );
}
