import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option } from '../blocks.ts';
import { CONSENT, CONSENT_CONDITIONS, RESULT_NOTICE, SELF, consentsPage, ct01Document, householdPage, membersPage, personPage, requestPage, residenceContent } from './ct01.ts';

export default {
  code: '1.010038',
  content: {
    ...residenceContent,
    name: t('Tách hộ', 'Household separation'),
    lifeEvents: ['moving', 'marrying'],
    keywords: {
      vi: ['tách hộ', 'tách hộ khẩu', 'tách khẩu', 'tách sổ hộ khẩu', 'ra ở riêng', 'lập hộ riêng', 'tách khẩu sau ly hôn', 'làm chủ hộ mới', 'CT01'],
      en: ['separate household', 'split the household', 'own household', 'household book', 'after divorce', 'leave the family household'],
    },
    summary: t('Lập hộ riêng tại cùng chỗ ở, tách khỏi hộ bạn đang có tên.', 'Starts a household of your own at the same home, apart from the one you are registered in.'),
    workingDays: 5,
    fee: {
      counterVnd: 10000, onlineVnd: 5000, unit: 'dossier', onlineReason: 'central-rule',
      note: t('Nộp tại quầy 10.000 đồng, nộp trực tuyến 5.000 đồng, theo mức thu của Bộ Tài chính.', '10,000 đồng at the counter, 5,000 đồng online, as set by the Ministry of Finance.'),
    },
    documents: [ct01Document],
    conditions: CONSENT_CONDITIONS,
    result: RESULT_NOTICE,
    formNo: 'CT01',
  },
  form: {
    pages: [
      personPage,
      {
        id: 'case',
        title: t('Hoàn cảnh tách hộ', 'Why the household separates'),
        fields: [
          {
            key: 'separationCase', type: 'select', label: t('Trường hợp của bạn là gì?', 'What is your case?'), required: true,
            options: [
              option('leave', 'Tôi tách khỏi hộ mà người khác là chủ hộ', 'I leave a household headed by someone else'),
              option('divorced', 'Tôi đã ly hôn và vẫn được ở tại chỗ ở này', 'I am divorced and may still live in this home'),
              option('head', 'Tôi đang là chủ hộ', 'I am the head of the present household'),
            ],
            help: t('Đã ly hôn mà vẫn được ở chung chỗ ở thì không cần chủ hộ đồng ý.', 'After a divorce, if you may still live in the home, the head need not agree.'),
          },
        ],
      },
      householdPage({
        title: t('Hộ mới', 'The new household'),
        relation: t('Trong hộ mới, bạn là gì của chủ hộ?', 'In the new household, what are you to its head?'),
        help: t('Nếu bạn đứng đầu hộ mới, hãy chọn “Chủ hộ”.', 'If you lead the new household, choose “Head of the household”.'),
        present: false,
      }),
      membersPage({
        title: t('Người cùng tách hộ', 'Who separates with you'),
        question: t('Ai chuyển sang hộ mới?', 'Who moves to the new household?'),
        choices: [option(SELF, 'Chỉ mình tôi', 'Only me'), option('self-and-others', 'Tôi và người khác', 'Me and others')],
        label: t('Những người cùng tách', 'The others who separate'),
      }),
      consentsPage({
        showIf: { field: 'separationCase', is: 'leave' },
        roles: [CONSENT.head, CONSENT.owner, CONSENT.coOwner, CONSENT.parent],
        intro: t('Chủ hộ hiện nay và chủ sở hữu chỗ ở phải đồng ý.', 'The present head of the household and the owner of the home must agree.'),
        required: true,
      }),
      requestPage(t('Ví dụ: “Tách hộ cho vợ chồng tôi và con trai, tôi là chủ hộ mới.”', 'For example: “Separate my wife, our son and me; I am the new head.”')),
    ],
  },
} satisfies ProcedureSeed;
