import type { EquityFacts, TopFigureFacts } from '../../seeds/top-figure-facts.ts';
import { currencyDigits } from '../domain/money.ts';
import { equityFigure } from '../work/top-figures/equity-figure.ts';
import type { FigureFacts } from '../work/top-figures/figure-facts.ts';
import { meanFigure } from '../work/top-figures/mean-figure.ts';
import { FirmFigureSnapshotEntity } from '../work/top-figures/snapshot.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out the firm's top figures as they were kept; today's are reckoned from all the rest. */
export async function seedTopFigures({ em, world: { topFigures = [] }, workspaceId, idOf }: SeedLayer): Promise<void> {
  for (const facts of topFigures) {
    const { key, on, objective } = facts;
    em.create(FirmFigureSnapshotEntity, { workspaceId, id: idOf('firm-figure-snapshot', key), objective, day: dayIn(on), takenAt: momentIn(on), facts: figureOf(facts) } as never);
  }
  await em.flush();
}

function figureOf(facts: TopFigureFacts | EquityFacts): FigureFacts {
  if (facts.objective === 'CUSTOMER_EQUITY') return equityOf(facts);
  return meanFigure(facts.objective, facts.seen.map(([input, known, unknown, points]) => ({ input, market: null, known, unknown, points: known * points, lowest: known * points, highest: known * points + 100 * unknown })));
}

function equityOf({ currency, customers: [known, unknown, profit], years: [years, kept] }: EquityFacts): FigureFacts {
  const market = 'CUSTOMER';
  return equityFigure(
    [{ market, currency, relationships: known, profit: profit * 10 ** currencyDigits(currency) }, { market, currency: null, relationships: unknown, profit: 0 }],
    [{ market, years, kept }],
  );
}
