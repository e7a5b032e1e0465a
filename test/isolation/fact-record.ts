/** A record of the facts: what it is, whose it is, and the texts in it by field. */
export interface FactRecord {
  /** Name of the type as ids carry it. */
  readonly type: string;
  readonly uuid: string;
  readonly id: string;
  /** The party that the record is, belongs to or is about. */
  readonly party: string | null;
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Of a step: which life it is one of. */
  readonly kind?: 'LIFECYCLE' | 'CUSTOMER';
  /** Of a bond or a contact: meant for the partner. False of what is only drafted. */
  readonly isShown?: boolean;
  /** Of what several parties have to do with: theirs. Of development projects: all partners that see it. */
  readonly parties?: readonly string[];
  /** Of a development project: the partners that see into it, and read its history. */
  readonly insiders?: readonly string[];
  /** Who hears of what happened to it, where those are others than the insiders. */
  readonly hearers?: readonly string[];
  /** Of an attachment, and of what concerns one side alone: whose it is. */
  readonly side?: 'FOCAL' | 'PARTNER';
  /** That it is there at all is the secret of its party, or of those in `people`: not even the firm's audit log tells anybody else of it. */
  readonly isSealed?: boolean;
  /** Of what is asked of people, or is of single ones: user keys of those who see it. */
  readonly people?: readonly string[];
}

/** Makes a record by the kind and key that its id is made of. */
export type Make = (type: string, kind: string, key: string, party: string | null, texts: Record<string, readonly (string | undefined)[]>) => FactRecord;
