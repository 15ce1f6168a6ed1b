import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option } from '../blocks.ts';
import {
  CONSENT, CONSENT_CONDITIONS, MINOR_ALONE, MOVERS, RESULT_NOTICE, consentsPage, ct01Document, dwellingDocument, householdPage, membersPage, personPage, requestPage, residenceContent,
} from './ct01.ts';

/** Two years, one of them with 29 February. */
const TWO_YEARS = 731;

export default {
  code: '1.004194',
  content: {
    ...residenceContent,
    name: t('Đăng ký tạm trú', 'Temporary residence registration'),
    lifeEvents: ['moving'],
    keywords: {
      vi: ['tạm trú', 'đăng ký tạm trú', 'làm tạm trú', 'giấy tạm trú', 'sổ tạm trú', 'KT3', 'ở trọ', 'thuê nhà', 'đăng ký tạm trú cho người thuê', 'sinh viên thuê trọ', 'ở nhờ nhà người quen', 'CT01'],
      en: ['temporary residence', 'register as a tenant', 'renting a room', 'lodging', 'tenant registration', 'student housing', 'KT3'],
    },
    summary: t(
      'Đăng ký nơi bạn ở tạm khi thuê, mượn, ở nhờ hoặc ở xa nơi thường trú một thời gian.',
      'Registers where you live for a time away from your permanent home, for example when you rent or lodge.',
    ),
    workingDays: 3,
    fee: {
      counterVnd: 15000, onlineVnd: 7000, unit: 'dossier', onlineReason: 'central-rule',
      note: t(
        'Nộp tại quầy 15.000 đồng, nộp trực tuyến 7.000 đồng, theo mức thu của Bộ Tài chính. Đăng ký theo danh sách: mỗi người 10.000 đồng tại quầy, 5.000 đồng trực tuyến.',
        '15,000 đồng at the counter, 7,000 đồng online, as set by the Ministry of Finance. Registered by list: 10,000 đồng a person at the counter, 5,000 đồng online.',
      ),
    },
    documents: [ct01Document, dwellingDocument],
    conditions: [t('Thời hạn tạm trú mỗi lần tối đa 2 năm.', 'Each period of temporary residence is at most 2 years.'), ...CONSENT_CONDITIONS],
    result: RESULT_NOTICE,
    formNo: 'CT01',
  },
  form: {
    pages: [
      personPage,
      {
        id: 'stay',
        title: t('Nơi tạm trú và thời hạn', 'Where and how long'),
        fields: [
          { key: 'temporaryAddress', type: 'address', detailRequired: true, label: t('Địa chỉ tạm trú', 'Temporary address'), required: true },
          {
            key: 'dwellingCase', type: 'select', label: t('Bạn ở đây theo hình thức nào?', 'On what footing do you live there?'), required: true,
            options: [
              option('own', 'Nhà của tôi hoặc của gia đình tôi', 'My own or my family’s home'),
              option('rented', 'Thuê nhà, thuê phòng', 'Renting a house or room'),
              option('borrowed', 'Ở nhờ, ở mượn', 'Lodging or borrowing'),
              option('dormitory', 'Ký túc xá, nhà ở của nơi làm việc', 'Dormitory or workplace housing'),
              option('other', 'Hình thức khác', 'Something else'),
            ],
          },
          { key: 'dwellingOther', type: 'text', label: t('Ghi rõ hình thức', 'Say what it is'), required: true, showIf: { field: 'dwellingCase', is: 'other' } },
          {
            key: 'period', type: 'daterange', maxDays: TWO_YEARS, label: t('Thời hạn tạm trú', 'Period of stay'), required: true,
            help: t('Tối đa 2 năm. Hết hạn, bạn có thể xin gia hạn.', 'At most 2 years. You can ask to extend it later.'),
          },
        ],
      },
      householdPage({
        title: t('Hộ gia đình tại nơi tạm trú', 'The household at that address'),
        relation: t('Tại nơi tạm trú, bạn là gì của chủ hộ?', 'What are you to the head of the household there?'),
        help: t('Nếu bạn ở riêng, không nhập vào hộ của ai, hãy chọn “Chủ hộ”.', 'If you live on your own and join nobody’s household, choose “Head of the household”.'),
        present: false,
      }),
      membersPage({
        title: t('Người tạm trú', 'Who stays'),
        question: t('Ai đăng ký tạm trú tại đây?', 'Who registers here?'),
        choices: MOVERS,
        label: t('Những người cùng đăng ký', 'The others who register'),
        minors: t('Có người dưới 18 tuổi đăng ký mà cha, mẹ hoặc người giám hộ không cùng đăng ký không?', 'Is anyone under 18 registering without their parents or guardian?'),
      }),
      consentsPage({
        showIf: { any: [{ all: [{ field: 'headRelation', filled: true }, { not: { field: 'headRelation', is: 'head' } }] }, MINOR_ALONE] },
        roles: [CONSENT.head, CONSENT.owner, CONSENT.coOwner, CONSENT.parent],
        intro: t(
          'Chủ hộ nơi bạn nhập vào phải đồng ý. Người dưới 18 tuổi ở một mình cần cha mẹ hoặc người giám hộ đồng ý.',
          'The head of the household you join must agree. Anyone under 18 on their own needs a parent or guardian to agree.',
        ),
        required: true,
      }),
      requestPage(t('Ví dụ: “Đăng ký tạm trú cho tôi tại phòng trọ đang thuê.”', 'For example: “Register me as temporary resident in the room I rent.”')),
    ],
  },
} satisfies ProcedureSeed;
