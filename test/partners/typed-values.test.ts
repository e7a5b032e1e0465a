import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { type Act, type Input, inputFor, perform, refused } from './acts.ts';

/** What people type, well and badly, and what they are told in their language. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** Every field of every act that takes free text, and whether it must hold something. */
const texts: Partial<Record<Act, { required: readonly string[]; optional?: readonly string[] }>> = {
  createParty: { required: ['name', 'timeZone'], optional: ['countryCode', 'website'] },
  updateParty: { required: ['name', 'timeZone'], optional: ['countryCode', 'website'] },
  addPartyIdentifier: { required: ['value'] },
  addExternalReference: { required: ['system', 'value'] },
  addContact: { required: ['name'], optional: ['jobTitle', 'email', 'phone'] },
  updateContact: { required: ['name'], optional: ['jobTitle', 'email', 'phone'] },
  addLocation: { required: ['name', 'timeZone'], optional: ['gln', 'city', 'postalCode', 'countryCode'] },
  updateLocation: { required: ['name', 'timeZone'], optional: ['gln', 'city', 'postalCode', 'countryCode'] },
};

const fields = Object.entries(texts).flatMap(([act, { required, optional = [] }]) => [
  ...required.map((field) => [act as Act, field, 'required'] as const),
  ...optional.map((field) => [act as Act, field, 'optional'] as const),
]);

test.each(fields)('%s refuses a %s that cannot be stored, and blank where it is %s', async (act, field, need) => {
  const input = await inputFor(world, act, 'citypulse');
  const codeOf = async (text: string) => {
    const { userErrors } = await perform(world.as('manager'), act, { ...input, [field]: text });
    return userErrors.map((error) => [error.code, error.field]);
  };
  const path = ['input', field];
  expect(await codeOf('a\0b')).toEqual([['INVALID', path]]);
  expect(await codeOf('a\ud800b')).toEqual([['INVALID', path]]);
  expect(await codeOf('\udfff')).toEqual([['INVALID', path]]);
  expect(await codeOf('長'.repeat(10_000))).toEqual([['OUT_OF_RANGE', path]]);
  expect(await codeOf(' \t\n ')).toEqual(need === 'required' ? [['REQUIRED', path]] : []);
});

describe.each<[Act, string]>([
  ['createParty', 'nameTranslations'], ['updateParty', 'nameTranslations'], ['addContact', 'jobTitleTranslations'],
  ['updateContact', 'jobTitleTranslations'],
  ['addLocation', 'nameTranslations'], ['updateLocation', 'nameTranslations'],
])('%s', (act, field) => {
  test.each<[string, { locale: string; text: string }[], string, string[]]>([
    ['no language tag', [{ locale: 'en', text: 'a' }, { locale: 'zh_TW', text: 'b' }], 'INVALID', ['1', 'locale']],
    ['a blank language', [{ locale: ' ', text: 'a' }], 'REQUIRED', ['0', 'locale']],
    ['a long language', [{ locale: `en-${'x'.repeat(10_000)}`, text: 'a' }], 'OUT_OF_RANGE', ['0', 'locale']],
    ['a name of JavaScript’s own', [{ locale: '__proto__', text: 'a' }], 'INVALID', ['0', 'locale']],
    ['one language twice', [{ locale: 'zh-TW', text: 'a' }, { locale: 'ZH-tw', text: 'b' }], 'DUPLICATE', ['1', 'locale']],
    ['a blank text', [{ locale: 'en', text: ' ' }], 'REQUIRED', ['0', 'text']],
    ['a long text', [{ locale: 'en', text: 'x'.repeat(10_000) }], 'OUT_OF_RANGE', ['0', 'text']],
    ['a text with a NUL', [{ locale: 'en', text: 'a\0b' }], 'INVALID', ['0', 'text']],
    ['21 languages', [...'abcdefghijklmnopqrstu'].map((letter) => ({ locale: `x${letter}`, text: 'a' })), 'LIMIT_EXCEEDED', []],
  ])(`refuses among ${field} %s`, async (_what, translations, code, path) => {
    const error = await refused(world.as('manager'), act, { ...(await inputFor(world, act, 'citypulse')), [field]: translations });
    expect(error).toMatchObject({ code, field: ['input', field, ...path] });
  });
});

describe.each<[Act, string, readonly string[]]>([
  ['updateParty', 'countryCode', ['XX', 'TWN', 'T', '台灣']],
  ['updateLocation', 'countryCode', ['XX', 'TWN']],
  ['updateParty', 'timeZone', ['Mars/Olympus', '+08:00', '-05:30', 'CST8']],
  ['updateLocation', 'timeZone', ['Mars/Olympus', '+08:00']],
  [
    'updateParty', 'website',
    ['jade-cell.example', 'javascript:alert(1)', 'data:text/html,hello', 'ftp://jade-cell.example', 'http://', 'https://a b.example'],
  ],
  ['updateContact', 'email', ['nobody', 'a@b@c', '@home', 'home@', 'a b@c.example']],
  ['updateLocation', 'gln', ['9520001010003', '123', 'nine']],
])('%s refuses as %s', (act, field, values) => {
  test.each(values)('%s', async (value) => {
    expect(await refused(world.as('manager'), act, { ...(await inputFor(world, act, 'citypulse')), [field]: value }))
      .toMatchObject({ code: 'INVALID', field: ['input', field] });
  });
});

