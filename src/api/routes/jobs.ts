import type { Job, JobSource } from '../../app/jobs/job.ts';
import type { Language } from '../../export/words/all.ts';
import { issueInWords } from '../../export/words/issues.ts';
import { withoutCredentials } from '../../import/source-url.ts';
import { addAddress, addFile, addReport, getJob, listJobs, stopJob } from '../contract/job.ts';
import type { AnswerOf } from '../contract/operation.ts';
import { ApiError } from '../http/problem.ts';
import { fileName } from '../http/upload.ts';
import { type Asking, actingAs, answering, worksOf } from './route.ts';

/** A job as told in a language. */
export const jobIn = (job: Job, language: Language): AnswerOf<typeof getJob> => ({
  ...job,
  issues: job.issues.map(({ locator, issue }) => ({ locator, ...issue, words: issueInWords(issue, language) })),
});

async function added(asked: Asking, source: JobSource, room?: { readonly id: string }): Promise<AnswerOf<typeof addReport>> {
  const { by } = actingAs(asked);
  return jobIn(await worksOf(asked).jobs.add(source, by, room), asked.language);
}

/** Throws `ApiError` 404 where there is none by this id, or no more. */
function known(job: Job | undefined, { params, language }: { readonly params: { readonly id: string } } & Asking) {
  if (job === undefined) throw new ApiError(404, { code: 'no-such-job', detail: params.id });
  return jobIn(job, language);
}

export const JOB_ROUTES = [
  answering(addReport, async (asked) => added(asked, { kind: 'text', ...asked.body })),

  answering(addFile, async (asked) => {
    // nothing is taken before it is sure that it can be read
    const { uploads, jobs } = worksOf(asked);
    const { name, outlet, published } = asked.query;
    const { path, room } = await uploads.receive(asked.request, name, actingAs(asked).by, () => jobs.room());
    return added(asked, { kind: 'file', path, name: fileName(name), outlet, published }, room);
  }),

  answering(addAddress, async (asked) => {
    const { url } = asked.body;
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new ApiError(422, { code: 'no-web-address', detail: url });
    if (withoutCredentials(url) !== url) throw new ApiError(422, { code: 'address-with-password', detail: '' });
    return added(asked, { kind: 'url', ...asked.body });
  }),

  answering(listJobs, async (asked) => ({
    items: worksOf(asked)
      .jobs.list()
      .map((job) => jobIn(job, asked.language)),
  })),
  answering(getJob, async (asked) => known(worksOf(asked).jobs.get(asked.params.id), asked)),
  answering(stopJob, async (asked) => known(worksOf(asked).jobs.stop(asked.params.id), asked)),
];
