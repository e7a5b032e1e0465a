import { describeError } from '../../src/server/logger.ts';

const duplicate = Object.assign(new Error('insert into "party" … duplicate key (email)=(mei@formosa.example)'), {
  code: '23505',
  constraint: 'party_email_unique',
  detail: 'Key (email)=(mei@formosa.example) already exists.',
});

test('of a database error the log gets the code and the place, not the statement or the value', () => {
  const logged = describeError(duplicate);
  expect(logged).toMatchObject({ type: 'Error', code: '23505', constraint: 'party_email_unique' });
  expect(logged.at[0]).toContain('test/server/logger.test.ts');
  expect(JSON.stringify(logged)).not.toMatch(/mei@|insert into/);
});

test('of a bug it gets the message too, and of what caused an error the same', () => {
  const bug = new TypeError('Cannot read properties of undefined', { cause: duplicate });
  expect(describeError(bug)).toMatchObject({ type: 'TypeError', message: 'Cannot read properties of undefined', cause: { code: '23505' } });
  expect(describeError(new Error('Invariant broken: no focal party')).message).toBe('Invariant broken: no focal party');
});

test('while debugging it gets every message', () => {
  expect(describeError(duplicate, true).message).toContain('mei@formosa.example');
});

test('what is thrown without being an error is told by its kind alone', () => {
  expect(describeError('mei@formosa.example')).toEqual({ type: 'string', at: [] });
});
