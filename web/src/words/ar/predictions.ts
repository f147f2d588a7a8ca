import type { Arabic } from '../both.ts';
import type { predictions as en } from '../en/predictions.ts';

export const predictions: Arabic<typeof en> = {
  help: 'ما تقول التقارير إنه سيكون. فإذا مضى يومه أو وُجد ما يوافقه انتظر حكم إنسان؛ والآلة تقترح لا غير.',
  states: {
    label: 'كيف جاءت',
    open: 'قائمة',
    due: 'حان أجلها',
    'borne-out': 'تحققت',
    partly: 'تحققت جزئيا',
    'not-borne-out': 'لم تتحقق',
    unresolved: 'لا يُعرف',
  },
  empty: {
    title: 'لا توقعات هنا',
    open: 'لم يبق مما تُوقع شيء لم يأتِ أجله.',
    due: 'لا شيء ينتظر حكما.',
    'borne-out': 'لم يُحكم بعد بتحقق شيء.',
    partly: 'لم يُحكم بعد بتحقق شيء جزئيا.',
    'not-borne-out': 'لم يُحكم بعد بعدم تحقق شيء.',
    unresolved: 'لم يُحكم بعد على شيء بأنه لا يُعرف.',
  },
  said: 'توقعه',
  published: 'نُشر {{day}}',
  axis: {
    label: 'تُوقع يوم {{told}} أن يقع بين {{from}} و{{to}}',
    by: 'تُوقع يوم {{told}} أن يقع حتى {{to}}',
    none: 'تُوقع يوم {{told}} ولم يُذكر أجل لوقوعه',
    noDay: 'غير معروف',
  },
  proposals: {
    title: 'ما لعله جاء منه',
    none: 'لا خبر لاحق يوافقه.',
    use: 'يستند إلى هذا',
    points: 'يدل على: {{outcome}}',
    day: 'يوم {{day}}',
    noDay: 'لم يُذكر اليوم',
    reasons: {
      label: 'وجه الموافقة',
      'same-actor': 'الفاعل نفسه',
      'same-recipient': 'المتضرر نفسه',
      'same-place': 'المكان نفسه',
      'same-mode': 'الوجه نفسه',
      'within-horizon': 'في الأجل المتوقع',
    },
  },
  verdict: {
    label: 'حكمك',
    why: 'الأسباب (تُحفظ في السجل)',
    given: '{{who}}: {{outcome}}',
    restsOn: 'يستند إلى',
    again: 'سحب الحكم',
    done: 'حُكم: {{outcome}}',
    reopened: 'سُحب الحكم',
    failed: 'لم يُسجَّل: {{why}}',
    undo: 'تراجع',
  },
};
