// @ts-nocheck The published types want every kind of restriction in every rule; test/floors.test.ts proves each rule instead.
/**
 * The house's floors, from the ground up. A room imports lower floors only: never one above, never a neighbour on its own floor.
 * A new room is one more name in this list.
 */
export const floors = [
  ['domain'],
  ['platform'],
  ['partners'],
  ['markets'],
  ['trust'],
  ['esi', 'vmi', 'customers'],
  ['practices'],
  ['work', 'channel'],
  ['exchange'],
  ['server'],
];

/** Stands apart from the floors: applied migrations never change, so they lean on nothing that does. */
const apart = 'migrations';

/** A pattern for every file of these rooms. */
const within = (rooms) => `^src/(${rooms.join('|')})/`;

/** One rule a room: everything on its own floor but itself, and everything above, is out of its reach. */
const floorRules = floors.flatMap((rooms, floor) =>
  rooms.flatMap((room) => {
    const outOfReach = floors.slice(floor).flat().filter((other) => other !== room);
    if (outOfReach.length === 0) return [];
    return {
      name: `floor-of-${room}`,
      comment: `${room}/ stands on floor ${floor}: what it knows of its neighbours or of the floors above, it could not be used without.`,
      severity: 'error',
      from: { path: within([room]) },
      to: { path: within(outOfReach) },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    ...floorRules,
    {
      name: 'known-rooms',
      comment: 'A folder that is in no floor escapes every rule below: give it a place in the list above.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: within([...floors.flat(), apart]) },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third; type-only imports count, since they bind the reader as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-domain',
      comment: 'A computation is checked against its published source by reading it alone: no package, no Node module, no input or output.',
      severity: 'error',
      from: { path: within(['domain']) },
      to: { pathNot: within(['domain']) },
    },
    {
      name: 'resolvers-only-from-server',
      comment: 'Resolvers are the outer skin, listed once where the schema is composed; business in them could not be reached by another room.',
      severity: 'error',
      from: { path: '^(src|seeds)/', pathNot: [within(['server']), '\\.room\\.ts$'] },
      to: { path: '\\.resolver\\.ts$' },
    },
    {
      name: 'services-only-from-resolvers',
      comment: 'Writing starts at the edge: a loader, policy or type that calls a service would hide a write behind a read.',
      severity: 'error',
      from: { path: '^(src|seeds)/', pathNot: ['\\.(resolver|service)\\.ts$', within(['server']), '^seeds/'] },
      to: { path: '\\.service\\.ts$' },
    },
    {
      name: 'frozen-migrations',
      comment: 'A migration must do tomorrow what it did on the day it was written, so it uses no code of ours that changes.',
      severity: 'error',
      from: { path: within([apart]) },
      to: { path: '^(src|seeds)/', pathNot: within([apart]) },
    },
    {
      name: 'migrations-only-from-server',
      comment: 'The list of migrations is handed to the database where the program is put together.',
      severity: 'error',
      from: { path: '^(src|seeds)/', pathNot: within(['server', apart]) },
      to: { path: within([apart]) },
    },
    {
      name: 'seeds-only-from-server',
      comment: 'The demo world is a guest of the platform; no room may come to depend on it.',
      severity: 'error',
      from: { path: '^src/', pathNot: within(['server']) },
      to: { path: '^seeds/' },
    },
    {
      name: 'shipped-code-stays-within',
      comment: 'What is shipped does not contain the tests, benchmarks and scripts.',
      severity: 'error',
      from: { path: '^(src|seeds)/' },
      to: { path: '^(test|bench|scripts|dist|examples)/' },
    },
    {
      name: 'shipped-packages-only',
      comment: 'A package of devDependencies is missing in an installation without them, and an undeclared one is there by chance.',
      severity: 'error',
      from: { path: '^(src|seeds)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves to nothing is checked by no other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type-only imports are imports.
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

export default configuration;
