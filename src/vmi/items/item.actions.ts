import { defineActions } from '../../platform/actions.ts';

defineActions({
  UPDATE_ITEM: 'Correct what is recorded of an item.',
  DISCONTINUE_ITEM: 'Say since when it is no longer supplied.',
});
