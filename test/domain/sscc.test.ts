import { expect, test } from '@jest/globals';
import { isSscc } from '../../src/domain/sscc.ts';

test.each([
  // The example of the GS1 General Specifications.
  ['106141412345678908', true], ['106141412345678907', false], ['10614141234567890', false], ['1061414123456789081', false], ['10614141234567890A', false], ['', false],
])('%s: %s', (text, expected) => expect(isSscc(text)).toBe(expected));
