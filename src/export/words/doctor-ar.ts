import type { DoctorWords } from './types.ts';

/** ما يجده الفحص، كل نتيجة بمفتاحها. */
export const doctorAr: DoctorWords = {
  levels: { ok: 'سليم', warn: 'تنبيه', fail: 'خلل' },
  summary: { sound: '{ok} من الفحوص، ولا شيء يلزم', unsound: '{ok} سليم، و{warn} للنظر فيه، و{fail} للإصلاح' },
  findings: {
    'node-ok': { says: 'Node.js {version} (واللازم {oldest} أو أحدث)', remedy: '' },
    'node-old': { says: 'إصدار Node.js {version} قديم', remedy: 'ثبّت Node.js {oldest} أو أحدث.' },
    'program-ok': { says: 'إسناد {version}، والمعجم {lexicon}', remedy: '' },
    'build-missing': {
      says: 'تعذر تحميل معجم إسناد {version} ({detail})',
      remedy: 'ابنِه: npm ci && npm run build. وإن كان إسناد مثبتا حزمةً فثبّته من جديد.',
    },
    'build-mixed': { says: 'معجم القراءة ومعجم الأسماء من بناءين مختلفين', remedy: 'أعد البناء: npm run build.' },
    'environment-ok': { says: 'المتغيرات: {names}', remedy: '' },
    'variable-unknown': { says: 'المتغير {name} لا يعرفه إسناد', remedy: 'أتقصد {instead}؟ صحّحه أو احذفه.' },
    'variable-wrong': { says: 'قيمة {name} لا تصلح', remedy: 'أعطه قيمة من هذا النوع: {wanted}' },
    'machine-ok': { says: 'الأنوية {cores}، والذاكرة {memory}', remedy: '' },
    'memory-short': {
      says: 'الأنوية {cores}، والذاكرة {memory}، وهي قليلة للقراءة والخدمة معا',
      remedy: 'أعط الجهاز أو الحاوية 1 GiB على الأقل.',
    },
    'disk-ok': { says: '{folder}: المتاح {free} من {total}', remedy: '' },
    'disk-short': {
      says: '{folder}: لم يبق إلا {free} من {total}',
      remedy: 'أفرغ مكانا قبل أن ينفد، والنسخ الاحتياطي يحتاج إلى مكان أيضا.',
    },
    'disk-full': {
      says: '{folder}: المتاح {free} من {total}، ولا يكاد يكفي لشيء',
      remedy: 'أفرغ مكانا الآن. ما سُجّل لم يضع، لكن لا يمكن تسجيل مزيد.',
    },
    'folder-missing': { says: 'لا يوجد المجلد {folder} ({detail})', remedy: 'أنشئه أو سمّ مكانا آخر.' },
    'folder-read-only': {
      says: 'لا يمكن الكتابة في {folder}',
      remedy: 'أعط المستخدم الذي يشغّل إسناد حق الكتابة هناك، وتحقق أن القرص لم يُركّب للقراءة فقط.',
    },
    'file-read-only': { says: 'الملف {file} للقراءة فقط', remedy: 'أعط المستخدم الذي يشغّل إسناد حق الكتابة فيه.' },
    'database-ok': { says: '{location}: {server}، والمخطط {schema}', remedy: '' },
    'ledger-none': {
      says: 'لا يوجد سجل في {location}',
      remedy: 'تحقق من الاسم. ويُنشأ سجل جديد بالأمر: isnad ingest reports/ --database {location}',
    },
    'schema-behind': {
      says: '{location} من إصدار أقدم من إسناد (المخطط {versions})',
      remedy: 'انسخه احتياطيا بالإصدار القديم، ثم شغّل أمرا يكتب مثل isnad serve فيُحدَّث السجل.',
    },
    'writing-ok': { says: 'الكتابة ممكنة ({where})', remedy: '' },
    'server-standby': { says: 'هذا الخادم يتبع خادما آخر ولا يقبل الكتابة', remedy: 'أعط عنوان الخادم الأول.' },
    'role-may-not-write': {
      says: 'الدور {role} له القراءة فقط',
      remedy: 'ادخل قاعدة البيانات بالدور الذي يكتب: انظر docs/postgres.md.',
    },
    'role-superuser': {
      says: 'للدور {role} كل الصلاحيات، فقد يضر خطأ في إسناد بكل قواعد الخادم',
      remedy: 'أنشئ دورا لإسناد وحده: انظر docs/postgres.md.',
    },
    'role-may-alter': {
      says: 'للدور {role} أن يغيّر ما سُجّل أو يحذفه',
      remedy: 'شغّل إسناد بدور لا يملك إلا الإضافة إلى السجل: انظر docs/postgres.md.',
    },
    'log-ok': { says: 'القيود {entries}، وآخرها في {at} وهو موصول بما قبله', remedy: '' },
    'log-empty': { says: 'لم يُسجّل شيء بعد', remedy: '' },
    'log-broken': {
      says: 'القيد {seq} من السجل ليس كما كُتب ({what})',
      remedy: 'أوقف الكتابة واحفظ نسخة، ثم شغّل isnad verify، واستعد آخر نسخة سليمة: isnad restore FILE --database NEW.',
    },
    'log-ahead': {
      says: 'آخر قيد في {at}، ولم يحن وقته بعد',
      remedy: 'اضبط ساعات كل الأجهزة التي تكتب (NTP). وقت السجل لا يرجع، فالقيود الجديدة تحمل ذلك الوقت حتى يحين.',
    },
    'pending-none': { says: 'كل شيء مفهرس', remedy: '' },
    'pending-some': {
      says: '{rows} من صفوف الفهرس تنتظر، ولا يجدها السؤال بالاسم أو المكان حتى تُفهرس',
      remedy: 'إن كانت هناك قراءة جارية فهذا معتاد، وإلا فافتح السجل مرة للكتابة، بالأمر isnad serve مثلا.',
    },
    'files-ok': { says: 'الملف {size}، وسجل الكتابة المسبقة {wal}', remedy: '' },
    'wal-large': {
      says: 'بلغ سجل الكتابة المسبقة {wal} (والملف {size})',
      remedy: 'ثمة برنامج يُبقي السجل مفتوحا للقراءة. أغلق ما بقي من ذلك، ويُنقل ما فيه عند انتهاء الكاتب التالي.',
    },
    'connections-ok': { says: 'الاتصالات المستعملة {used} من {most}', remedy: '' },
    'connections-many': {
      says: 'الاتصالات المستعملة {used} من {most}',
      remedy: 'شغّل عمالا أقل، أو ارفع max_connections، أو ضع أمام الخادم مجمّع اتصالات بنمط الجلسة.',
    },
    'clock-ok': { says: 'ساعة قاعدة البيانات على بعد {seconds} ث من ساعة هذا الجهاز على الأكثر', remedy: '' },
    'clock-skewed': { says: 'ساعة قاعدة البيانات تختلف عن ساعة هذا الجهاز بـ{seconds} ث', remedy: 'اضبط الساعتين بـ NTP.' },
    'queue-none': { says: 'لا طابور: لم يقرأ أحد هنا بعدة أجهزة', remedy: '' },
    'queue-ok': { says: 'تنتظر {waiting} من القطع، ويُعمل في {active}، ولم يفشل شيء نهائيا', remedy: '' },
    'queue-failed': {
      says: 'فشلت {failed} من القطع نهائيا (تنتظر {waiting}، ويُعمل في {active})',
      remedy: 'انظر السبب وأعد المحاولة: isnad jobs.',
    },
    'queue-hidden': { says: 'لا يمكن النظر في الطابور ({detail})', remedy: 'افحص بالدور الذي يستعمله العمال.' },
    'pages-sound': { says: 'صفحات الملف متماسكة', remedy: '' },
    'log-sound': { says: 'كل القيود وعددها {entries}، والملفات الأصل وعددها {raw}، كما كُتبت', remedy: '' },
    'workbench-ok': { says: 'صفحات العمل في {folder}', remedy: '' },
    'workbench-missing': {
      says: 'لا صفحات عمل في {folder}، فلا يقدم isnad serve إلا الواجهة البرمجية',
      remedy: 'ابنها: npm run build.',
    },
    'api-docs-missing': { says: 'لا صفحات لـ /api/docs في {folder}', remedy: 'ابنها: npm run build.' },
    'fonts-ok': { says: 'الخطوط: {names} (الملفات {files})', remedy: '' },
    'fonts-missing': { says: 'ملفات خطوط مفقودة: {files}', remedy: 'أعد البناء: npm run build.' },
    'fonts-none': { says: 'لا خطوط عربية في {folder}، فيعرض كل متصفح ما عنده', remedy: 'أعد البناء: npm run build.' },
    'port-free': { says: '{host}:{port} متاح', remedy: '' },
    'port-in-use': {
      says: 'ثمة ما يستمع على {host}:{port}',
      remedy: 'إن كان isnad serve فلا بأس، وإلا فأعط منفذا آخر: isnad serve --port 9000.',
    },
    'port-closed': { says: 'لا يجوز استعمال {host}:{port}', remedy: 'خذ منفذا من 1024 فما فوق.' },
    'host-unknown': {
      says: 'ليس لهذا الجهاز العنوان {host} ({detail})',
      remedy: 'اجعل ISNAD_HOST هو 127.0.0.1 أو عنوانا من عناوين هذا الجهاز.',
    },
    'reach-here': { says: 'لا يتصل بـ {host} إلا هذا الجهاز', remedy: '' },
    'reach-proxied': { says: 'أمام الخادم وكيل، وثمة مدير', remedy: '' },
    'reach-plain': {
      says: 'يمكن لغيرك أن يتصل بـ {host}، وكلمات السر تعبر الشبكة بلا تعمية',
      remedy: 'ضع أمامه وكيلا بـ TLS واجعل ISNAD_PROXY=1: انظر docs/people.md.',
    },
    'check-failed': { says: 'تعذر هذا الفحص ({detail})', remedy: 'إن تكرر فأبلغنا بهذا الكلام.' },
  },
};
