import { composeFigure, type Mean, meanOf, type Observed } from '../../domain/top-figures/compose-figure.ts';
import { figureInputs, type FigureInput, inputsOf, type Objective } from '../../domain/top-figures/objectives.ts';
import { type FigureFacts, type InputFacts, type MarketFacts, type SeenRow, shown } from './figure-facts.ts';

/** A figure that is the weighted mean of its inputs; of external partners for each market besides. */
export function meanFigure(objective: Objective, rows: readonly SeenRow[]): FigureFacts {
  const inputs = inputsOf(objective);
  const own = rows.filter(({ input }) => inputs.includes(input));
  const figure = composed(inputs, own);
  return {
    objective, ...figure, currency: null, reason: figure.value === null ? 'TOO_LITTLE_KNOWN' : null,
    inputs: inputs.map((input) => inputFacts(input, own)), markets: objective === 'EXTERNAL_SUPPORT' ? marketFacts(inputs, own) : [],
  };
}

function composed(inputs: readonly FigureInput[], rows: readonly SeenRow[]) {
  const { value, low, high, weightKnown, coverage } = composeFigure(inputs.map((input) => ({ ...meanOf(observed(input, rows)), weight: figureInputs[input].weight! })));
  return { value: shown(value), low: shown(low!), high: shown(high!), weightKnown: shown(weightKnown), coverage: shown(coverage!) };
}

function inputFacts(input: FigureInput, rows: readonly SeenRow[]): InputFacts {
  const { known, unknown } = observed(input, rows);
  const { value, low, high }: Mean = meanOf(observed(input, rows));
  return { input, value: shown(value), low: shown(low), high: shown(high), currency: null, observations: known, unknown };
}

function marketFacts(inputs: readonly FigureInput[], rows: readonly SeenRow[]): MarketFacts[] {
  const markets = [...new Set(rows.flatMap(({ market }) => (market === null ? [] : [market])))].toSorted();
  return markets.map((market) => ({ market, ...composed(inputs, rows.filter((row) => row.market === market)) }));
}

/** All that is seen of an input, over the markets. */
function observed(input: FigureInput, rows: readonly SeenRow[]): Observed {
  const none: Observed = { known: 0, unknown: 0, points: 0, lowest: 0, highest: 0 };
  return rows.filter((row) => row.input === input).reduce<Observed>((sum, row) => ({
    known: sum.known + row.known, unknown: sum.unknown + row.unknown, points: sum.points + row.points, lowest: sum.lowest + row.lowest, highest: sum.highest + row.highest,
  }), none);
}
