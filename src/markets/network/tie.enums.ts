import { defineEnum } from '../../platform/define-enum.ts';
import type { TieForm, TieKind } from './tie.entity.ts';

export const TieKindEnum = defineEnum<TieKind>('TieKind', 'What a tie between two parties is.', {
  SUPPLIES: 'From delivers goods or services to to.',
  OWNS: 'From holds a part of to.',
  FINANCES: 'From lends to to, or invests in it.',
  REFERS: 'From recommends to to others, or sends it business.',
  REGULATES: 'From sets rules that bind to.',
  REPORTS_TO: 'From answers to to.',
  INFORMS: 'From passes information on to to.',
  ALLIED_WITH: 'Both work together for a purpose of both.',
  KIN_OF: 'Family, or owned by one family.',
  COMPETES_WITH: 'Both want the same customers.',
});

export const TieFormEnum = defineEnum<TieForm>('TieForm', 'What a tie grew from.', {
  KINSHIP: 'Family and marriage (亲缘).',
  GEOGRAPHIC: 'The same home, region or neighbourhood (地缘).',
  PROFESSIONAL: 'Trade, school and profession (业缘).',
  CULTURAL: 'Shared customs, language or belief (文化习俗).',
  CHANCE: 'A meeting by chance (偶发性).',
});

export const TieDirectionEnum = defineEnum('TieDirection', 'How a tie stands to the party it is looked at from. Mutual ties count both ways.', {
  OUTGOING: 'From the party to others.',
  INCOMING: 'From others to the party.',
  ANY: 'Both.',
});
export type TieDirection = keyof typeof TieDirectionEnum;
