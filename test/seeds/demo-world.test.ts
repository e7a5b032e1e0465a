import { staffRoles } from '../../src/platform/principal.ts';
import { isGln } from '../../src/domain/gln.ts';
import { demoWorlds } from '../../seeds/demo-world.ts';
import type { Names } from '../../seeds/values.ts';
import type { LocationFacts, PartyFacts, WorldFacts } from '../../seeds/world.ts';
import { inSimplified, inTraditional, onlyIn } from './chinese-script.ts';

const today = new Date('2026-11-22T10:00:00Z');
const worlds = demoWorlds(today);
const [formosa, fjordhave] = worlds as [WorldFacts, WorldFacts];

const marketOfRole: Record<string, string> = {
  SUPPLIER_USER: 'SUPPLIER',
  CHANNEL_USER: 'DISTRIBUTOR',
  CUSTOMER_USER: 'CUSTOMER',
  COMPETITOR_USER: 'COMPETITOR',
  INFLUENCER_USER: 'INFLUENCER',
};

describe.each(worlds.map((world) => [world.slug, world] as const))('%s', (_slug, world) => {
  const partyKeys = world.parties.map((party) => party.key);
  const staffKeys = world.users.filter((user) => (staffRoles as readonly string[]).includes(user.role)).map((user) => user.key);

  test('every key is written once', () => {
    expect(repeated(partyKeys)).toEqual([]);
    expect(repeated(world.relationships.map((relationship) => relationship.key))).toEqual([]);
    expect(repeated(world.ties.map((tie) => tie.key))).toEqual([]);
    expect(repeated(world.users.map((user) => user.key))).toEqual([]);
    expect(repeated(world.users.map((user) => user.email))).toEqual([]);
    expect(repeated(world.parties.flatMap((party) => party.contacts ?? []).map((contact) => contact.key))).toEqual([]);
    expect(repeated(locations(world).map((location) => location.key))).toEqual([]);
  });

  test('a relationship is called by its partner and market', () => {
    const misnamed = world.relationships.filter(({ key, partner, market }) => !`${key}.`.startsWith(`${partner}.${market.toLowerCase()}.`));
    expect(misnamed).toEqual([]);
  });

  test('what may stand for one thing only does so', () => {
    const identifiers = world.parties.flatMap((party) => party.identifiers ?? []).filter(({ scheme }) => scheme !== 'GLN');
    const references = world.parties.flatMap((party) => party.externalReferences ?? []).map(({ system, value }) => `${system} ${value}`);
    const living = world.relationships.filter(({ stage }) => stage !== 'TERMINATED').map(({ partner, focal = world.focal, market }) => `${partner} ${focal} ${market}`);
    expect(repeated(identifiers.map(({ scheme, value }) => `${scheme} ${value}`))).toEqual([]);
    expect(repeated(globalLocationNumbers(world))).toEqual([]);
    expect(repeated(references)).toEqual([]);
    expect(repeated(living)).toEqual([]);
    const primaries = world.parties.map((party) => (party.contacts ?? []).filter((contact) => contact.isPrimary).length);
    expect(Math.max(...primaries)).toBe(1);
  });

  test('every key that is referred to exists', () => {
    const parents = world.parties.flatMap((party) => (party.parent === undefined ? [] : [party.parent]));
    const partners = world.relationships.map(({ partner }) => partner);
    const tied = world.ties.flatMap(({ from, to }) => [from, to]);
    const referred = [world.focal, ...parents, ...partners, ...tied, ...world.users.map(({ party }) => party)];
    expect(referred.filter((key) => !partyKeys.includes(key))).toEqual([]);
    const managers = world.relationships.flatMap(({ manager }) => (manager === undefined ? [] : [manager]));
    const leaders = world.users.filter(({ role }) => role === 'RELATIONSHIP_MANAGER' || role === 'ADMIN').map(({ key }) => key);
    expect(managers.length).toBeGreaterThan(0);
    expect(managers.filter((key) => !leaders.includes(key))).toEqual([]);
  });

  test('how managers divide their work refers to what exists, and stays within the limits', () => {
    const { limits, handovers, endingRequests } = world.management;
    const relationships = new Map(world.relationships.map((relationship) => [relationship.key, relationship]));
    for (const { relationship, from, to } of handovers) expect([relationships.get(relationship)?.manager, staffKeys.includes(to)]).toEqual([from, true]);
    for (const { relationship } of endingRequests) expect(relationships.get(relationship)?.isKey).toBe(true);
    for (const { continues, partner, market } of world.relationships.filter((relationship) => relationship.continues !== undefined)) {
      expect(relationships.get(continues!)).toMatchObject({ partner, market, stage: 'TERMINATED' });
    }
    for (const { manager, limit } of limits.filter((one) => one.manager !== undefined)) {
      expect(world.relationships.filter((relationship) => relationship.isKey && relationship.manager === manager && relationship.stage !== 'TERMINATED').length).toBeLessThanOrEqual(limit);
    }
  });

  test('bonds and figures are of relationships that exist, and verified by staff', () => {
    const relationships = world.relationships.map(({ key }) => key);
    expect([...world.bonds, ...world.figures].filter(({ relationship }) => !relationships.includes(relationship))).toEqual([]);
    expect(repeated(world.bonds.map(({ key }) => key))).toEqual([]);
    expect(repeated(world.figures.map(({ relationship, year }) => `${relationship} ${year}`))).toEqual([]);
    expect(world.bonds.filter(({ verified }) => verified !== undefined && !staffKeys.includes(verified.by))).toEqual([]);
    expect(world.bonds.filter(({ endedOn, endReason }) => (endedOn === undefined) !== (endReason === undefined))).toEqual([]);
  });

  test('one focal firm, and every other party has a relationship with it, or a tie to somebody', () => {
    const partners = new Set(world.relationships.map(({ partner }) => partner));
    const tied = new Set(world.ties.flatMap(({ from, to }) => [from, to]));
    expect(partyKeys.filter((key) => !partners.has(key) && (key === world.focal || !tied.has(key)))).toEqual([world.focal]);
    expect(partyOf(world, world.focal).kind).toBe('ORGANIZATION');
  });

  test('departments are the internal market and belong to the firm', () => {
    const departments = world.parties.filter(({ kind }) => kind === 'DEPARTMENT');
    const internal = world.relationships.filter(({ market, focal }) => market === 'INTERNAL' && focal === undefined).map(({ partner }) => partner);
    expect(departments.map(({ key }) => key)).toEqual(internal);
    expect(departments.filter(({ parent }) => parent !== world.focal)).toEqual([]);
  });

  test('staff act for the firm and partner users for a partner, in a role their market allows', () => {
    const misplaced = world.users.filter((user) => {
      if (staffKeys.includes(user.key)) return user.party !== world.focal;
      return !world.relationships.some(({ partner, market }) => partner === user.party && market === marketOfRole[user.role]);
    });
    expect(misplaced).toEqual([]);
  });

  test('GLNs and LEIs carry right check digits', () => {
    const identifiers = world.parties.flatMap((each) => each.identifiers ?? []);
    expect(globalLocationNumbers(world).length).toBeGreaterThan(2);
    expect(globalLocationNumbers(world).filter((value) => !isGln(value))).toEqual([]);
    expect(identifiers.filter(({ scheme, value }) => scheme === 'LEI' && !isLei(value))).toEqual([]);
  });

  test('numbers, e-mails and sites cannot belong to anybody real', () => {
    const contacts = world.parties.flatMap((each) => each.contacts ?? []);
    const addresses = [...contacts, ...world.users].flatMap(({ email }) => email ?? []);
    expect(addresses.filter((email) => !/^[a-z.]+@[a-z-]+\.example$/.test(email))).toEqual([]);
    const sites = world.parties.flatMap(({ website }) => website ?? []);
    expect(sites.filter((site) => !/^https:\/\/www\.[a-z-]+\.example$/.test(site))).toEqual([]);
    expect(contacts.flatMap(({ phone }) => phone ?? []).filter((phone) => !isUnassignedPhone(phone))).toEqual([]);
    // GS1 keeps prefix 952 for examples and demonstrations.
    expect(globalLocationNumbers(world).filter((gln) => !gln.startsWith('952'))).toEqual([]);
  });

  test('countries and time zones exist', () => {
    const places = [...world.parties, ...locations(world)];
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(places.filter(({ countryCode }) => countryCode !== null && regions.of(countryCode) === undefined)).toEqual([]);
    const zones = [...places, ...world.users].map(({ timeZone }) => timeZone);
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  });

  test('every name is given in three languages', () => {
    expect(allNames(world).filter((names) => Object.values(names).some((name) => name.trim() !== name || name === ''))).toEqual([]);
    expect(allNames(world).filter(({ en }) => !/^[\p{Script=Latin}\p{P}\d ]+$/u.test(en))).toEqual([]);
    const chinese = allNames(world).flatMap((names) => [names['zh-Hant'], names['zh-Hans']]);
    expect(chinese.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  });

  test('zh-Hant is traditional and zh-Hans is simplified', () => {
    expect(allNames(world).map((names) => names['zh-Hant']).filter((name) => !inTraditional(name))).toEqual([]);
    expect(allNames(world).map((names) => names['zh-Hans']).filter((name) => !inSimplified(name))).toEqual([]);
  });

  test('dates fit the stage, and none lies ahead', () => {
    const todayText = today.toISOString().slice(0, 10);
    for (const { key, stage, startedOn, endedOn, endReason } of world.relationships) {
      expect({ key, hasBegun: startedOn !== undefined }).toEqual({ key, hasBegun: stage !== 'IDENTIFIED' });
      expect({ key, hasEnded: endedOn !== undefined, hasReason: endReason !== undefined })
        .toEqual({ key, hasEnded: stage === 'TERMINATED', hasReason: stage === 'TERMINATED' });
      const dates = [startedOn, endedOn].filter((date) => date !== undefined);
      expect(dates.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))).toBe(true);
      expect([...dates, todayText].toSorted()).toEqual([...dates, todayText]);
    }
  });
});

