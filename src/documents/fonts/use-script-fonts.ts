import { useEffect } from 'react';
import type { DocumentModel } from '../../interview/document-model.ts';
import { facesFor } from './faces-for.ts';
import type { ScriptFace } from './script-faces.ts';

/** Gives the page the fonts of the scripts it shows; without them the device's own stand in. */
export function useScriptFonts(model: DocumentModel): void {
  useEffect(() => {
    if (typeof FontFace === 'undefined') return undefined;
    const added: FontFace[] = [];
    let isGone = false;
    facesFor(model)
      .then((faces) => {
        if (!isGone) added.push(...faces.map(addFace));
      })
      .catch(() => undefined); // offline and never opened before: the device's own fonts stand in
    return () => {
      isGone = true;
      added.forEach((face) => document.fonts.delete(face));
    };
  }, [model]);
}

function addFace({ family, weight, url, range }: ScriptFace): FontFace {
  const face = new FontFace(family, `url("${url}")`, {
    weight: String(weight),
    unicodeRange: range,
    display: 'swap',
  });
  document.fonts.add(face);
  // Now, not at first use: a print would not wait for it.
  face.load().catch(() => undefined);
  return face;
}
