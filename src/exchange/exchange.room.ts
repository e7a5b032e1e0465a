import type { Room } from '../platform/room.ts';
import { exchangeRules } from './exchange.policy.ts';
import { exchangeHousekeeping } from './housekeeping.job.ts';
import { ImportEntity, ImportMappingEntity } from './imports/import.entity.ts';
import { importJob } from './imports/import.job.ts';
import { importResolvers } from './imports/import.resolver.ts';
import { ImportError } from './imports/import.type.ts';
import { UploadEntity } from './uploads/upload.entity.ts';

/** Files in and out. */
export const exchangeRoom: Room = {
  types: [ImportError],
  resolvers: importResolvers,
  entities: [UploadEntity, ImportMappingEntity, ImportEntity],
  rules: exchangeRules,
  jobs: [importJob, exchangeHousekeeping],
};
