import { defaultExternalLevels } from './default-external-levels.ts';
import { defaultInternalLevels } from './default-internal-levels.ts';
import type { MaturityModel } from './maturity-model.ts';
import { type Practice, practices } from './practices.ts';

const levels: Readonly<Record<Practice, MaturityModel['levels']>> = { ...defaultExternalLevels, ...defaultInternalLevels };

/** The model of a practice that a workspace begins with, to be edited. */
export function defaultMaturityModelOf(practice: Practice): MaturityModel {
  return { practice, levels: levels[practice] };
}

/** The models of all fourteen, in the order of the practices. */
export const defaultMaturityModels: readonly MaturityModel[] = practices.map((practice) => defaultMaturityModelOf(practice));
