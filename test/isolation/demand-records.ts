import type { Facts } from './facts.ts';

/** What is known of demand, and what is told to change it. */
export function recordsOfDemand<Made>(facts: Facts, make: (type: string, kind: string, key: string, party: string, texts: Record<string, readonly string[]>) => Made): Made[] {
  const { supply, demand } = facts;
  const agreements = supply?.agreements ?? [];
  const partnerOf = (relationship: string) => facts.relationships.find(({ key }) => key === relationship)!.partner;
  const positions = agreements.flatMap(({ relationship, items }) => items.flatMap((item) => item.positions.map(({ key }) => ({ key, relationship }))));
  return [
    ...positions.filter(({ key }) => demand?.positions[key] !== undefined).map(({ key, relationship }) => make('PositionDemand', 'position', key, partnerOf(relationship), {})),
    ...(demand?.events ?? []).map(({ key, agreement, title }) => make('DemandEvent', 'demand-event', key, partnerOf(agreements.find((one) => one.key === agreement)!.relationship), { title: [title] })),
  ];
}
