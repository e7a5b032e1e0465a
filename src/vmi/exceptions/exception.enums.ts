import { defineEnum } from '../../platform/define-enum.ts';
import type { ExceptionKind, ExceptionSeverity, ExceptionStatus } from './exception.entity.ts';

export const SupplyExceptionKindEnum = defineEnum<ExceptionKind>('SupplyExceptionKind', 'What goes wrong, or is about to.', {
  STOCK_OUT_RISK: 'A position has run out, or runs out before anything can be there: neither what is on its way nor what would be ordered now.',
  BELOW_MINIMUM: 'A position lies below the level at which one orders, with all that is coming, and does not run out before more can be there.',
  OVERSTOCK: 'A position lies above the level up to which one orders.',
  STALE_DATA: 'The stock of positions of an agreement was counted or reported longer ago than agreed.',
  UNKNOWN_STOCK: 'Nobody has ever counted a position.',
  LATE_ANSWER: 'The vendor has not answered an order in the time agreed.',
  LATE_SHIPMENT: 'Lines of an order have not come by the day promised, or requested where nothing was promised.',
  RECEIPT_DISCREPANCY: 'What was counted of a shipment is not what was announced.',
  PRICE_MISMATCH: 'The vendor answers an order line with another price than agreed.',
  PROPOSAL_WAITING: 'A proposal waits for a word, and half of its time is over. Where one side’s word alone is missing, it is told to that side alone.',
  AGREEMENT_EXPIRING: 'The terms in force end within 90 days, and none that follow are signed.',
  FORECAST_BIAS: 'The forecast of a position errs to one side by more than chance explains.',
  PUSHING: 'The vendor ships more than was ever proposed, beyond what is tolerated.',
});

export const SupplyExceptionSeverityEnum = defineEnum<ExceptionSeverity>('SupplyExceptionSeverity', 'How soon somebody should look at it; also by when it is escalated where nobody acknowledges it.', {
  LOW: 'When there is time: escalated after a week.',
  MEDIUM: 'These days: after three days.',
  HIGH: 'Today: after a day.',
  CRITICAL: 'Now: after four hours.',
});

export const SupplyExceptionStatusEnum = defineEnum<ExceptionStatus>('SupplyExceptionStatus', 'Where an exception stands.', {
  OPEN: 'Nobody has acknowledged it.',
  ACKNOWLEDGED: 'Somebody has seen it.',
  IN_WORK: 'Its owner works on it.',
  SNOOZED: 'Put aside until a moment, when it is open again.',
  ESCALATED: 'Handed up, by a person, or because nobody acknowledged it in time.',
  RESOLVED: 'Over: its cause is gone, or somebody says so.',
});
