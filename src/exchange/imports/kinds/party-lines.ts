import { glnOf, languageOf } from '../../../partners/checked-values.ts';
import { partyFields } from '../../../partners/party.fields.ts';
import { type PartyKind, partyKinds, type PartyRecord } from '../../../partners/party.entity.ts';
import type { IdentifierScheme } from '../../../partners/party-details.entity.ts';
import { requiredText, textOf } from '../../../platform/text.ts';
import type { CheckedLine, FieldDefinition } from '../import-definition.ts';
import { choiceOf, type LineReader } from '../line.ts';
import { type Reference, referenceIn, systemOf } from '../references.ts';

/** What a line says of a party. */
export interface PartyLine {
  readonly reference: Reference;
  readonly kind: PartyKind | null;
  /** Null where it belongs to nobody, undefined where the file does not say. */
  readonly parent: Reference | null | undefined;
  readonly fields: Partial<Pick<PartyRecord, 'name' | 'countryCode' | 'timeZone' | 'website'>>;
  /** Names by language; null where there is to be none. */
  readonly names: Readonly<Record<string, string | null>>;
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string }[];
}

export const partyLineFields: readonly FieldDefinition[] = [
  { name: 'externalId', isRequired: true, description: 'What the other system calls the party.', synonyms: ['externalreference', 'reference', 'vendorno', 'vendornumber', 'customerno', 'customernumber', 'suppliernumber', 'partyid', '編號', '编号', '代號', '代号', '供應商編號', '供应商编号', '客戶編號', '客户编号'] },
  { name: 'externalSystem', description: 'The other system.', synonyms: ['system', 'sourcesystem', '系統', '系统', '來源系統', '来源系统'] },
  { name: 'kind', description: 'ORGANIZATION, DEPARTMENT, PERSON or GROUP; an organization where blank.', synonyms: ['type', 'partykind', '種類', '种类', '類型', '类型'] },
  { name: 'name', description: 'Its own name.', synonyms: ['partyname', 'companyname', 'company', 'legalname', '名稱', '名称', '公司名稱', '公司名称', '姓名'] },
  { name: 'countryCode', description: 'ISO 3166-1 alpha-2 code.', synonyms: ['country', '國家', '国家', '國別', '国别'] },
  { name: 'timeZone', description: 'IANA time zone.', synonyms: ['timezone', 'tz', '時區', '时区'] },
  { name: 'website', description: 'Its site.', synonyms: ['url', 'homepage', 'web', '網站', '网站', '網址', '网址'] },
  { name: 'parent', description: 'The external reference of what it is a part of.', synonyms: ['parentid', 'parentreference', 'belongsto', '上級', '上级', '隸屬', '隶属'] },
  { name: 'gln', description: 'GS1 Global Location Number.', synonyms: ['globallocationnumber'] },
  { name: 'duns', description: 'Dun & Bradstreet number.', synonyms: ['dunsnumber'] },
  { name: 'vat', description: 'Value-added tax number.', synonyms: ['vatid', 'vatnumber', 'taxid', '稅號', '税号'] },
  { name: 'lei', description: 'Legal Entity Identifier.', synonyms: [] },
  { name: 'nationalId', description: 'Number of the national register.', synonyms: ['registernumber', 'unifiedbusinessnumber', 'ubn', '統一編號', '统一编号', '統編', '统一社会信用代码'] },
];

/** A name in a language, such as `name.zh-Hant`. */
const translated = /^name[.:_ ]([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

export function isTranslatedName(field: string): boolean {
  return translated.test(field);
}

/** Checks a line by what the mutations check their inputs by. */
export function checkPartyLine({ cells, reader, defaultSystem }: CheckedLine): PartyLine {
  const system = reader.check(() => systemOf(cells.get('externalSystem'), defaultSystem));
  const value = reader.read('externalId', (cell, path) => requiredText(cell, path, 200));
  return {
    reference: { system: system ?? '', value: value ?? '' },
    kind: reader.read('kind', choiceOf(partyKinds)) ?? null,
    parent: reader.read('parent', (cell, path) => referenceIn(system, cell, path)),
    fields: {
      ...reader.read('name', (cell, path) => partyFields.name!(cell, path)),
      ...reader.read('countryCode', (cell, path) => partyFields.countryCode!(cell, path)),
      ...reader.read('timeZone', (cell, path) => partyFields.timeZone!(cell, path)),
      ...reader.read('website', (cell, path) => partyFields.website!(cell, path)),
    },
    names: namesIn([...cells.keys()], reader),
    identifiers: identifiersIn(reader),
  };
}

function namesIn(fields: readonly string[], reader: LineReader): Record<string, string | null> {
  const names: Record<string, string | null> = {};
  for (const field of fields) {
    const language = translated.exec(field)?.[1];
    if (language === undefined) continue;
    const name = reader.read(field, (cell, path) => textOf(cell, path, { max: 200 }));
    if (name !== undefined) names[languageOf(language, [field])] = name;
  }
  return names;
}

const schemes: Readonly<Record<string, IdentifierScheme>> = { gln: 'GLN', duns: 'DUNS', vat: 'VAT', lei: 'LEI', nationalId: 'NATIONAL_ID' };

function identifiersIn(reader: LineReader): PartyLine['identifiers'] {
  return Object.entries(schemes).flatMap(([field, scheme]) => {
    const value = reader.read(field, (cell, path) => (scheme === 'GLN' ? glnOf(cell, path) : textOf(cell, path, { max: 64 })));
    return value == null ? [] : [{ scheme, value }];
  });
}

/** The field of a line that holds a party's number of a scheme. */
export function fieldOfScheme(scheme: IdentifierScheme): string {
  return Object.entries(schemes).find(([, own]) => own === scheme)![0];
}
