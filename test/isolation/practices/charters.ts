import type { CharterFacts } from '../../../seeds/charter-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { IsolationPart } from '../development/part.ts';
import { forStaff } from '../development/shown.ts';

const rights = { app_user: 'INSERT SELECT UPDATE' };
const ledger = { app_user: 'INSERT SELECT' };

/** Partner charters: the firm's own, of which a partner learns nothing. */
export const charters: IsolationPart = {
  grants: { partner_charter: rights, partner_charter_text: ledger, partner_charter_department: rights, partner_charter_rating: ledger },
  types: {
    PartnerCharter: { table: 'partner_charter', changedBy: 'STAFF', isEvent: true },
    PartnerCharterText: { table: 'partner_charter_text', changedBy: 'NOBODY', isEvent: true },
    PartnerCharterDepartment: { table: 'partner_charter_department', changedBy: 'STAFF', isEvent: true },
    PartnerCharterRating: { table: 'partner_charter_rating', changedBy: 'NOBODY', isEvent: true },
  },
  narrowing: ['audit_entry_of_partner_charter'],
  functions: {
    'partner_charter_year(date,date)': 'i', 'partner_charter_begins()': 'v', 'partner_charter_keeps_to_its_course()': 'v', 'partner_charter_department_begins()': 'v', 'partner_charter_department_keeps_to_its_course()': 'v',
    'partner_charter_text_stands()': 'v', 'partner_charter_rating_stands()': 'v',
  },
  records: (facts, make) => (facts.charters ?? []).flatMap((charter) => recordsOf(make, charter)),
  twins: { partner_charter: {}, partner_charter_text: { purpose: "'Twin of ' || purpose" }, partner_charter_department: {}, partner_charter_rating: {} },
  told: { Relationship: [] },
  toldToStaff: { Relationship: ['charter'], VmiAgreement: ['charterWarning'], EsiInvolvement: ['charterWarning'] },
  emptyToPartners: { Relationship: ['charters'] },
  lists: [{ root: 'partnerCharters', stem: 'PartnerCharter', type: 'PartnerCharter', enumerations: { states: 'state' }, isForStaff: true }],
  byId: ['partnerCharter'],
  acts: {
    RELATIONSHIP_WRITE: ['draftPartnerCharter', 'revisePartnerCharter', 'askForCharterSignatures', 'withdrawPartnerCharter', 'changeCharterSpokesperson'],
    DEALING_WRITE: ['signPartnerCharter', 'objectToPartnerCharter', 'withdrawCharterObjection', 'ratePartner'],
  },
  ids: { charterId: 'PartnerCharter', charterDepartmentId: 'PartnerCharterDepartment', departmentId: 'Party', spokespersonId: 'User', waitsForUserId: 'User' },
};

function recordsOf(make: Make, { key, texts, departments }: CharterFacts): FactRecord[] {
  return [
    make('PartnerCharter', 'charter', key, null, {}),
    ...texts.map(({ key: text, purpose, principles, gives, expects }) => make('PartnerCharterText', 'charter-text', text, null, { purpose: [purpose], principles: [principles], gives: [gives], expects: [expects] })),
    ...departments.flatMap(({ key: department, objected, ratings = [] }) => [
      make('PartnerCharterDepartment', 'charter-department', department, null, { objection: [objected?.objection] }),
      ...ratings.map(({ key: rating }) => make('PartnerCharterRating', 'charter-rating', rating, null, {})),
    ]),
  ].map(forStaff);
}