describe('the demo worlds', () => {
  test('are the same for one day and move with it', () => {
    expect(demoWorlds(new Date('2026-11-22T23:59:59Z'))).toEqual(worlds);
    // Fourteen years and six tenths, at 365.25 days each.
    expect(formosa.relationships.find(({ key }) => key === 'tieshan-frames.supplier')?.startedOn).toBe('2012-04-16');
    const [later] = demoWorlds(new Date('2027-02-28T00:00:00Z'));
    expect((firstStart(later) - firstStart(formosa)) / 86_400_000).toBe(98);
  });

  test('hold all personas, and one person in both', () => {
    const personas = [
      'admin', 'manager', 'planner', 'buyer', 'engineer', 'auditor', 'supplier', 'rival-supplier', 'channel', 'rival-channel', 'customer',
      'competitor',
    ];
    expect(formosa.users.map(({ key }) => key)).toEqual(expect.arrayContaining(personas));
    expect(fjordhave.users.find(({ key }) => key === 'other-workspace')?.role).toBe('RELATIONSHIP_MANAGER');
    expect(sharedUsers()).toEqual(['admin']);
  });

  test('share one real company that stands in each under its own key', () => {
    const first = partyOf(formosa, 'jade-cell');
    const twin = partyOf(fjordhave, 'jade-cell-twin');
    expect(twin.names).toEqual(first.names);
    expect(twin.identifiers).toEqual(first.identifiers);
    expect(formosa.parties.map(({ key }) => key)).not.toContain(twin.key);
  });

  test('hold the planted stories', () => {
    const markets = (key: string) => formosa.relationships.filter(({ partner }) => partner === key).map(({ market }) => market);
    expect(markets('ridgeline').toSorted()).toEqual(['COMPETITOR', 'CUSTOMER', 'SUPPLIER']);
    expect(new Set(formosa.relationships.map(({ market }) => market)).size).toBe(6);
    expect(new Set(formosa.relationships.map(({ stage }) => stage)).size).toBe(5);
    const ended = formosa.relationships.flatMap(({ endReason }) => endReason?.code ?? []);
    expect(new Set(ended)).toEqual(new Set(['PARTNER_LEFT', 'WE_LEFT', 'BUSINESS_CLOSED', 'BREACH', 'REPLACED']));
    const keyPartners = formosa.relationships.filter(({ isKey }) => isKey);
    expect(keyPartners.length).toBeGreaterThanOrEqual(5);
    expect(keyPartners.length).toBeLessThanOrEqual(10);
    expect(keyPartners.filter(({ manager }) => manager === undefined)).toEqual([]);
  });

  test('the two scripts can be told apart', () => {
    expect([inTraditional('業務總監'), inTraditional('销售总监')]).toEqual([true, false]);
    expect([inSimplified('销售总监'), inSimplified('業務總監')]).toEqual([true, false]);
    expect(onlyIn('業务總监')).toEqual({ traditional: ['業', '總'], simplified: ['务', '监'] });
  });
});

