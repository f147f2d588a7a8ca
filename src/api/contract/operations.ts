import { getActor, listActors, sayOfActor, suggest } from './actor.ts';
import { claimHistory, editClaim, getClaim, listClaims, reviewClaim } from './claim.ts';
import { getDocument, listDocuments } from './document.ts';
import { getEvent, listContradictions, listEvents } from './event.ts';
import { previewExport } from './export.ts';
import { addAddress, addFile, addReport, getJob, listJobs, stopJob } from './job.ts';
import { getCodebook, getLedger } from './ledger.ts';
import {
  changeAccount,
  changePassword,
  createAccount,
  createToken,
  disableAccount,
  endSession,
  getAccount,
  getSession,
  listAccounts,
  listAudit,
  listSessions,
  listTokens,
  revokeToken,
  signIn,
  signOut,
} from './people.ts';
import { judgePrediction, listPredictions } from './prediction.ts';
import { getNetwork, getTimeline, listPartners } from './relation.ts';
import { getAgreement, listAdjudications, sayWhetherSame } from './review.ts';
import { getSource, gradeClaim, gradeSource, listSources } from './source.ts';

/** Everything that can be asked of the server and answered with JSON, by name. What streams stands in routes/. */
export const OPERATIONS = {
  ...{ getLedger, getCodebook, suggest },
  ...{ listDocuments, getDocument },
  ...{ listClaims, getClaim, claimHistory, reviewClaim, editClaim, gradeClaim },
  ...{ listEvents, getEvent, listContradictions, sayWhetherSame },
  ...{ listPartners, getTimeline, getNetwork },
  ...{ listSources, getSource, gradeSource },
  ...{ listActors, getActor, sayOfActor },
  ...{ listPredictions, judgePrediction },
  ...{ addReport, addFile, addAddress, listJobs, getJob, stopJob, previewExport },
  ...{ listAdjudications, getAgreement },
  ...{ getSession, signIn, signOut, changePassword, listSessions, endSession, listTokens, createToken, revokeToken },
  ...{ listAccounts, createAccount, getAccount, changeAccount, disableAccount, listAudit },
} as const;
