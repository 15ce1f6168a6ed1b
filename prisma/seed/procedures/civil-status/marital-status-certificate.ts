import type { Condition } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, SEX, eformDocument, foreigner, identityDocument } from '../blocks.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';

const FOR_SELF: Condition = { field: 'relation', is: 'self' };
const FOR_OTHER: Condition = { not: FOR_SELF };

export default {
  code: '1.004873',
  content: {
    name: t('Cấp Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'),
    field: 'civil-status',
    lifeEvents: ['marrying', 'papers-and-copies'],
    keywords: {
      vi: ['giấy độc thân', 'xác nhận độc thân', 'giấy xác nhận độc thân', 'xác nhận tình trạng hôn nhân', 'giấy chưa kết hôn', 'xác nhận chưa lập gia đình', 'giấy xác nhận đã ly hôn', 'giấy độc thân mua đất', 'giấy độc thân vay ngân hàng', 'giấy để kết hôn với người nước ngoài'],
      en: ['single certificate', 'proof of being single', 'marital status', 'not married certificate', 'divorced certificate', 'marry abroad'],
    },
    summary: t(
      'Xác nhận một người đang độc thân, đã ly hôn, góa hay đang có vợ, chồng, để làm việc cần giấy này.',
      'Certifies whether a person is single, divorced, widowed or married, for whoever asks to see it.',
    ),
    level: 'full',
    workingDays: 3,
    verificationExtraWorkingDays: 3,
    timeNote: t('Nếu phải hỏi nơi cư trú trước đây thì thêm nhiều nhất 3 ngày làm việc.', 'Up to 3 working days more if the office has to ask where the person lived before.'),
    fee: {
      counterVnd: 3000,
      onlineVnd: 0,
      unit: 'dossier',
      onlineReason: 'city-pays',
      note: t(
        'Tại quầy: 3.000 đồng. Nộp trực tuyến: 0 đồng theo Nghị quyết 77/2025/NQ-HĐND của Hà Nội. Gia đình người có công, hộ nghèo và người khuyết tật được miễn.',
        '3,000 VND at the counter. Nothing online, by Hanoi resolution 77/2025/NQ-HĐND. Families of meritorious persons, poor households and persons with disabilities never pay.',
      ),
    },
    documents: [
      eformDocument('Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', 'Request form'),
      identityDocument,
      {
        id: 'end-of-marriage', form: 'copy', online: 'scan', required: false,
        name: t('Giấy tờ chứng minh hôn nhân đã chấm dứt (bản án ly hôn, giấy chứng tử)', 'Proof that an earlier marriage ended (divorce judgment, death certificate)'),
        note: t('Chỉ cần khi đã ly hôn hoặc góa. Không cần nộp nếu cơ sở dữ liệu chung đã có.', 'Only if divorced or widowed, and not if the shared database already has it.'),
      },
    ],
    conditions: [
      t('Giấy có giá trị 6 tháng kể từ ngày cấp.', 'The certificate is valid for 6 months from the day of issue.'),
      t('Nếu kết hôn tại Việt Nam giữa công dân Việt Nam, bạn không cần xin giấy này: nơi đăng ký kết hôn tự tra cứu.', 'Vietnamese citizens who marry in Vietnam do not need this certificate: the marriage office looks it up.'),
    ],
    result: t('Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'),
    resultDigital: false,
    resultValidMonths: 6,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: CIVIL_STATUS_ACTS,
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      civilStatusRequesterPage(),
      {
        id: 'for-whom',
        title: t('Xin giấy cho ai', 'Who the certificate is for'),
        fields: [
          {
            key: 'relation', type: 'select', required: true, label: t('Bạn xin giấy này cho ai?', 'Who is the certificate for?'),
            options: [
              option('self', 'Cho chính tôi', 'For myself'),
              option('spouse', 'Cho vợ hoặc chồng tôi', 'For my wife or husband'),
              option('parent', 'Cho cha hoặc mẹ tôi', 'For my father or mother'),
              option('child', 'Cho con tôi', 'For my child'),
              option('sibling', 'Cho anh, chị hoặc em ruột tôi', 'For my brother or sister'),
              option('authorised', 'Cho người đã ủy quyền cho tôi', 'For someone who has authorised me'),
              option('other', 'Cho người khác', 'For someone else'),
            ],
          },
          { key: 'relationOther', type: 'text', label: t('Ghi rõ quan hệ với người đó', 'Say who that person is to you'), required: true, showIf: { field: 'relation', is: 'other' } },
        ],
      },
      {
        id: 'about-you',
        title: t('Thêm về bạn', 'More about you'),
        intro: t('Giấy xác nhận ghi thêm các thông tin này. Bạn chỉ cần kiểm tra lại.', 'The certificate also shows these facts. You only need to check them.'),
        showIf: FOR_SELF,
        fields: [
          { key: 'requesterGender', type: 'select', label: t('Giới tính', 'Sex'), required: true, options: SEX, prefill: 'person.sex', locked: true },
          { key: 'requesterNationality', type: 'country', label: t('Quốc tịch', 'Nationality'), required: true, default: 'VN', prefill: 'person.nationality' },
          { key: 'requesterEthnicity', type: 'ethnicity', label: t('Dân tộc', 'Ethnicity'), required: true, sensitive: true, prefill: 'person.ethnicity', showIf: { field: 'requesterNationality', is: 'VN' } },
        ],
      },
      {
        id: 'subject',
        title: t('Người được cấp giấy', 'The person concerned'),
        showIf: FOR_OTHER,
        fields: [
          { key: 'subjectName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên người được cấp', 'Full name of the person concerned'), required: true },
          { key: 'subjectDob', type: 'date', label: t('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
          { key: 'subjectGender', type: 'select', label: t('Giới tính', 'Sex'), required: true, options: SEX },
          { key: 'subjectNationality', type: 'country', label: t('Quốc tịch', 'Nationality'), required: true, default: 'VN' },
          { key: 'subjectEthnicity', type: 'ethnicity', label: t('Dân tộc', 'Ethnicity'), required: true, sensitive: true, showIf: { field: 'subjectNationality', is: 'VN' } },
          { key: 'subjectIdNo', type: 'personal-id', label: t('Số định danh cá nhân', 'Personal identification number'), required: true, showIf: { field: 'subjectNationality', is: 'VN' } },
          { key: 'subjectPassport', type: 'text', maxLength: 60, label: t('Số hộ chiếu', 'Passport number'), required: true, showIf: foreigner('subjectNationality') },
        ],
      },
      {
        id: 'residence',
        title: t('Nơi cư trú', 'Residence'),
        fields: [
          { key: 'subjectResidence', type: 'address', label: t('Nơi cư trú của người được cấp', 'Residence of the person concerned'), required: true, showIf: FOR_OTHER },
          {
            key: 'residencePeriod', type: 'daterange', required: false, openEnd: true,
            label: t('Thời gian cư trú cần xác nhận', 'Period of residence to be confirmed'),
            help: t('Chỉ điền nếu cần xác nhận cho thời gian ở một nơi nhất định.', 'Only if you need it for the time lived at a certain place.'),
          },
        ],
      },
      {
        id: 'marital-status',
        title: t('Tình trạng hôn nhân', 'Marital status'),
        fields: [
          {
            key: 'maritalStatus', type: 'select', required: true, label: t('Tình trạng hôn nhân của người được cấp', 'Marital status of the person concerned'),
            options: [
              option('never-married', 'Chưa đăng ký kết hôn với ai', 'Never married'),
              option('divorced', 'Đã ly hôn, chưa kết hôn lại', 'Divorced, not married again'),
              option('widowed', 'Vợ hoặc chồng đã mất, chưa kết hôn lại', 'Widowed, not married again'),
              option('married', 'Đang có vợ hoặc chồng', 'Married'),
              option('other', 'Khác', 'Other'),
            ],
          },
          {
            key: 'divorceJudgment', type: 'text', required: true, maxLength: 300, showIf: { field: 'maritalStatus', is: 'divorced' },
            label: t('Bản án, quyết định ly hôn: số, ngày, tòa án', 'Divorce judgment: number, date and court'),
          },
          {
            key: 'deathRecord', type: 'text', required: true, maxLength: 300, showIf: { field: 'maritalStatus', is: 'widowed' },
            label: t('Tên người vợ hoặc chồng đã mất; số, ngày và nơi cấp giấy chứng tử', 'Name of the late wife or husband; number, date and office of the death record'),
            help: t('Nếu không nhớ số giấy, chỉ ghi tên và ngày mất.', 'If you do not remember the number, the name and the date of death will do.'),
          },
          {
            key: 'currentSpouse', type: 'text', required: true, maxLength: 300, showIf: { field: 'maritalStatus', is: 'married' },
            label: t('Tên vợ hoặc chồng; ngày và nơi đăng ký kết hôn', 'Name of the wife or husband; date and office of the marriage'),
          },
          { key: 'maritalStatusOther', type: 'textarea', maxLength: 500, label: t('Ghi rõ tình trạng hôn nhân', 'Describe the marital status'), required: true, showIf: { field: 'maritalStatus', is: 'other' } },
        ],
      },
      {
        id: 'purpose',
        title: t('Mục đích sử dụng', 'What it is for'),
        fields: [
          {
            key: 'purpose', type: 'textarea', required: true, maxLength: 500,
            label: t('Giấy này dùng để làm gì?', 'What will the certificate be used for?'),
            help: t('Ví dụ: mua bán nhà đất, vay vốn. Nếu để kết hôn, ghi rõ kết hôn với ai và ở đâu.', 'For example: selling a house, a loan. For a marriage, write with whom and where.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
