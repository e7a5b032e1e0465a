import type { Permission } from '../../../src/platform/principal.ts';
import { base } from './base.ts';
import { gates } from './gates.ts';
import { contributions } from './contributions.ts';
import { involvements } from './involvements.ts';
import { documents } from './documents.ts';
import { programmes } from '../practices/programmes.ts';
import { value } from './value.ts';
import { work } from './work.ts';
import { development } from './development.ts';
import { costs } from './costs.ts';
import { forces } from '../practices/forces.ts';
import { scorecards } from '../practices/scorecards.ts';
import { commitments } from '../practices/commitments.ts';
import { internalService } from '../practices/internal-service.ts';
import { jointPlans } from '../practices/joint-plans.ts';
import { knowledge } from '../practices/knowledge.ts';
import { topFigures } from '../practices/top-figures.ts';
import { workPlans } from '../practices/work-plans.ts';
import type { IsolationPart, TypeLines } from './part.ts';
import { selection } from './selection.ts';
import { changeRequests } from '../practices/change-requests.ts';
import { payments } from '../practices/payments.ts';
import { channel } from '../practices/channel.ts';
import { channelFunds } from '../practices/channel-funds.ts';
import { channelLaunches } from '../practices/channel-launches.ts';
import { charters } from '../practices/charters.ts';
import { inside } from '../practices/inside.ts';

/** The parts of early supplier involvement, and what they tell together. A new part is one file and one word here; what it has to tell, part.ts says. */
export const parts: readonly IsolationPart[] = [
  base,
  gates,
  involvements,
  work,
  development,
  documents,
  costs,
  contributions,
  selection,
  value,
  programmes,
  channel,
  channelFunds,
  channelLaunches,
  charters,
  changeRequests,
  payments,
  forces,
  scorecards,
  jointPlans,
  commitments,
  inside,
  internalService,
  workPlans,
  topFigures,
  knowledge,
];

/** Everything of one kind that the parts tell, by its name; two that tell the same name otherwise are a mistake. */
function joined<Told>(choose: (part: IsolationPart) => Readonly<Record<string, Told>> | undefined): Readonly<Record<string, Told>> {
  const all = parts.flatMap((part) => Object.entries(choose(part) ?? {}));
  const twice = all.filter(([name, told]) => all.some(([other, otherwise]) => other === name && JSON.stringify(otherwise) !== JSON.stringify(told)));
  if (twice.length > 0) throw new Error(`Parts tell differently of ${twice.map(([name]) => name).join()}.`);
  return Object.fromEntries(all);
}

/** Lists under one name stand one behind the other. */
function gathered(choose: (part: IsolationPart) => Readonly<Partial<Record<string, readonly string[]>>> | undefined): Readonly<Record<string, readonly string[]>> {
  const all = parts.flatMap((part) => Object.entries(choose(part) ?? {}));
  return Object.fromEntries([...Map.groupBy(all, ([name]) => name)].map(([name, told]) => [name, told.flatMap(([, list]) => list ?? [])]));
}

export const developmentTypes: Readonly<Record<string, TypeLines>> = joined(({ types }) => types);
export const developmentGrants = joined(({ grants }) => grants);
export const developmentTables: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(developmentTypes).flatMap(([type, { table }]) => (table === undefined ? [] : [[type, table]])));
export const developmentLedgers = parts.flatMap(({ ledgers = [] }) => ledgers);
export const developmentNarrowing = parts.flatMap(({ narrowing = [] }) => narrowing);
export const developmentDefiners = joined(({ definers }) => definers);
export const developmentFunctions = joined(({ functions }) => functions);
export const developmentPointers = parts.flatMap(({ pointsAnywhere = [] }) => pointsAnywhere);
export const developmentAcross = parts.flatMap(({ across = [] }) => across);
export const developmentTwins = joined(({ twins }) => twins);

/** What nobody has the right to change, and what only steps do. */
export const developmentUnchanging = typesWith(({ changedBy }) => changedBy === 'NOBODY');
export const developmentSteps = typesWith(({ changedBy }) => changedBy === 'STEPS');
/** What those who see it hold while they act, so that nobody changes it meanwhile; only the firm changes it. */
export const developmentHeld = typesWith(({ changedBy }) => changedBy === 'HELD');
export const developmentOfPartners = typesWith(({ changedBy }) => changedBy === 'BOTH');
export const developmentEvents = typesWith(({ isEvent }) => isEvent === true);
export const developmentLiving: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(developmentTypes).flatMap(([type, { living, changedBy }]) => {
  const rows = changedBy === 'STEPS' ? 'where false' : living;
  return rows === undefined ? [] : [[type, rows]];
}));

export const developmentEmpty = gathered(({ emptyToPartners }) => emptyToPartners);
export const developmentTold = gathered(({ told, emptyToPartners = {} }) => Object.fromEntries(Object.keys({ ...told, ...emptyToPartners }).map((type) => [type, [...(told[type] ?? []), ...(emptyToPartners[type] ?? [])]])));
export const developmentToldToStaff = gathered(({ toldToStaff }) => toldToStaff);
export const developmentToldInside = gathered(({ toldInside }) => toldInside);

export const developmentLists = parts.flatMap(({ lists = [] }) => lists);
export const developmentForStaffAlone = [...parts.flatMap(({ forStaffAlone = [] }) => forStaffAlone), ...developmentLists.filter(({ isForStaff }) => isForStaff).map(({ root }) => root)];
export const developmentById = parts.flatMap(({ byId = [] }) => byId);
export const developmentActs: Readonly<Partial<Record<Permission, readonly string[]>>> = gathered(({ acts }) => acts);
export const developmentIds = joined(({ ids }) => ids);
export const developmentSamples = joined(({ samples }) => samples);
export const developmentBesides = joined(({ besides }) => besides);
export const developmentCompanions = joined(({ companions }) => companions);

function typesWith(holds: (lines: TypeLines) => boolean): string[] {
  return Object.entries(developmentTypes).filter(([, lines]) => holds(lines)).map(([type]) => type);
}
