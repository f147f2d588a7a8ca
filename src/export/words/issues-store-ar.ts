import type { IssueWords } from './types.ts';

/** ما قد يطرأ على قاعدة البيانات وسجلها ونسخها الاحتياطية (src/store) */
export const storeIssuesAr: Readonly<Record<string, IssueWords>> = {
  'database-locked': {
    says: 'برنامج آخر يكتب في السجل ولم يفرغ منه ({detail})',
    remedy: 'لم يُسجل شيء من هذه الدفعة. انتظر حتى ينتهي الآخر ثم أعد التشغيل',
  },
  'database-read-only': {
    says: 'لا تمكن الكتابة في السجل ({detail})',
    remedy: 'تأكد من صلاحيات الملف ومجلده، أو من صلاحيات حسابك على الخادم',
  },
  'database-full': {
    says: 'لم يبق متسع للسجل ({detail})',
    remedy: 'لم يُسجل شيء من هذه الدفعة وسُجل كل ما قبلها. أفسح مكانا ثم أعد التشغيل',
  },
  'database-corrupt': {
    says: 'قاعدة البيانات تالفة ({detail})',
    remedy: 'لا تكتب فيها. انسخها كما هي وشغّل isnad verify واستعد آخر نسخة احتياطية بـ isnad restore',
  },
  'database-unreachable': {
    says: 'تعذر الوصول إلى قاعدة البيانات ({detail})',
    remedy: 'تأكد من العنوان، ومن أن الخادم يعمل ويقبلك من هنا، أو من وجود المجلد',
  },
  'database-refused': {
    says: 'رفض الخادم دخولك ({detail})',
    remedy: 'تأكد من اسم المستخدم وكلمة السر واسم القاعدة؛ ورمّز @ و/ في كلمة السر بترميز النسبة المئوية',
  },
  'database-denied': {
    says: 'لا يملك دورك على الخادم أن يفعل هذا ({detail})',
    remedy: 'لم يُسجل شيء من هذه الدفعة. ما يملكه كل دور، وأوامر SQL لذلك: docs/postgres.md',
  },
  'database-failed': {
    says: 'لم تستطع قاعدة البيانات إنجاز المطلوب ({detail})',
    remedy: 'لم يُسجل شيء من هذه الدفعة. إن تكرر هذا فأبلغ عنه بهذه الألفاظ من فضلك',
  },
  'server-too-old': { says: 'هذا الخادم قديم: {detail}', remedy: 'يلزم PostgreSQL 15 أو أحدث' },
  'schema-newer': {
    says: 'كتب هذا السجلَّ إصدار من isnad أحدث من هذا (المخطط {detail})',
    remedy: 'استعمل ذلك الإصدار أو أحدث منه؛ لم يتغير شيء',
  },
  'schema-older': {
    says: 'السجل من إصدار أقدم من isnad (المخطط {detail}) ولا يجوز تغييره هنا',
    remedy: 'افتحه مرة بصلاحية الكتابة، وعلى PostgreSQL بدور مالكه، مثلا بـ isnad account list، فيُرفع إلى هذا الإصدار',
  },
  'not-a-ledger': { says: 'ليس هذا سجلا من سجلات isnad ({detail})', remedy: 'سمّ ملفا آخر أو قاعدة أخرى؛ لم يتغير شيء' },
  'no-ledger': {
    says: 'لا سجل هنا ({detail})',
    remedy: 'تأكد من --database أو ISNAD_DATABASE؛ والأمر isnad ingest ينشئ سجلا جديدا',
  },
  'no-such-claim': {
    says: 'لا خبر بهذا المعرّف: {detail}',
    remedy: 'المعرّفات كما يعرضها isnad claims، مثلا 0123456789abcdef.r1.c3',
  },
  'no-such-document': {
    says: 'لا وثيقة بهذا المعرّف في السجل: {detail}',
    remedy: 'المعرّفات كما يعرضها isnad documents؛ ولم يُسجل شيء من هذه الدفعة',
  },
  'ledger-broken': {
    says: 'ليس السجل كما كُتب ({detail})',
    remedy: 'شغّل isnad verify لترى الموضع، واستعد آخر نسخة احتياطية بـ isnad restore في سجل جديد',
  },
  'backup-broken': {
    says: 'النسخة الاحتياطية تالفة أو مقطوعة ({detail})',
    remedy: 'استعمل نسخة أخرى منها. وما استُعيد قبل هذا الموضع سليم في السجل',
  },
  'not-empty': {
    says: 'في السجل الذي يُراد ملؤه شيء آخر ({detail})',
    remedy: 'سمّ ملفا أو قاعدة لم تُنشأ بعد أو فارغة',
  },
  'move-differs': {
    says: 'لا يتساوى العدد في السجلين بعد النقل ({detail})',
    remedy: 'القيود واحدة فيهما. شغّل isnad verify على كل منهما لترى أيهما لا يقول ما تقوله قيوده',
  },
};
