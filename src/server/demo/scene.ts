/** Something that happens in the office at a moment, and what follows from it later. */
export interface Scene {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly play: () => readonly Scene[];
}

/** Plays the scenes in the order of their moments; those that follow take their place among the rest. */
export function playAll(scenes: readonly Scene[]): void {
  const waiting = scenes.toSorted((a, b) => a.at - b.at);
  for (let scene = waiting.shift(); scene !== undefined; scene = waiting.shift()) {
    for (const next of scene.play()) {
      const place = waiting.findIndex(({ at }) => at > next.at);
      waiting.splice(place === -1 ? waiting.length : place, 0, next);
    }
  }
}
