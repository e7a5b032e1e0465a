import type { Write } from '../../platform/writes/write.ts';

export interface MovedPosition {
  readonly agreementId: string;
  readonly positionId: string;
}

/** Under this name the audit log lists which positions of an agreement a transaction has moved. */
export const movedProperty = 'moved';

/**
 * Tells whoever watches an agreement which of its positions are no longer as they were: once for all positions of an agreement, since a report
 * moves hundreds at once. What moved them, the stock ledger says.
 */
export function noteMoved({ record }: Write, moved: readonly MovedPosition[]): void {
  for (const [agreementId, positions] of Map.groupBy(moved, (one) => one.agreementId)) {
    const ids = [...new Set(positions.map(({ positionId }) => positionId))].toSorted();
    record({ subjectType: 'StockPosition', subjectId: ids[0]!, ownerId: agreementId, changes: { [movedProperty]: { after: ids } } });
  }
}
