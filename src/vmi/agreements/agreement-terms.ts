import { compareDecimals } from '../../domain/exact-decimals.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { Message } from '../../platform/messages.ts';
import { textOf } from '../../platform/text.ts';
import { changesIn, type Readers } from '../../platform/writes/changes.ts';
import { exactOf, needed, numberWithin } from '../input-values.ts';
import type { VmiAgreementVersionRecord } from './agreement.entity.ts';
import { agreementMessages } from './agreement.messages.ts';
import { type KpiDefinitions, usualKpiDefinitions } from './kpi-definitions.ts';
import type { KpiDefinitionsInput, VmiTermsInput } from './terms.input.ts';

type Version = VmiAgreementVersionRecord;

/** Terms as they are when nobody says otherwise; the first day must be said. */
const usualTerms = {
  validUntil: null, ownershipRule: 'RECEIPT', ownershipAgeDays: null, approvalMode: 'BUYER', automaticLimit: null, automaticLimitCap: null, approver: 'BUYER', proposalExpiryHours: 72, freezeDays: 0,
  reviewDays: 1, answerHours: 24, liabilityCap: null, serviceLevel: 0.95, serviceLevelType: 'FILL_RATE', thresholdSetter: 'BUYER', triggerComparison: 'AT_OR_BELOW', feedMode: 'DELTA', staleAfterHours: 48,
  truckCapacity: null, kpiDefinitions: usualKpiDefinitions, note: null,
} as const satisfies Partial<Version>;

export type Terms = Pick<Version, keyof typeof usualTerms | 'validFrom'>;
const termNames = ['validFrom', ...Object.keys(usualTerms)] as (keyof Terms)[];

/** The terms of a version. */
export function termsOf(version: Terms): Terms {
  return Object.fromEntries(termNames.map((name) => [name, version[name] ?? null])) as unknown as Terms;
}

/** What an input makes of the terms that stood, or of the usual ones; refused where they do not fit together. */
export function newTerms(input: VmiTermsInput, standing: Terms | null): Terms {
  // Each version says its own first day and its own note.
  const before = standing === null ? { ...usualTerms, validFrom: '' } : { ...termsOf(standing), note: null };
  const kpiDefinitions = kpiOf(input.kpiDefinitions, before.kpiDefinitions);
  const given = changesIn<VmiTermsInput, Terms>(input, readers);
  const terms: Terms = { ...before, ...withoutNulls(given), kpiDefinitions };
  return checked({ ...terms, approver: terms.approvalMode === 'AUTOMATIC' ? terms.approver : terms.approvalMode });
}

const path = (name: string) => ['input', 'terms', name];
const whole = (name: keyof Terms, min: number, max: number) => (value: number | null) => ({ [name]: value === null ? null : numberWithin(value, path(name), min, max) });
const exact = (name: keyof Terms, isZeroAllowed: boolean) => (value: string | null) => ({ [name]: value === null ? null : exactOf(value, path(name), { isZeroAllowed }) });
const as = (name: keyof Terms) => (value: unknown) => ({ [name]: value });

const readers: Readers<VmiTermsInput, Terms> = {
  validFrom: as('validFrom'), validUntil: as('validUntil'), ownershipRule: as('ownershipRule'), ownershipAgeDays: whole('ownershipAgeDays', 1, 3_650), approvalMode: as('approvalMode'),
  automaticLimit: exact('automaticLimit', true), automaticLimitCap: exact('automaticLimitCap', true), approver: as('approver'), proposalExpiryHours: whole('proposalExpiryHours', 1, 2_160),
  freezeDays: whole('freezeDays', 0, 365), reviewDays: whole('reviewDays', 1, 365), answerHours: whole('answerHours', 1, 720), liabilityCap: exact('liabilityCap', false), serviceLevel: as('serviceLevel'),
  serviceLevelType: as('serviceLevelType'), thresholdSetter: as('thresholdSetter'), triggerComparison: as('triggerComparison'), feedMode: as('feedMode'), staleAfterHours: whole('staleAfterHours', 1, 2_160),
  truckCapacity: exact('truckCapacity', false), note: (value) => ({ note: textOf(value, path('note'), { max: 2_000 }) }),
};

const mayBeNull = new Set<string>(['validUntil', 'ownershipAgeDays', 'automaticLimit', 'automaticLimitCap', 'liabilityCap', 'truckCapacity', 'note']);

/** Null clears what may be missing; for the rest it says nothing. */
function withoutNulls(given: Partial<Terms>): Partial<Terms> {
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== null || mayBeNull.has(name)));
}

function checked(terms: Terms): Terms {
  needed(terms.validFrom || null, path('validFrom'));
  if (terms.validUntil != null && terms.validUntil < terms.validFrom) throw wrong(agreementMessages.untilBeforeFrom, 'validUntil');
  if ((terms.ownershipRule === 'AGE') !== (terms.ownershipAgeDays != null)) throw wrong(agreementMessages.ageDays, 'ownershipAgeDays');
  if ((terms.approvalMode === 'AUTOMATIC') !== (terms.automaticLimit != null)) throw wrong(agreementMessages.automaticLimit, 'automaticLimit');
  if (terms.automaticLimitCap != null && (terms.automaticLimit == null || compareDecimals(terms.automaticLimitCap, terms.automaticLimit) < 0)) throw wrong(agreementMessages.capBelowLimit, 'automaticLimitCap');
  if (!(Number(terms.serviceLevel) > 0 && Number(terms.serviceLevel) < 1)) throw wrong(agreementMessages.serviceLevel, 'serviceLevel');
  return terms;
}

function wrong(message: Message, name: keyof Terms): Refusal {
  return new Refusal({ code: 'INVALID', message, field: path(name) });
}

function kpiOf(input: KpiDefinitionsInput | null | undefined, before: KpiDefinitions): KpiDefinitions {
  const given = Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value != null));
  const kpi: KpiDefinitions = { ...before, ...given };
  const bounds = { earlyDays: [0, 365], lateDays: [0, 365], shortTolerance: [0, 1], daysOfYear: [1, 366], forecastLagDays: [1, 365] } as const;
  for (const [name, [min, max]] of Object.entries(bounds)) numberWithin(kpi[name as keyof typeof bounds], ['input', 'terms', 'kpiDefinitions', name], min, max);
  return kpi;
}
