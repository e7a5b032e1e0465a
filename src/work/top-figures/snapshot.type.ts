import 'reflect-metadata';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import type { FigureFacts } from './figure-facts.ts';
import { FirmObjectiveEnum } from './firm-figure.enums.ts';
import { FirmFigure } from './firm-figure.type.ts';
import { dayEnd } from './read-figures.ts';
import { showFigure } from './show-figure.ts';
import { seeFirmFigures } from './top-figures.policy.ts';

@readType({ table: 'firm_figure_snapshot', rule: seeFirmFigures, implements: Node, description: 'One of the firm’s top figures as it stood on a day, kept when it was other than before. Never changed; staff only.' })
export class FirmFigureSnapshot extends Node {
  @column(() => FirmObjectiveEnum, { column: 'objective', description: 'The objective.' })
  objective!: string;

  @column(() => LocalDate, { column: 'day', description: 'The day, in UTC.' })
  day!: string;

  @column(() => DateTime, { column: 'taken_at', convert: toInstant, description: 'When it was kept.' })
  takenAt!: string;

  @computed(() => FirmFigure, {
    needs: { facts: 'facts', day: 'day' }, description: 'The figure, with what it was told from.',
    compute: ({ facts, day }, { locales }) => showFigure(facts as FigureFacts, { keptOn: String(day), until: dayEnd(String(day)), isLive: false, locales }),
  })
  figure!: FirmFigure;
}

export const snapshotPage = definePage({
  name: 'FirmFigureSnapshot',
  type: () => FirmFigureSnapshot,
  description: 'The firm’s top figures, day by day.',
  defaultSize: 20,
  orders: { DAY: { column: 'day', cast: 'date', field: 'day', description: 'By day.' } },
  defaultOrder: { field: 'DAY', direction: 'DESC' },
  filters: {
    objectives: { type: () => [FirmObjectiveEnum], field: 'objective', sql: oneOf('objective'), description: 'Of these objectives.' },
    dayOnOrAfter: { type: () => LocalDate, field: 'day', sql: (row, day: string) => sql`${row('day')} >= ${day}::date`, description: 'Of this day or later.' },
  },
});

definesTimeline('FirmFigureSnapshot', () => FirmFigureSnapshot);
