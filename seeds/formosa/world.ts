import { names } from '../names.ts';
import type { WorldStory } from '../world.ts';
import { alliance } from './alliance.ts';
import { certificates, commitments, requirements } from './certificates.ts';
import { bonds } from './bonds.ts';
import { competitors } from './competitors.ts';
import { consumers } from './consumers.ts';
import { customers } from './customers.ts';
import { dealings } from './dealings.ts';
import { demand } from './demand.ts';
import { departments } from './departments.ts';
import { disputes } from './disputes.ts';
import { distributors } from './distributors.ts';
import { duplicates, tiesOfDuplicates } from './duplicates.ts';
import { figures, keyPartners } from './figures.ts';
import { firm } from './firm.ts';
import { influencers } from './influencers.ts';
import { management } from './management.ts';
import { calendars } from './calendars.ts';
import { practices } from './practices.ts';
import { departmentWork } from './department-work.ts';
import { departmentRounds, departmentSurvey, customerSurvey } from './department-surveys.ts';
import { supplierProgrammes } from './supplier-programmes.ts';
import { charters } from './charters.ts';
import { knowledge } from './knowledge.ts';
import { topFigures } from './top-figures.ts';
import { workPlans } from './work-plans.ts';
import { channel } from './channel.ts';
import { channelSurvey, channelSurveyRounds } from './channel-surveys.ts';
import { changeRequests } from './change-requests.ts';
import { payments } from './payments.ts';
import { chassisSuppliers } from './suppliers-chassis.ts';
import { powerSuppliers } from './suppliers-power.ts';
import { serviceSuppliers } from './suppliers-services.ts';
import { benefits, measures } from './benefits.ts';
import { contracts, investments } from './contracts.ts';
import { sharing } from './sharing.ts';
import { promises } from './promises.ts';
import { supply } from './supply.ts';
import { contributions } from './contributions.ts';
import { development } from './development.ts';
import { forces } from './forces.ts';
import { scorecards } from './scorecards.ts';
import { gates } from './gates.ts';
import { documents } from './documents.ts';
import { costs } from './costs.ts';
import { commitmentReviews, commitmentWeights } from './register.ts';
import { internalService } from './internal-service.ts';
import { jointPlans } from './joint-plans.ts';
import { jointValues } from './joint-values.ts';
import { developmentWork } from './development-work.ts';
import { selection } from './selection.ts';
import { surveyInstruments, surveyRounds } from './surveys.ts';
import { secondTier, ties } from './ties.ts';
import { users } from './users.ts';

const chapters = [
  powerSuppliers, chassisSuppliers, serviceSuppliers, departments, alliance, competitors, distributors, customers, consumers, influencers,
];

/** The maker of light electric vehicles in Taichung and its six markets. Who is who: seeds/README.md. */
export const formosa: WorldStory = {
  slug: 'formosa',
  name: names('Formosa Stride marketing network', '福行行銷網絡', '福行营销网络'),
  focal: firm.key,
  parties: [firm, ...chapters.flatMap((chapter) => chapter.parties), ...secondTier, ...duplicates],
  relationships: chapters.flatMap((chapter) => chapter.relationships),
  ties: [...ties, ...tiesOfDuplicates],
  certificates,
  commitments,
  requirements,
  calendars,
  bonds,
  figures,
  keyPartners,
  promises,
  users,
  sharing,
  supply,
  development, costs,
  gates,
  documents,
  contributed: contributions,
  developmentWork,
  supplierProgrammes,
  practices,
  departments: departmentWork,
  charters,
  internalService,
  workPlans,
  knowledge,
  topFigures,
  changeRequests,
  payments,
  channel,
  selection,
  jointValues,
  forces,
  scorecards,
  jointPlans,
  commitmentWeights,
  commitmentReviews,
  demand,
  undertakings: { reportingCurrency: 'TWD', contracts, investments, benefits, measures },
  management,
  disputes,
  surveyInstruments: [...surveyInstruments, departmentSurvey, customerSurvey, channelSurvey],
  surveyRounds: [...surveyRounds, ...departmentRounds, ...channelSurveyRounds],
  dealings,
};
