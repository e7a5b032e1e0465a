import type { DepartmentStory, MatterFacts, RoleFacts, SponsorFacts } from '../department-facts.ts';
import { appraisals, design, goals, posts, purchasing, sales, skills, trainings } from './department-people.ts';

/** Three departments: research and development brings suppliers in, purchasing is still paid by savings, sales asks nobody before a launch. */

const sponsors: readonly SponsorFacts[] = [
  { key: 'jade', relationship: 'jade-cell.supplier', person: 'admin', by: 'manager', on: -400, everyDays: 92, reason: 'Our only source of cells, and its owner talks to owners.', answered: { on: -395, isAgreed: true } },
  { key: 'tieshan', relationship: 'tieshan-frames.supplier', person: 'admin', by: 'manager', on: -200, everyDays: 120, reason: 'Its owners ask where we are going.', answered: { on: -190, isAgreed: true, note: 'Twice a season.' } },
  { key: 'radhafen', relationship: 'radhafen.distributor', person: 'admin', by: 'second-manager', on: -330, everyDays: 92, reason: 'The north of Germany hangs on one house.', answered: { on: -325, isAgreed: true } },
  { key: 'polderwiel', relationship: 'polderwiel.distributor', person: 'admin', by: 'second-manager', on: -40, everyDays: 31, reason: 'After the launch somebody from the top should have called.' },
  { key: 'citypulse', relationship: 'citypulse.customer', person: 'admin', by: 'second-manager', on: -300, everyDays: 92, reason: 'A fleet of four hundred.', answered: { on: -290, isAgreed: false, note: 'Marieke is closer to them than I shall ever be.' } },
];

const roles: readonly RoleFacts[] = [
  { key: 'cells', department: purchasing, name: 'Lead buyer of cells', skills: [['Negotiation', 4], ['Cost analysis', 3]], by: 'buyer', on: -500, filled: { person: 'buyer-cells', on: -490 } },
  { key: 'chassis', department: purchasing, name: 'Lead buyer of frames and drives', skills: [['Negotiation', 3], ['Cost analysis', 3]], by: 'buyer', on: -500, filled: { person: 'buyer-parts', on: -300 } },
  { key: 'strategy', department: purchasing, name: 'Supplier strategy', skills: [['Cost analysis', 4]], by: 'buyer', on: -400, filled: { person: 'buyer', on: -399 } },
  { key: 'development', department: purchasing, name: 'Supplier development', skills: [['Facilitation', 3]], by: 'buyer', on: -150 },
  { key: 'europe', department: sales, name: 'Channel manager, Europe', skills: [['Dealer training', 3], ['Dutch', 3]], by: 'sales-head', on: -450, filled: { person: 'sales-europe', on: -440 } },
  { key: 'asia', department: sales, name: 'Channel manager, Asia', skills: [['Dealer training', 3]], by: 'sales-head', on: -450, filled: { person: 'sales-asia', on: -430 } },
  { key: 'trainer', department: sales, name: 'Trainer of dealers', skills: [['Dealer training', 4]], by: 'sales-head', on: -100 },
  { key: 'packs', department: design, name: 'Engineer with the suppliers of packs', skills: [['Working with suppliers', 4], ['Cells and packs', 4]], by: 'engineer', on: -600, filled: { person: 'engineer-pack', on: -590 } },
  { key: 'motors', department: design, name: 'Engineer with the suppliers of motors', skills: [['Working with suppliers', 4]], by: 'engineer', on: -600, filled: { person: 'engineer-motor', on: -590 } },
  { key: 'frames', department: design, name: 'Engineer with the suppliers of frames', skills: [['Working with suppliers', 3]], by: 'engineer', on: -600, filled: { person: 'engineer-frame', on: -590 } },
  { key: 'lead', department: design, name: 'Head of joint development', skills: [['Working with suppliers', 5]], by: 'engineer', on: -600, filled: { person: 'engineer', on: -590 } },
];

interface Told {
  readonly expert: string;
  readonly opinion: string;
  readonly overridden?: string | null;
}

