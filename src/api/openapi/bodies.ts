/** What may be sent, by operation: invented, and held against the schemas by a test. */
export const BODIES: Readonly<Record<string, unknown>> = {
  reviewClaim: { decision: 'accept', why: 'Seen in two other reports' },
  editClaim: { patch: { type: 'ASSAULT', mode: 'aerial' }, why: 'The strike was from the air' },
  gradeClaim: { grade: '2', why: 'Told by two independent chains' },
  gradeSource: { grade: 'B', why: 'Borne out in eleven of twelve cases' },
  sayWhetherSame: { a: '5b1f0c6e2a7d9e34.r1.c1', b: '77aa10c2de93f015.r1.c4', verdict: 'same', why: 'One market, one morning' },
  sayOfActor: { aliases: ['لواء الشمال الأول'], from: '2013-04-01' },
  judgePrediction: { outcome: 'borne-out', evidence: ['77aa10c2de93f015.r1.c4'], why: 'It came two days later' },
  addReport: {
    text: 'قصفت طائرات حربية سوقا في مدينة إدلب أمس الاثنين.',
    outlet: 'وكالة الجسر',
    published: '2015-05-12',
  },
  addAddress: { url: 'https://news.example.org/feed.xml' },
  signIn: { name: 'reader-one', password: 'a long sentence that nobody guesses' },
  changePassword: { old: 'a long sentence that nobody guesses', password: 'another long sentence, quite new' },
  createToken: { name: 'nightly export', scope: 'read', days: 90 },
  createAccount: { name: 'reader-one', role: 'reader', password: 'a long sentence that nobody guesses' },
  changeAccount: { role: 'analyst' },
};