test('an address has at most six lines, of 200 characters each', async () => {
  const input = await inputFor(world, 'addLocation', 'citypulse');
  expect(await refused(world.as('manager'), 'addLocation', { ...input, addressLines: Array.from({ length: 7 }, () => 'x') }))
    .toMatchObject({ code: 'LIMIT_EXCEEDED', field: ['input', 'addressLines'] });
  expect(await refused(world.as('manager'), 'addLocation', { ...input, addressLines: ['fine', 'x'.repeat(201)] }))
    .toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'addressLines', '1'] });
});

test('a web address that grows over the limit when it is spelled out is too long', async () => {
  const website = `https://keeper.example/${'長'.repeat(1_000)}`;
  expect(await refused(world.as('manager'), 'updateParty', { partyId: world.id('citypulse'), website }))
    .toMatchObject({ code: 'OUT_OF_RANGE', field: ['input', 'website'] });
});

describe('says in three languages', () => {
  const of = (key: string, rest: Input) => () => ({ partyId: world.id(key), ...rest });
  test.each<[string, string, Act, () => Input, [string, string, string]]>([
    ['that a number is taken', 'manager', 'addPartyIdentifier', of('saebom', { scheme: 'GLN', value: '9520001010002' }),
      ['This number belongs to another record.', '此號碼已屬於另一筆紀錄。', '此号码已属于另一条记录。']],
    ['that a GLN is wrong', 'manager', 'addPartyIdentifier', of('saebom', { scheme: 'GLN', value: '1' }),
      [
        'A GLN has 13 digits, the last of which is a check digit; this one is wrong.', 'GLN 為 13 位數字，最後一位是檢查碼；此號碼不正確。',
        'GLN 为 13 位数字，最后一位是校验码；此号码不正确。',
      ]],
    ['that a department needs a parent', 'manager', 'updateParty', of('sales', { parentId: null }),
      ['A department belongs to an organization: name it.', '部門必須隸屬於某一組織，請指定。', '部门必须隶属于某一组织，请指定。']],
    ['that a party is no part of itself', 'manager', 'updateParty', () => ({ partyId: world.id('sales'), parentId: world.id('sales') }),
      ['A party cannot belong to itself or to one of its own parts.', '單位不得隸屬於自己或其下屬單位。', '单位不得隶属于自己或其下属单位。']],
    ['that the firm has no parent', 'manager', 'updateParty', () => ({ partyId: world.id('formosa-stride'), parentId: world.id('saebom') }),
      ['The firm whose network this is belongs to no other party.', '此網絡的核心企業不隸屬於任何單位。', '此网络的核心企业不隶属于任何单位。']],
    ['that a language is given twice', 'manager', 'updateParty', of('saebom', {
      nameTranslations: [{ locale: 'ko', text: 'a' }, { locale: 'ko', text: 'b' }],
    }),
      ['There are two texts in the language “ko”.', '語言「ko」的文字重複。', '语言“ko”的文字重复。']],
    ['that a web address is none', 'manager', 'updateParty', of('saebom', { website: 'javascript:1' }),
      [
        'A web address begins with http:// or https://; this is none.', '網址須以 http:// 或 https:// 開頭；此網址無效。',
        '网址须以 http:// 或 https:// 开头；此网址无效。',
      ]],
    ['that an e-mail address is none', 'manager', 'addContact', of('saebom', { name: 'A', email: 'none' }),
      ['This is not an e-mail address.', '這不是電子郵件地址。', '这不是电子邮件地址。']],
    ['that a time zone is none', 'manager', 'updateParty', of('saebom', { timeZone: 'Mars/Olympus' }),
      ['“Mars/Olympus” is not a time zone.', '「Mars/Olympus」不是時區。', '“Mars/Olympus”不是时区。']],
    ['that a country is none', 'manager', 'updateParty', of('saebom', { countryCode: 'xx' }),
      ['“XX” is not an ISO 3166 country code.', '「XX」不是 ISO 3166 國家代碼。', '“XX”不是 ISO 3166 国家代码。']],
    ['that something is missing', 'manager', 'updateParty', of('saebom', { name: '' }), ['A value is needed here.', '此處必須填寫。', '此处必须填写。']],
    ['that a text is too long', 'manager', 'updateParty', of('saebom', { name: 'x'.repeat(201) }),
      ['The text is longer than 200 characters.', '文字超過 200 個字元。', '文字超过 200 个字符。']],
    ['that a text cannot be stored', 'manager', 'updateParty', of('saebom', { name: 'a\0' }),
      ['The text holds characters that cannot be stored.', '文字包含無法儲存的字元。', '文字包含无法存储的字符。']],
    ['that there is nothing', 'supplier', 'updateParty', of('saebom', {}), ['There is no such record.', '查無此紀錄。', '查无此记录。']],
    [
      'that a party is not one’s own', 'supplier', 'updateParty', of('formosa-stride', {}),
      ['You may change only your own party.', '您只能修改自己的單位。', '您只能修改自己的单位。'],
    ],
    ['that staff do this', 'supplier', 'updateParty', of('jade-cell', { name: 'Other' }),
      ['Only people of the focal firm may do this.', '僅限核心企業的人員執行。', '仅限核心企业的人员执行。']],
    ['that a record has changed', 'manager', 'updateParty', of('saebom', { expectedVersion: 0 }),
      [
        'Somebody else has changed the record meanwhile. Look at it again and repeat the change.', '此紀錄已被他人變更，請重新檢視後再修改。',
        '此记录已被他人更改，请重新查看后再修改。',
      ]],
  ])('%s', async (_what, persona, act, input, [english, traditional, simplified]) => {
    const said = async (locale: string) => (await refused(world.as(persona, { locales: [locale] }), act, input())).message;
    expect([await said('en-GB'), await said('zh-TW'), await said('zh-CN')]).toEqual([english, traditional, simplified]);
  });
});
