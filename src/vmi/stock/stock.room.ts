import type { Room } from '../../platform/room.ts';
import { AgreementStock } from './agreement-stock.type.ts';
import { passAgedOwnership } from './pass-aged-ownership.job.ts';
import { PositionStock } from './position-stock.type.ts';
import { StockAdjustmentEntity } from './stock-adjustment.entity.ts';
import { StockAdjustment } from './stock-adjustment.type.ts';
import { StockEntry } from './stock-entry.type.ts';
import { stockRules } from './stock.policy.ts';
import { StockMutations, stockPayloads } from './stock.resolver.ts';

/** What is where and whose it is: the stock ledger, and what people do to it by hand. */
export const stockRoom: Room = {
  types: [StockEntry, StockAdjustment],
  resolvers: [StockMutations, ...stockPayloads, PositionStock, AgreementStock],
  entities: [StockAdjustmentEntity],
  rules: stockRules,
  jobs: [passAgedOwnership],
};
