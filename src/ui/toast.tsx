import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { useCommon } from '../i18n/locale.tsx';
import { Button, IconButton } from './button.tsx';

export interface ToastMessage {
  /** What happened: «Appuntamento tolto.» */
  readonly words: string;
  /** Undo lives in the history too: the toast only makes it quick. */
  readonly onUndo?: (() => void) | undefined;
}

interface Shown extends ToastMessage {
  readonly key: number;
}

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);
const LIFE_MS = 8000;

/** Shows a message at the bottom start for 8 seconds, longer while it is pointed at or focused. */
export const useToast = (): ((message: ToastMessage) => void) => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const common = useCommon();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const show = useCallback(
    (message: ToastMessage) =>
      setShown((before) => [
        ...before.slice(-1),
        { ...message, key: (before.at(-1)?.key ?? 0) + 1 },
      ]),
    [],
  );
  const drop = useCallback(
    (key: number) => setShown((before) => before.filter((toast) => toast.key !== key)),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="toast-region" role="status" aria-label={common('notifications')}>
        {shown.map((toast) => (
          <Toast key={toast.key} toast={toast} onDrop={drop} />
        ))}
      </div>
    </ToastContext>
  );
}

interface ToastProps {
  readonly toast: Shown;
  readonly onDrop: (key: number) => void;
}

function Toast({ toast, onDrop }: ToastProps) {
  const common = useCommon();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onDrop(toast.key), LIFE_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onDrop, toast.key]);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  const undo = () => {
    toast.onUndo?.();
    onDrop(toast.key);
  };
  return (
    <div className="toast" {...hold}>
      <span className="toast-words">{toast.words}</span>
      {toast.onUndo && (
        <Button kind="quiet" onPress={undo}>
          {common('undo')}
        </Button>
      )}
      <IconButton icon="close" label={common('close')} onPress={() => onDrop(toast.key)} />
    </div>
  );
}
