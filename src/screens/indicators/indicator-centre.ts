import type { Result } from '../../kernel/result.ts';
import type { IndicatorsAnswer, IndicatorsRequest } from '../../domain/indicators-answer.ts';

/** Why the centre gave no numbers: those of the device stand. */
export type CentreRefusal = 'offline' | 'needsSignIn' | 'refused';

/** The indicators as the centre computes them from all that it has received. */
export interface IndicatorCentre {
  read(request: IndicatorsRequest): Promise<Result<IndicatorsAnswer, CentreRefusal>>;
}
