import type { Room } from '../../platform/room.ts';
import { FirmFigureRecords } from './firm-figure.type.ts';
import { keepFigures } from './keep-figures.job.ts';
import { FirmFigureSnapshotEntity } from './snapshot.entity.ts';
import { FirmFigureSnapshot } from './snapshot.type.ts';
import { topFigureRules } from './top-figures.policy.ts';
import { TopFigureQueries } from './top-figures.resolver.ts';

/** How the firm stands against its four objectives, and its history; for the firm alone. */
export const topFiguresRoom: Room = {
  types: [FirmFigureSnapshot],
  resolvers: [TopFigureQueries, FirmFigureRecords],
  entities: [FirmFigureSnapshotEntity],
  rules: topFigureRules,
  jobs: [keepFigures],
};
