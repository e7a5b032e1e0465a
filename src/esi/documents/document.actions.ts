import { defineActions } from '../../platform/actions.ts';
import { addDocumentVersionRule, openDocumentRule, withdrawDocumentRule } from './documents.policy.ts';

/** The acts on documents as `viewerActions` names them, with their rules. */
export const documentActions = {
  OPEN_ESI_DOCUMENT: openDocumentRule, ADD_ESI_DOCUMENT_VERSION: addDocumentVersionRule, WITHDRAW_ESI_DOCUMENT: withdrawDocumentRule,
};

defineActions({
  OPEN_ESI_DOCUMENT: 'Get an address from which the file can be taken.',
  ADD_ESI_DOCUMENT_VERSION: 'Put a newer version in its place.',
  WITHDRAW_ESI_DOCUMENT: 'Take it back, with a reason.',
});
