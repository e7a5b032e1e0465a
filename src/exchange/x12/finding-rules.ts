/**
 * What becomes of data with a finding. A `WARNING` is told to people only. With an `ERROR` the data is used and the sender is told (accepted, but
 * errors were noted); with a `REJECTION` the smallest whole unit around it, transaction set, group or interchange, is held for a person.
 */
export type Severity = 'WARNING' | 'ERROR' | 'REJECTION';

/** What a finding is about, and so in which element of an acknowledgment its code stands. */
export type FindingLevel = 'INTERCHANGE' | 'GROUP' | 'SET' | 'SEGMENT' | 'ELEMENT' | 'CONTENT';

interface FindingRule {
  readonly level: FindingLevel;
  readonly severity: Severity;
  /** In TA105, AK905, AK502, AK304 or AK403; null where acknowledgments have no code for it. */
  readonly acknowledgmentCode: string | null;
}

function rule(level: FindingLevel, severity: Severity, acknowledgmentCode: string | null = null): FindingRule {
  return { level, severity, acknowledgmentCode };
}

/**
 * Everything that can be found. Codes of acknowledgments: X12 data elements I18 (TA105), 716 (AK905), 718 (AK502), 720 (AK304), 723 (AK403).
 * A wrong count of groups or transaction sets holds nothing: each of those that came is whole by its own trailer.
 */
