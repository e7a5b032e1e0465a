import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import { decimalAt } from '../../../src/vmi/proposals/packed-decimal.ts';

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
});
afterAll(async () => database.close());

const decimals = ['0', '0.0000', '1', '10000', '12.5000', '0.0001', '-0.0001', '-3', '99999999999999.9999', '16189638028751.7000', '-37596272943884.6950', '9007199254740993', '1795366800123.456000', '120000000000'];

test('a decimal that the database sends is the float nearest to it', async () => {
  const { rows } = await database.query<{ text: string; sent: Uint8Array }>('select d as text, numeric_send(d::numeric) as sent from unnest($1::text[]) d', [decimals]);
  const read = rows.map(({ sent }) => decimalAt(new DataView(sent.buffer, sent.byteOffset, sent.byteLength), 0));
  expect(rows).toHaveLength(decimals.length);
  expect(read).toEqual(rows.map(({ text }) => Number(text)));
});
