import { defineEnum } from '../../platform/define-enum.ts';
import type { DocumentAccessKind, DocumentClassification, DocumentKind, DocumentState } from './document.entity.ts';

export const EsiDocumentClassificationEnum = defineEnum<DocumentClassification>('EsiDocumentClassification', 'For whom a document of a project is. It never changes: for others, it is shared anew.', {
  INTERNAL: 'For the firm’s people alone.',
  PROJECT: 'For the firm, and for all suppliers to whom the project is open.',
  SUPPLIER: 'Between the firm and one supplier, while the project is open to it.',
});

export const EsiDocumentKindEnum = defineEnum<DocumentKind>('EsiDocumentKind', 'What a document of a project is.', {
  REQUIREMENT: 'What the product is to do.',
  SPECIFICATION: 'What a part is to perform.',
  INTERFACE: 'How parts meet.',
  DRAWING: 'A drawing.',
  MODEL: 'A model in three dimensions.',
  ACCEPTANCE_TEST: 'How a part is tried before it is taken.',
  REPORT: 'What came of a test or an inquiry.',
  OTHER: 'Something else.',
});

export const EsiDocumentStateEnum = defineEnum<DocumentState>('EsiDocumentState', 'Whether a document can be opened.', {
  SHARED: 'Those for whom it is can open it.',
  WITHDRAWN: 'Taken back by the side that shared it: nobody opens it any more.',
});

export const EsiDocumentAccessKindEnum = defineEnum<DocumentAccessKind>('EsiDocumentAccessKind', 'What somebody did with a document.', {
  ADDRESS_GIVEN: 'Asked for its address and got it.',
  DOWNLOADED: 'Took the file.',
});
