import { test } from '@jest/globals';
import { openWorld } from '../../world.ts';
import { figures } from './asking.ts';

test('look', async () => {
  const world = await openWorld();
  try {
    const started = Date.now();
    const all = await figures(world);
    console.log(Date.now() - started);
    const again = Date.now();
    await figures(world);
    console.log(Date.now() - again);
    console.log(JSON.stringify(all['figures'].map((f: any) => [f.objective, f.value, f.low, f.high, f.weightKnown, f.coverage, f.currencyCode, f.reason, f.markets, f.inputs.map((i: any) => [i.input, i.value, i.low, i.high, i.observations, i.unknown, i.reason].join(' '))]), null, 1));
  } finally { await world.close(); }
});
