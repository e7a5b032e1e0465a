import { figureInputs, leastKnown, leastRelationshipYears, type Objective } from '../../domain/top-figures/objectives.ts';
import { type Message, type MessageValues, say } from '../../platform/messages.ts';
import type { FigureFacts, FigureReason, InputFacts } from './figure-facts.ts';
import type { FirmFigure, FirmFigureInput } from './firm-figure.type.ts';
import { figureReasons, inputNames, inputSources, objectiveNames, topFigureMessages } from './top-figures.messages.ts';

/** From when a figure is, and in which languages it is told. */
export interface Shown {
  /** YYYY-MM-DD; null where there is none. */
  readonly keptOn: string | null;
  /** The moment that its records are looked for at, ISO 8601. */
  readonly until: string;
  readonly isLive: boolean;
  readonly locales: readonly string[];
}

/** A figure in the language of the request. */
export function showFigure({ objective, reason, inputs, markets, currency, ...numbers }: FigureFacts, of: Shown): FirmFigure {
  return {
    objective, ...numbers, label: say(objectiveNames[objective], of.locales), unit: objective === 'CUSTOMER_EQUITY' ? 'MONEY' : 'POINTS', currencyCode: currency,
    reason: reason === null ? null : say(figureReasons[reason], of.locales, valuesOf(reason, numbers.weightKnown, inputs)),
    keptOn: of.keptOn, inputs: inputs.map((input) => showInput(input, of)), markets: [...markets],
  };
}

/** An objective that was not kept by then. */
export function showNothing(objective: Objective, of: Shown): FirmFigure {
  return showFigure({ objective, value: null, low: null, high: null, currency: null, weightKnown: 0, coverage: 0, reason: 'NOT_YET', inputs: [], markets: [] }, { ...of, keptOn: null });
}

function valuesOf(reason: FigureReason, weightKnown: number, inputs: readonly InputFacts[]): MessageValues {
  const { observations = 0, unknown = 0 } = inputs.find(({ input }) => input === 'CUSTOMER_PROFIT') ?? {};
  return reason === 'PROFITS_UNKNOWN' ? { unknown, all: observations + unknown } : { share: weightKnown };
}

function showInput({ currency, ...facts }: InputFacts, { locales, until, isLive }: Shown): FirmFigureInput {
  const { input, value, observations, unknown } = facts;
  const all = observations + unknown;
  const { unit, weight } = figureInputs[input];
  return {
    ...facts, label: say(inputNames[input], locales), source: say(inputSources[input], locales), unit, weight, currencyCode: currency, coverage: all === 0 ? null : Math.round(100 * observations / all) / 100,
    reason: value === null ? say(reasonOf(input, all), locales, { all, known: observations, least: weight === null ? leastRelationshipYears : leastKnown }) : null, from: { until, isLive },
  };
}

function reasonOf(input: InputFacts['input'], all: number): Message {
  if (input === 'RIVALS') return topFigureMessages.rivalsUnknown;
  if (all === 0) return topFigureMessages.nothingTells;
  if (figureInputs[input].weight !== null) return topFigureMessages.tooFewTell;
  return figureInputs[input].unit === 'PERCENT' ? topFigureMessages.tooFewYears : topFigureMessages.tooLittleProfit;
}
