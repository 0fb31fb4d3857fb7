import type { ReactElement } from 'react';
import type { LabelledValue } from '../../interview/document-model.ts';

/** A code keeps its own direction and a fixed width; any other value is text. */
export const CodeOrText = ({ item }: { readonly item: LabelledValue }): ReactElement =>
  item.code === true ? (
    <bdi className="documento__code">{item.value}</bdi>
  ) : (
    <span className="documento__value">{item.value}</span>
  );
