import type { World } from '../../world.ts';

const selection = `asOf isLive figures { objective label unit currencyCode value low high weightKnown coverage reason keptOn markets { market value low high weightKnown coverage }
  inputs { input label source unit currencyCode value low high weight observations unknown coverage reason } }`;

/** The four figures by objective, each with its inputs by name. */
export async function figures(world: World, asOf: string | null = null, persona = 'manager', locale = 'en'): Promise<Record<string, any>> {
  const { firmFigures } = await world.as(persona, { locales: [locale] }).data(`query ($asOf: Date) { firmFigures(asOf: $asOf) { ${selection} } }`, { asOf });
  return { ...firmFigures, ...Object.fromEntries(firmFigures.figures.map((figure: Record<string, any>) => [figure['objective'], { ...figure, inputs: Object.fromEntries(figure['inputs'].map((input: Record<string, any>) => [input['input'], input])) }])) };
}

/** The records behind one input. */
export async function recordsOf(world: World, input: string, page: { readonly first?: number; readonly after?: string } = {}, asOf: string | null = null): Promise<Record<string, any>[]> {
  const { firmFigures } = await world.as('manager').data(`query ($asOf: Date, $first: Int!, $after: ID) { firmFigures(asOf: $asOf) { figures { inputs { input records(first: $first, after: $after) { recordType recordId at } } } } }`, { asOf, first: 100, after: null, ...page });
  return firmFigures.figures.flatMap((figure: Record<string, any>) => figure['inputs']).find((one: Record<string, any>) => one['input'] === input).records;
}
