import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t } from '../blocks.ts';
import { CONSENT, CONSENT_CONDITIONS, OTHERS, consentsPage, ct01Document, householdPage, membersPage, personPage, requestPage, residenceContent, whoChoices } from './ct01.ts';

export default {
  code: '1.010041',
  content: {
    ...residenceContent,
    name: t('Xác nhận thông tin về cư trú', 'Confirmation of residence information'),
    lifeEvents: ['papers-and-copies', 'moving'],
    keywords: {
      vi: [
        'xác nhận cư trú', 'giấy xác nhận cư trú', 'xin giấy xác nhận nơi ở', 'xác nhận thường trú', 'xác nhận tạm trú', 'giấy thay sổ hộ khẩu',
        'xác nhận hộ khẩu', 'xác nhận nơi cư trú cho con đi học', 'CT07', 'CT01',
      ],
      en: ['residence confirmation', 'proof of address', 'proof of residence', 'residence certificate', 'household book replacement', 'form CT07'],
    },
    summary: t('Xin giấy xác nhận nơi thường trú, tạm trú và các thông tin cư trú khác để dùng khi cần giấy tờ.', 'Gets you a paper that confirms where you are registered, for when someone asks for proof.'),
    workingDays: 3,
    timeNote: t(
      'Tối đa nửa ngày làm việc khi thông tin đã có trong Cơ sở dữ liệu quốc gia về dân cư; 3 ngày làm việc khi phải kiểm tra.',
      'At most half a working day when the data are in the national population database; 3 working days when they must be checked.',
    ),
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Miễn phí, nộp tại quầy hay trực tuyến đều như nhau.', 'Free of charge, at the counter and online.') },
    documents: [ct01Document],
    conditions: CONSENT_CONDITIONS,
    result: t('Giấy xác nhận thông tin về cư trú (mẫu CT07)', 'Residence confirmation (form CT07)'),
    nonTerritorial: true,
    formNo: 'CT01',
  },
  form: {
    pages: [
      personPage,
      householdPage({ title: t('Hộ gia đình của bạn', 'Your household'), relation: t('Bạn là gì của chủ hộ?', 'What are you to the head of the household?'), present: true }),
      membersPage({
        title: t('Người cần xác nhận', 'Who it is about'),
        question: t('Bạn cần giấy xác nhận cho ai?', 'Whom should the paper confirm?'),
        choices: whoChoices(
          t('Chỉ mình tôi', 'Only me'),
          t('Tôi và người khác trong hộ', 'Me and others of my household'),
          t('Người khác, không có tôi (ví dụ con tôi)', 'Others, not me (for example my child)'),
        ),
        label: t('Những người cần xác nhận', 'The people to confirm'),
      }),
      consentsPage({
        showIf: OTHERS,
        roles: [CONSENT.head, CONSENT.owner, CONSENT.coOwner, CONSENT.parent, CONSENT.member],
        intro: t('Chỉ ghi nếu có người phải đồng ý. Nếu không, bạn bỏ qua trang này.', 'Only if someone has to agree. Otherwise leave this page empty.'),
        required: false,
      }),
      requestPage(
        t('Ví dụ: “Xác nhận nơi thường trú hiện nay và những người cùng hộ.”', 'For example: “Confirm my present permanent residence and who is in my household.”'),
        [{
          key: 'purpose', type: 'text', label: t('Bạn dùng giấy này để làm gì?', 'What is the paper for?'), required: true,
          help: t('Ví dụ: nộp hồ sơ cho con đi học, vay ngân hàng.', 'For example a school application or a bank loan.'),
        }],
      ),
    ],
  },
} satisfies ProcedureSeed;
