import { useEffect, useState } from 'react';
import { MAX_FACT_BYTES } from '../../../domain/fact.ts';
import { SignatureField, type SignatureFieldProps } from '../../../ui/signature-field.tsx';
import { useDesk } from '../../desk.tsx';
import { deviceHasRoom } from '../../device-room.ts';
import { aroundWords as around } from '../around.it.ts';

/**
 * A signature, asked for where there is room: a drawing is given up before words are, and whoever
 * signs is told which ways are left. Where drawing is the only way it stays: a person is never stopped.
 */
export function SignatureWithRoom(props: SignatureFieldProps) {
  const canDraw = useRoomToDraw();
  const others = props.ways.filter((way) => way !== 'disegnata');
  return canDraw || props.signed !== null || others.length === 0 ? (
    <SignatureField {...props} />
  ) : (
    <SignatureField key="others" {...props} ways={others} hint={around('noRoomToDraw')} />
  );
}

/** Whether a drawing of the largest size leaves the room kept for text. */
function useRoomToDraw(): boolean {
  const { device } = useDesk();
  const [isThere, setThere] = useState(true);
  useEffect(() => {
    void deviceHasRoom(device, { kind: 'file', bytes: MAX_FACT_BYTES }).then(setThere);
  }, [device]);
  return isThere;
}
