import { getActor, listActors, sayOfActor, suggest } from './actor.ts';
import { addClaim } from './addition.ts';
import { claimHistory, editClaim, getClaim, listClaims, reviewClaim } from './claim.ts';
import { getHistogram, getMap } from './count.ts';
import { getDocument, listDocuments } from './document.ts';
import { eventOfClaim, getEvent, listContradictions, listEvents } from './event.ts';
import { explainDocument } from './explanation.ts';
import { downloadExport, previewExport } from './export.ts';
import { addAddress, addFile, addReport, getJob, hearNews, listJobs, stopJob } from './job.ts';
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
import { countPredictions, judgePrediction, listPredictions } from './prediction.ts';
import { getNetwork, getTimeline, listPartners } from './relation.ts';
import {
  acceptRest,
  getAgreement,
  getProgress,
  getQueued,
  listAdjudications,
  listQueue,
  sayWhetherSame,
  settleClaim,
  undoTogether,
} from './review.ts';
import { getSource, gradeClaim, gradeSource, listSources } from './source.ts';

/** Everything that can be asked of the server, by name. */
export const OPERATIONS = {
  ...{ getLedger, getCodebook, suggest },
  ...{ listDocuments, getDocument, explainDocument, addClaim },
  ...{ listClaims, getClaim, claimHistory, reviewClaim, editClaim, gradeClaim },
  ...{ listEvents, getEvent, eventOfClaim, listContradictions, sayWhetherSame },
  ...{ listPartners, getTimeline, getNetwork },
  ...{ getMap, getHistogram },
  ...{ listSources, getSource, gradeSource },
  ...{ listActors, getActor, sayOfActor },
  ...{ listPredictions, countPredictions, judgePrediction },
  ...{ addReport, addFile, addAddress, listJobs, getJob, stopJob, hearNews },
  ...{ previewExport, downloadExport },
  ...{ listQueue, getQueued, getProgress, acceptRest, undoTogether, settleClaim, listAdjudications, getAgreement },
  ...{ getSession, signIn, signOut, changePassword, listSessions, endSession, listTokens, createToken, revokeToken },
  ...{ listAccounts, createAccount, getAccount, changeAccount, disableAccount, listAudit },
} as const;