function firstStart(world: WorldFacts | undefined): number {
  return Date.parse(world?.relationships[0]?.startedOn ?? '');
}

function sharedUsers(): string[] {
  return formosa.users.map(({ key }) => key).filter((key) => fjordhave.users.some((user) => user.key === key));
}

function partyOf(world: WorldFacts, key: string): PartyFacts {
  const found = world.parties.find((each) => each.key === key);
  if (found === undefined) throw new Error(`No party ${key}`);
  return found;
}

function locations(world: WorldFacts): LocationFacts[] {
  return world.parties.flatMap((each) => each.locations ?? []);
}

/** Of the parties and of their locations. */
function globalLocationNumbers(world: WorldFacts): string[] {
  const identifiers = world.parties.flatMap((each) => each.identifiers ?? []).filter(({ scheme }) => scheme === 'GLN');
  return [...identifiers.map(({ value }) => value), ...locations(world).flatMap(({ gln }) => gln ?? [])];
}

function allNames(world: WorldFacts): Names[] {
  const jobTitles = world.parties.flatMap((each) => each.contacts ?? []).flatMap(({ jobTitle }) => jobTitle ?? []);
  return [world.name, ...world.parties.map(({ names }) => names), ...locations(world).map(({ names }) => names), ...jobTitles];
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** ISO 17442: twenty characters whose value, letters read as 10 to 35, leaves 1 when divided by 97 (ISO 7064 MOD 97-10). */
function isLei(text: string): boolean {
  const digits = Array.from(text, (character) => Number.parseInt(character, 36)).join('');
  return /^[0-9A-Z]{18}\d{2}$/.test(text) && BigInt(digits) % 97n === 1n;
}

/** Ranges kept for fiction in the USA, Germany and Sweden; elsewhere a subscriber number that begins with 000 and is never assigned. */
function isUnassignedPhone(phone: string): boolean {
  const keptForFiction = /^\+1 \d{3} 555 01\d\d$|^\+49 (30 23125|40 66969|69 90009|89 99998) \d{3}$|^\+46 8 465 004 \d\d$/;
  const unassigned = /^\+(31|39|81|82|84|86|886) \d{1,4} (0000|000) \d{4}$/;
  return keptForFiction.test(phone) || unassigned.test(phone);
}
