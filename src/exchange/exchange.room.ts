import type { Room } from '../platform/room.ts';
import { exchangeRules } from './exchange.policy.ts';
import { ExportEntity } from './exports/export.entity.ts';
import { exportJob } from './exports/export.job.ts';
import { exportResolvers } from './exports/export.resolver.ts';
import { exchangeHousekeeping } from './housekeeping.job.ts';
import { ImportEntity, ImportMappingEntity } from './imports/import.entity.ts';
import { importJob } from './imports/import.job.ts';
import { importResolvers } from './imports/import.resolver.ts';
import { ImportError } from './imports/import.type.ts';
import { UploadEntity } from './uploads/upload.entity.ts';

/** Files in and out. */
export const exchangeRoom: Room = {
  types: [ImportError],
  resolvers: [...importResolvers, ...exportResolvers],
  entities: [UploadEntity, ImportMappingEntity, ImportEntity, ExportEntity],
  rules: exchangeRules,
  jobs: [importJob, exportJob, exchangeHousekeeping],
};
