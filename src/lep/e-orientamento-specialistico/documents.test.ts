import { expect, it } from 'vitest';
import { documentOf } from '../../interview/testing/scenario-documents.ts';
import type { DocumentModel } from '../../interview/document-model.ts';
import { pick, plainCase, sign, upToSignature } from './testing/specialistico.ts';

const textOf = (model: DocumentModel): string => JSON.stringify(model);

it('the bilancio has its parts, in order, and says that it is not a certification', () => {
  const model = plainCase().document;
  expect(model.sections.map(({ heading }) => heading)).toEqual([
    'Il percorso fatto',
    'La mia storia',
    'Le mie competenze',
    'L’obiettivo',
    'Che cosa mi manca e come lo colmo',
    'Il progetto',
    'Chi può leggere questo documento',
  ]);
  expect(textOf(model)).toContain('non è una certificazione di competenze');
  expect(model.signatures.map(({ role }) => role)).toEqual(['La persona', 'Il consulente']);
});

it('the gap is a chart with its table, on the scale from 0 to 2', () => {
  const blocks = plainCase().document.sections.flatMap((section) => section.blocks);
  expect(blocks.filter(({ kind }) => kind === 'levels')).toMatchObject([
    { top: 4, levels: [{ value: 3 }, { value: 3 }, { value: 3 }] },
    { top: 2, levels: [{ value: 0, required: { value: 2 } }] },
  ]);
});

it('the history is a timeline in order of time', () => {
  const blocks = plainCase().document.sections.flatMap((section) => section.blocks);
  expect(blocks.find(({ kind }) => kind === 'timeline')).toMatchObject({
    periods: [
      { label: 'aiuto contabile', from: '2016-01', to: '2016-06' },
      { label: 'commessa, Ferramenta Rossi', from: '2018-03', to: '2023-09' },
    ],
  });
});

it('E-12 · her view and the counsellor’s are printed side by side', () => {
  const held = upToSignature();
  held.fill('competenze.righe', 1, { consulente: 'inParte', consulentePerche: 'da provare' });
  const text = textOf(sign(held).document);
  expect(text).toContain('concorda in parte: da provare');
  expect(text).toContain('3 · Da sola');
});

it('E-8 · counseling: only what stays written is printed, neither its themes nor the pauses', () => {
  const text = textOf(
    upToSignature({
      'incontri.registro#0000-primo-incontro.fase': 'counseling',
      'counseling.tema': ['pauraColloqui'],
      'counseling.incontriCounseling': 1,
      'counseling.limitiSpiegati': true,
      'counseling.esito': 'cerca vicino a casa',
      'storia.pause#01930000-0000-7000-8000-0000000b0009.dal': '2024-01',
      'storia.pause#01930000-0000-7000-8000-0000000b0009.perche': 'un lutto',
    }).nextUntil('restituzione').document,
  );
  expect(text).toContain('cerca vicino a casa');
  expect(text).not.toMatch(/paura dei colloqui|un lutto/i);
});

it('E-7 · the sheet for the curriculum has only what she ticked, and wants to spend', () => {
  const held = upToSignature();
  expect(
    held.definition.documents.find(({ kind }) => kind === 'sintesiCv')?.when?.(held.known),
  ).toBe(false);
  held.answer('restituzione.visibilitaCv', pick(held, 'competenze.righe', 1));
  const model = documentOf(held, 'sintesiCv');
  expect(textOf(model)).toContain('fare inventari');
  expect(textOf(model)).not.toContain('usare il muletto');
  held.fill('competenze.righe', 1, { spendibile: 'no' });
  expect(
    held.definition.documents.find(({ kind }) => kind === 'sintesiCv')?.when?.(held.known),
  ).toBe(false);
});

it('E-15 · the attendance has days, times and the total of who was there', () => {
  const model = documentOf(plainCase(), 'attestazioneFrequenza');
  expect(textOf(model)).toContain('1 ora e 12 minuti');
});

it('whoever refuses to sign has no bilancio among the acts', () => {
  const held = sign(upToSignature(), { how: 'rifiuta', reason: 'vuole pensarci' });
  expect(held.definition.documents[0].when?.(held.known)).toBe(false);
});
