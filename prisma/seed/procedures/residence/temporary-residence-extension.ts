import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t } from '../blocks.ts';
import {
  CONSENT, CONSENT_CONDITIONS, MINOR_ALONE, MOVERS, RESULT_NOTICE, consentsPage, ct01Document, dwellingDocument, householdPage, membersPage, personPage, requestPage, residenceContent,
} from './ct01.ts';

export default {
  code: '1.002755',
  content: {
    ...residenceContent,
    name: t('Gia hạn tạm trú', 'Extension of temporary residence'),
    lifeEvents: ['moving'],
    keywords: {
      vi: ['gia hạn tạm trú', 'tạm trú hết hạn', 'sắp hết hạn tạm trú', 'kéo dài tạm trú', 'gia hạn KT3', 'gia hạn sổ tạm trú', 'ở trọ tiếp', 'CT01'],
      en: ['extend temporary residence', 'temporary residence expires', 'renew temporary residence', 'renew tenant registration', 'KT3 extension'],
    },
    summary: t('Kéo dài thời hạn tạm trú đã đăng ký khi bạn còn ở tiếp tại chỗ đó.', 'Extends a registered temporary residence when you go on living there.'),
    workingDays: 3,
    fee: {
      counterVnd: 15000, onlineVnd: 7000, unit: 'dossier', onlineReason: 'central-rule',
      note: t(
        'Nộp tại quầy 15.000 đồng, nộp trực tuyến 7.000 đồng, theo mức thu của Bộ Tài chính. Gia hạn theo danh sách: mỗi người 10.000 đồng tại quầy, 5.000 đồng trực tuyến.',
        '15,000 đồng at the counter, 7,000 đồng online, as set by the Ministry of Finance. Extended by list: 10,000 đồng a person at the counter, 5,000 đồng online.',
      ),
    },
    documents: [ct01Document, dwellingDocument],
    conditions: [
      t('Nộp hồ sơ trong vòng 15 ngày trước ngày hết thời hạn tạm trú đã đăng ký.', 'File within the 15 days before the registered period ends.'),
      ...CONSENT_CONDITIONS,
    ],
    result: RESULT_NOTICE,
    formNo: 'CT01',
  },
  form: {
    pages: [
      personPage,
      {
        id: 'extension',
        title: t('Nơi tạm trú và thời hạn mới', 'Where and until when'),
        fields: [
          { key: 'temporaryAddress', type: 'address', detailRequired: true, label: t('Địa chỉ đang tạm trú', 'Your temporary address'), required: true, prefill: 'person.residence' },
          {
            key: 'currentEnd', type: 'date', notBefore: 'today', label: t('Thời hạn hiện nay đến ngày', 'The present period ends on'), required: true,
            help: t(
              'Xem ngày này trên thông báo kết quả đăng ký tạm trú hoặc VNeID. Nếu đã hết hạn, hãy đăng ký tạm trú lại.',
              'See the notice of your registration or VNeID. If it has already ended, register again instead.',
            ),
          },
          { key: 'newEnd', type: 'date', notBefore: 'currentEnd', label: t('Gia hạn đến ngày', 'Extend until'), required: true, help: t('Mỗi lần gia hạn tối đa 2 năm.', 'At most 2 years at a time.') },
        ],
      },
      householdPage({
        title: t('Hộ gia đình tại nơi tạm trú', 'The household at that address'),
        relation: t('Tại nơi tạm trú, bạn là gì của chủ hộ?', 'What are you to the head of the household there?'),
        help: t('Nếu bạn ở riêng, không nhập vào hộ của ai, hãy chọn “Chủ hộ”.', 'If you live on your own and joined nobody’s household, choose “Head of the household”.'),
        present: false,
      }),
      membersPage({
        title: t('Người tạm trú', 'Who stays'),
        question: t('Gia hạn cho ai?', 'Who stays longer?'),
        choices: MOVERS,
        label: t('Những người cùng gia hạn', 'The others who stay longer'),
        minors: t('Có người dưới 18 tuổi ở tiếp mà cha, mẹ hoặc người giám hộ không cùng ở không?', 'Does anyone under 18 stay on without their parents or guardian?'),
      }),
      consentsPage({
        showIf: { any: [{ all: [{ field: 'headRelation', filled: true }, { not: { field: 'headRelation', is: 'head' } }] }, MINOR_ALONE] },
        roles: [CONSENT.head, CONSENT.owner, CONSENT.coOwner, CONSENT.parent],
        intro: t(
          'Chủ hộ nơi bạn ở phải đồng ý. Người dưới 18 tuổi ở một mình cần cha mẹ hoặc người giám hộ đồng ý.',
          'The head of the household you live in must agree. Anyone under 18 on their own needs a parent or guardian to agree.',
        ),
        required: true,
      }),
      requestPage(t('Ví dụ: “Gia hạn tạm trú cho tôi thêm một năm.”', 'For example: “Extend my temporary residence by one year.”')),
    ],
  },
} satisfies ProcedureSeed;
