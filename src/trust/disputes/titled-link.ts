import 'reflect-metadata';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { httpsAddress } from '../https-address.ts';

@ObjectType({ simpleResolvers: true, description: 'Something to look at elsewhere: a document, a page.' })
export class TitledLink {
  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => String, { description: 'Its address, which begins with https://.' })
  url!: string;
}

@InputType({ description: 'Something to look at elsewhere: a document, a page.' })
export class TitledLinkInput {
  @Field(() => String, { description: 'What it is; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'Its address, which begins with https://; at most 2,000 characters.' })
  url!: string;
}

const most = 10;

/**
 * Links as they are stored.
 * @throws {Refusal} LIMIT_EXCEEDED for more than ten, INVALID for an address that is none or is not https
 */
export function linksOf(links: readonly TitledLinkInput[] | null | undefined, field: readonly string[]): { title: string; url: string }[] {
  if ((links?.length ?? 0) > most) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: most }, field });
  return (links ?? []).map(({ title, url }, index) => ({ title: requiredText(title, [...field, String(index), 'title'], 200), url: httpsAddress(url, [...field, String(index), 'url']) }));
}