/** A matter that was decided ten days after it was raised; an expert answers in between. */
function decided(key: string, department: string, on: number, [field, question, decision]: readonly [string, string, string], told: readonly Told[]): MatterFacts {
  const by = { [purchasing]: 'buyer', [sales]: 'sales-head' }[department] ?? 'engineer';
  return {
    key, department, by, on, field, question, decided: { on: on + 10, by, decision },
    opinions: told.map(({ expert, opinion, overridden }) => ({ key: `${key}/${expert}`, expert, by, on: on + 1, given: { on: on + 5, opinion }, ...(overridden !== undefined && { overridden: { reason: overridden } }) })),
  };
}

const matters: readonly MatterFacts[] = [
  decided('cell-chemistry', design, -300, ['Cells', 'Which chemistry for the cargo pack?', 'Iron phosphate.'], [{ expert: 'engineer-pack', opinion: 'Iron phosphate: heavier, and it forgives.' }]),
  decided('holder', design, -240, ['Frames', 'One holder for both packs?', 'One, with an insert.'], [{ expert: 'engineer-frame', opinion: 'One, with an insert.' }]),
  decided('controller', design, -180, ['Motors', 'Our controller or Ridgeline’s?', 'Ours, for two more years.'], [{ expert: 'engineer-motor', opinion: 'Theirs is better.', overridden: 'It would tie us to a rival for the range of 2028.' }]),
  decided('charger', design, -110, ['Power', 'Does the charger need a fan?', 'No fan.'], [{ expert: 'engineer-pack', opinion: 'No fan below 500 watts.' }]),
  decided('software', design, -70, ['Software', 'May dealers update the firmware?', 'Yes, signed.'], [{ expert: 'engineer-software', opinion: 'Only if it is signed.' }]),
  decided('contract-indexing', purchasing, -200, ['Contracts', 'Index the cell price to lithium?', 'Yes, monthly.'], [{ expert: 'manager', opinion: 'Yes, and both ways.' }]),
  decided('second-source', purchasing, -160, ['Quality', 'Approve Saebom’s sample without the audit?', 'Only with the audit.'], [{ expert: 'engineer-pack', opinion: 'Not without.' }]),
  decided('payment', purchasing, -130, ['Finance', 'Pay small suppliers in thirty days?', 'In sixty, as before.'], [{ expert: 'planner', opinion: 'Thirty: they stop delivering before they stop complaining.', overridden: null }]),
  decided('freight', purchasing, -90, ['Logistics', 'Rail or sea for frames?', 'Sea.'], []),
  decided('pallets', purchasing, -30, ['Logistics', 'Whose pallets?', 'Tieshan’s, returned.'], [{ expert: 'planner', opinion: 'Theirs; ours get lost.' }]),
  decided('launch-date', sales, -280, ['Launches', 'Launch the trike in the Netherlands in spring?', 'In spring.'], [{ expert: 'second-manager', opinion: 'Not before the dealers have ridden it.', overridden: null }]),
  decided('price-list', sales, -220, ['Pricing', 'One price list for Europe?', 'One.'], [{ expert: 'second-manager', opinion: 'Two: the north pays more for service.', overridden: null }]),
  decided('warranty', sales, -140, ['Service', 'Three years of warranty?', 'Three.'], [{ expert: 'engineer', opinion: 'Two for the pack.', overridden: 'Rivals give three.' }]),
  decided('fair', sales, -100, ['Marketing', 'A stand at the fair?', 'Yes.'], []),
  decided('discount', sales, -50, ['Pricing', 'A discount at the end of the season?', 'Ten per cent.'], []),
  { key: 'demo-fleet', department: sales, by: 'sales-head', on: -12, field: 'Launches', question: 'How many demo trikes before the next launch?', opinions: [{ key: 'demo-fleet/second-manager', expert: 'second-manager', by: 'sales-head', on: -10 }] },
];

export const departmentWork: DepartmentStory = { posts, sponsors, roles, skills, goals, trainings, appraisals, matters };