export const findingRules = {
  // Of a file
  NO_HEADER: rule('INTERCHANGE', 'REJECTION', '022'),
  UNUSABLE_SEPARATORS: rule('INTERCHANGE', 'REJECTION', '022'),
  FILE_TOO_LARGE: rule('INTERCHANGE', 'REJECTION', '024'),
  OUTSIDE_INTERCHANGE: rule('INTERCHANGE', 'REJECTION', '022'),

  // Of an interchange
  HEADER_LENGTH: rule('INTERCHANGE', 'WARNING'),
  UNTERMINATED_TRAILER: rule('INTERCHANGE', 'WARNING'),
  INTERCHANGE_SENDER_INVALID: rule('INTERCHANGE', 'REJECTION', '006'),
  INTERCHANGE_RECEIVER_INVALID: rule('INTERCHANGE', 'REJECTION', '008'),
  INTERCHANGE_DATE_INVALID: rule('INTERCHANGE', 'ERROR', '014'),
  INTERCHANGE_VERSION_INVALID: rule('INTERCHANGE', 'REJECTION', '017'),
  INTERCHANGE_CONTROL_INVALID: rule('INTERCHANGE', 'REJECTION', '018'),
  TEST_INDICATOR_INVALID: rule('INTERCHANGE', 'REJECTION', '020'),
  INTERCHANGE_CONTROL_DIFFERS: rule('INTERCHANGE', 'REJECTION', '001'),
  INTERCHANGE_CONTROL_PADDING: rule('INTERCHANGE', 'WARNING'),
  INTERCHANGE_COUNT_DIFFERS: rule('INTERCHANGE', 'ERROR', '021'),
  INTERCHANGE_TRAILER_MISSING: rule('INTERCHANGE', 'REJECTION', '023'),
  /** Neither the partner that sent it, nor one that it is addressed to by the firm, goes by the sender's id. */
  SENDER_UNKNOWN: rule('INTERCHANGE', 'REJECTION', '006'),
  AGREEMENT_UNKNOWN: rule('INTERCHANGE', 'REJECTION', '024'),
  CONTROL_NUMBER_REUSED: rule('INTERCHANGE', 'REJECTION', '025'),
  OUTSIDE_GROUP: rule('INTERCHANGE', 'REJECTION', '022'),
  TOO_MANY_GROUPS: rule('INTERCHANGE', 'REJECTION', '024'),

  // Of a group
  GROUP_CODE_UNUSUAL: rule('GROUP', 'WARNING'),
  GROUP_PARTY_DIFFERS: rule('GROUP', 'WARNING'),
  GROUP_PADDING: rule('GROUP', 'WARNING'),
  GROUP_DATE_INVALID: rule('GROUP', 'ERROR'),
  GROUP_VERSION_INVALID: rule('GROUP', 'REJECTION', '2'),
  GROUP_TRAILER_MISSING: rule('GROUP', 'REJECTION', '3'),
  GROUP_CONTROL_DIFFERS: rule('GROUP', 'REJECTION', '4'),
  GROUP_CONTROL_PADDING: rule('GROUP', 'WARNING'),
  GROUP_COUNT_DIFFERS: rule('GROUP', 'ERROR', '5'),
  GROUP_CONTROL_INVALID: rule('GROUP', 'REJECTION', '6'),
  GROUP_CONTROL_REPEATED: rule('GROUP', 'REJECTION', '6'),
  OUTSIDE_SET: rule('GROUP', 'REJECTION'),
  TOO_MANY_SETS: rule('GROUP', 'REJECTION'),

  // Of a transaction set
  SET_UNSUPPORTED: rule('SET', 'REJECTION', '1'),
  SET_TRAILER_MISSING: rule('SET', 'REJECTION', '2'),
  SET_CONTROL_DIFFERS: rule('SET', 'REJECTION', '3'),
  SET_COUNT_DIFFERS: rule('SET', 'REJECTION', '4'),
  SET_CODE_INVALID: rule('SET', 'REJECTION', '6'),
  SET_CONTROL_INVALID: rule('SET', 'REJECTION', '7'),
  SET_CONTROL_REPEATED: rule('SET', 'REJECTION', '23'),
  TOO_MANY_SEGMENTS: rule('SET', 'REJECTION', '5'),

  // Of a segment
  SEGMENT_UNKNOWN: rule('SEGMENT', 'REJECTION', '1'),
  EMPTY_SEGMENT: rule('SEGMENT', 'REJECTION', '1'),
  SEGMENT_UNEXPECTED: rule('SEGMENT', 'REJECTION', '2'),
  SEGMENT_MISSING: rule('SEGMENT', 'REJECTION', '3'),
  TOO_MANY_ENTRIES: rule('SEGMENT', 'REJECTION', '4'),
  SEGMENT_REPEATED: rule('SEGMENT', 'REJECTION', '5'),
  SEGMENT_OUT_OF_ORDER: rule('SEGMENT', 'REJECTION', '7'),
  SEGMENT_TOO_LONG: rule('SEGMENT', 'REJECTION', '8'),
  CONTROL_CHARACTER: rule('SEGMENT', 'REJECTION', '8'),
  UNTERMINATED: rule('SEGMENT', 'REJECTION', '8'),
  NOT_UTF8: rule('SEGMENT', 'WARNING'),

  // Of an element
  ELEMENT_MISSING: rule('ELEMENT', 'REJECTION', '1'),
  ELEMENT_OF_PAIR_MISSING: rule('ELEMENT', 'REJECTION', '2'),
  TOO_MANY_ELEMENTS: rule('ELEMENT', 'REJECTION', '3'),
  ELEMENT_TOO_SHORT: rule('ELEMENT', 'REJECTION', '4'),
  ELEMENT_TOO_LONG: rule('ELEMENT', 'REJECTION', '5'),
  CHARACTER_INVALID: rule('ELEMENT', 'REJECTION', '6'),
  CODE_INVALID: rule('ELEMENT', 'REJECTION', '7'),
  DATE_INVALID: rule('ELEMENT', 'REJECTION', '8'),
  QUANTITY_MISSING: rule('ELEMENT', 'ERROR', '2'),
  UNIT_MISSING: rule('ELEMENT', 'ERROR', '2'),

  // Of what a document says, which its syntax does not decide
  OUTER_BLANKS: rule('CONTENT', 'WARNING'),
  /** Digits stand where a reference may, and no end of the period before them. */
  PERIOD_UNCLEAR: rule('ELEMENT', 'REJECTION', '2'),
  PERIOD_REVERSED: rule('ELEMENT', 'REJECTION', '8'),
  HANDLING_CODE_UNKNOWN: rule('CONTENT', 'WARNING'),
  ACTIVITY_UNMAPPED: rule('CONTENT', 'WARNING'),
  GTIN_INVALID: rule('CONTENT', 'WARNING'),
  GLN_INVALID: rule('CONTENT', 'WARNING'),
  DUNS_INVALID: rule('CONTENT', 'WARNING'),
  LOCATION_MISSING: rule('CONTENT', 'WARNING'),
  TOTAL_DIFFERS: rule('CONTENT', 'WARNING'),
  LINE_COUNT_DIFFERS: rule('CONTENT', 'WARNING'),
  NO_LINES: rule('CONTENT', 'WARNING'),
} as const satisfies Readonly<Record<string, FindingRule>>;

export type FindingCode = keyof typeof findingRules;
