import { useCallback, useEffect, useRef, useState } from 'react';
import { codeOnCard, openCardReader, type ReadCode } from './card-reader.ts';

/** Why the card can't be read here. */
export type CameraTrouble = 'denied' | 'missing' | 'busy' | 'noReader';

export interface CardCamera {
  readonly video: React.RefObject<HTMLVideoElement | null>;
  readonly trouble: CameraTrouble | null;
  readonly isReading: boolean;
  /** Null where the camera has no light. */
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | null;
}

/** Between two looks, ms: a cheap tablet must stay cool. */
const PAUSE = 160;
/** Wider pictures take longer and read no better. */
const WIDEST = 1280;

/** Asks for the camera at once, reads until it finds a codice fiscale, and lets the camera go. */
export function useCardCamera(onCode: (code: string) => void): CardCamera {
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  useEffect(() => {
    found.current = onCode;
  });
  useEffect(() => {
    const stop = new AbortController();
    let stream: MediaStream | null = null;
    void start(stop.signal, video).then((started) => {
      if (typeof started === 'string') {
        if (!stop.signal.aborted) setTrouble(started);
        return;
      }
      stream = started.stream;
      if (stop.signal.aborted) return release(stream);
      setTrack(stream.getVideoTracks()[0] ?? null);
      void lookUntilFound(started.read, video, stop.signal).then((code) => {
        if (code !== null) found.current(code);
      });
    });
    return () => {
      stop.abort();
      release(stream);
    };
  }, []);
  return { video, trouble, isReading: track !== null, torch: useTorch(track) };
}

const release = (stream: MediaStream | null): void =>
  stream?.getTracks().forEach((track) => track.stop());

interface Started {
  readonly stream: MediaStream;
  readonly read: ReadCode;
}

async function start(
  signal: AbortSignal,
  video: React.RefObject<HTMLVideoElement | null>,
): Promise<Started | CameraTrouble> {
  const opened = await openCamera();
  if (typeof opened === 'string') return opened;
  try {
    const read = await openCardReader();
    if (video.current !== null && !signal.aborted) {
      video.current.srcObject = opened;
      await video.current.play();
    }
    return { stream: opened, read };
  } catch {
    release(opened);
    return 'noReader';
  }
}

async function openCamera(): Promise<MediaStream | CameraTrouble> {
  // Absent where the page is not on HTTPS, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) return 'missing';
  const size = { width: { ideal: WIDEST }, height: { ideal: 720 } };
  try {
    return await devices.getUserMedia({ video: { facingMode: 'environment', ...size } });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
    return name === 'NotReadableError' ? 'busy' : 'missing';
  }
}

/** Looks again and again; null when it was told to stop. */
async function lookUntilFound(
  read: ReadCode,
  video: React.RefObject<HTMLVideoElement | null>,
  signal: AbortSignal,
): Promise<string | null> {
  const frame = document.createElement('canvas');
  while (!signal.aborted) {
    const code = video.current === null ? null : await look(read, video.current, frame);
    if (signal.aborted) return null;
    if (code !== null) return code;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return null;
}

async function look(
  read: ReadCode,
  video: HTMLVideoElement,
  frame: HTMLCanvasElement,
): Promise<string | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const scale = Math.min(1, WIDEST / videoWidth);
  frame.width = Math.round(videoWidth * scale);
  frame.height = Math.round(videoHeight * scale);
  frame
    .getContext('2d', { willReadFrequently: true })
    ?.drawImage(video, 0, 0, frame.width, frame.height);
  // One picture that can't be read is not the end: the next one comes.
  return codeOnCard(await read(frame).catch(() => []));
}

type Light = MediaTrackConstraintSet & { readonly torch: boolean };

/** @returns whether it is on: where it can't be changed it stays as it was */
async function lightUp(track: MediaStreamTrack | null, light: Light): Promise<boolean> {
  try {
    await track?.applyConstraints({ advanced: [light] });
    return light.torch;
  } catch {
    return !light.torch;
  }
}

/** The light of a phone or tablet; not in the types of the browser's API yet. */
const hasTorch = (track: MediaStreamTrack): boolean =>
  typeof track.getCapabilities === 'function' && 'torch' in track.getCapabilities();

function useTorch(track: MediaStreamTrack | null): CardCamera['torch'] {
  const [isOn, setOn] = useState(false);
  const toggle = useCallback(() => {
    void lightUp(track, { torch: !isOn }).then(setOn);
  }, [track, isOn]);
  return track !== null && hasTorch(track) ? { isOn, toggle } : null;
}
