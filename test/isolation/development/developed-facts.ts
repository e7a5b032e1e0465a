import type { ConfidentialityFacts, DevelopmentStory, InvolvementFacts, ProjectFacts } from '../../../seeds/development-facts.ts';

/**
 * What isolation of development projects depends on and the seeds have not: parts that were only thought of, that ended with their papers
 * still in force, or are active with papers that have run out; and papers that are only drafted.
 */
export interface DevelopedFacts extends Omit<DevelopmentStory, 'confidentiality' | 'involvements'> {
  readonly involvements: readonly PartFacts[];
  readonly confidentiality: readonly PaperFacts[];
}

export interface PartFacts extends InvolvementFacts {
  /** What became of it; its state is then the one before. */
  readonly end?: { readonly state: 'REMOVED' | 'DECLINED'; readonly reason: string };
}

export interface PaperFacts extends ConfidentialityFacts {
  /** Not sent yet: the firm's own paper. */
  readonly isDraft?: boolean;
}

const project = (key: string, number: string, title: string): ProjectFacts => ({
  key, number, title, outline: `${title}, told with the invitation.`, product: `${title}, as only insiders know it.`, sponsor: 'engineer', currency: 'TWD', targetPrice: 1_234_567, targetMargin: 0.25,
  status: 'ACTIVE', startedOn: -20, stages: [{ stage: 'SCREENING', enteredOn: -20 }],
});

const part = (key: string, relationship: string, state: InvolvementFacts['state'], scope: string): InvolvementFacts => ({
  key, project: key.split('/')[0]!, relationship, responsibility: 'WHITE_BOX', scope, state, nominatedOn: -19, by: 'buyer',
  ...(state !== 'NOMINATED' && { invited: { on: -18, atStage: 'SCREENING' } }), ...(state === 'ACTIVE' && { activatedOn: -10 }),
});

const paper = (key: string, relationship: string, of: Partial<PaperFacts>): PaperFacts => ({
  key, relationship, kind: 'NDA', title: `Paper ${key}`, terms: `The terms of the paper ${key}.`, from: -20, by: 'buyer', sentOn: -20, ...of,
});

export const developedFacts: Readonly<Record<string, DevelopedFacts>> = {
  formosa: {
    projects: [
      project('glove-box', 'ESI-0191', 'A box for gloves'), project('frost-pack', 'ESI-0192', 'A pack for the frost'), project('night-light', 'ESI-0193', 'A light for the night'),
      project('wet-brake', 'ESI-0194', 'A brake for the rain'),
    ],
    involvements: [
      // Asked, while a rival is inside.
      part('glove-box/jade', 'jade-cell.supplier', 'INVITED', 'Jade Cell is to think about the lid'), part('glove-box/saebom', 'saebom.supplier', 'ACTIVE', 'Saebom is to think about the hinge'),
      // Removed, with what it has signed for all projects still in force; and its rival the other way round.
      { ...part('frost-pack/jade', 'jade-cell.supplier', 'ACTIVE', 'Jade Cell was to warm the cells'), end: { state: 'REMOVED', reason: 'Jade Cell told others of the frost.' } },
      part('frost-pack/saebom', 'saebom.supplier', 'NOMINATED', 'Saebom might warm the cells'),
      // Thought of, and nothing more.
      part('night-light/jade', 'jade-cell.supplier', 'NOMINATED', 'Jade Cell might feed the light'), { ...part('night-light/saebom', 'saebom.supplier', 'INVITED', 'Saebom was to feed the light'), end: { state: 'DECLINED', reason: 'Saebom has no light.' } },
      // Active, and what it needs has run out: who owns what, and what is confidential.
      { ...part('wet-brake/jade', 'jade-cell.supplier', 'ACTIVE', 'Jade Cell designs the lever'), responsibility: 'BLACK_BOX' }, part('wet-brake/saebom', 'saebom.supplier', 'ACTIVE', 'Saebom is asked about the pad'),
    ],
    confidentiality: [
      paper('jade-draft-nda', 'jade-cell.supplier', { isDraft: true }), paper('saebom-draft-nda', 'saebom.supplier', { isDraft: true }),
      paper('saebom-glove-nda', 'saebom.supplier', { project: 'glove-box', signedBy: 'rival-supplier', signedOn: -12 }), paper('saebom-brake-nda', 'saebom.supplier', { project: 'wet-brake', until: -2, signedBy: 'rival-supplier', signedOn: -12 }),
      paper('jade-brake-ip', 'jade-cell.supplier', { kind: 'IP_TERMS', foregroundOwner: 'JOINT', project: 'wet-brake', until: -2, signedBy: 'supplier', signedOn: -12 }),
    ],
  },
  fjordhave: {
    projects: [],
    involvements: [],
    confidentiality: [paper('twin-draft-nda', 'jade-cell-twin.supplier', { by: 'other-workspace', isDraft: true })],
  },
};
