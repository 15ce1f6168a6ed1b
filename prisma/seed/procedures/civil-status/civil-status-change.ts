import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, copiesFields, eformDocument, identityDocument } from '../blocks.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';
import { FOR_SOMEONE_ELSE, relationFields } from './applicant-relation.ts';

export default {
  code: '1.004859',
  content: {
    name: t('Đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc', 'Change, correction or supplement of civil-status data; redetermination of ethnicity'),
    field: 'civil-status',
    lifeEvents: ['papers-and-copies', 'having-a-child'],
    keywords: {
      vi: ['đổi tên', 'đổi họ', 'cải chính khai sinh', 'sửa giấy khai sinh', 'sai ngày sinh', 'sai tên', 'cải chính hộ tịch', 'bổ sung hộ tịch', 'đổi dân tộc', 'xác định lại dân tộc', 'đổi tên cho con', 'sửa giấy kết hôn', 'sửa giấy chứng tử'],
      en: ['change name', 'correct birth certificate', 'wrong date of birth', 'change ethnicity', 'civil status correction', 'fix a mistake'],
    },
    summary: t('Đổi họ tên, sửa chỗ ghi sai, ghi thêm chỗ còn thiếu trên giấy tờ hộ tịch, hoặc xác định lại dân tộc.', 'Changes a name, corrects a mistake or adds a missing fact on civil-status papers, or redetermines ethnicity.'),
    level: 'full',
    workingDays: 3,
    verificationExtraWorkingDays: 3,
    timeNote: t('Nếu cần xác minh thì tối đa thêm 3 ngày làm việc.', 'If facts must be verified, up to 3 more working days.'),
    fee: {
      counterVnd: 25000,
      onlineVnd: 0,
      unit: 'dossier',
      onlineReason: 'city-pays',
      rates: [{ if: { field: 'subjectDob', ageUnder: 14 }, counterVnd: 5000, onlineVnd: 0 }],
      note: t(
        'Tại quầy: 25.000 đồng cho người từ đủ 14 tuổi, 5.000 đồng cho người dưới 14 tuổi; một số trường hợp cải chính không mất tiền. Nộp trực tuyến: 0 đồng theo quy định của Hà Nội (Nghị quyết 77/2025/NQ-HĐND). Gia đình có công, hộ nghèo, người khuyết tật được miễn.',
        'At the counter: 25,000 đồng for people aged 14 and over, 5,000 đồng for people under 14; some corrections are free. Online: 0 đồng by decision of Hanoi (Resolution 77/2025/NQ-HĐND). Families of meritorious persons, poor households and persons with disabilities are exempt.',
      ),
    },
    documents: [
      eformDocument('Tờ khai', 'Request form'),
      { id: 'grounds', name: t('Giấy tờ làm căn cứ thay đổi, cải chính', 'Papers that justify the change'), form: 'copy', online: 'scan', required: true, note: t('Ví dụ: giấy khai sinh, học bạ, lý lịch cũ có ghi thông tin đúng.', 'For example: a birth certificate, school record or old personal record with the right facts.') },
      identityDocument,
    ],
    conditions: [
      t('Phải có giấy tờ chứng minh lý do thay đổi hoặc chỗ ghi sai.', 'There must be papers that show the reason for the change, or the mistake.'),
      t('Đổi họ, tên cho người từ đủ 9 tuổi thì phải được người đó đồng ý.', 'To change the name of someone aged 9 or over, that person must agree.'),
    ],
    result: t('Trích lục thay đổi/cải chính hộ tịch', 'Extract of the change or correction'),
    resultDigital: true,
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
        id: 'subject',
        title: t('Người cần thay đổi thông tin', 'The person whose data change'),
        fields: [
          ...relationFields(t('người cần thay đổi thông tin', 'the person whose data change')),
          { key: 'subjectName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên của người đó', 'Full name of that person'), help: t('Ghi đúng như trên giấy tờ hiện nay.', 'Exactly as on the present papers.'), required: true, showIf: FOR_SOMEONE_ELSE },
          { key: 'subjectDob', type: 'date', label: t('Ngày sinh của người đó', 'Date of birth of that person'), required: true, notAfter: 'today', showIf: FOR_SOMEONE_ELSE },
          { key: 'subjectHasId', type: 'boolean', label: t('Người đó có số định danh cá nhân không?', 'Does that person have a personal identification number?'), help: t('Người đã mất từ lâu có thể không có số này.', 'A person who died long ago may have none.'), required: true, showIf: FOR_SOMEONE_ELSE },
          { key: 'subjectIdNo', type: 'personal-id', label: t('Số định danh cá nhân của người đó', 'Personal identification number of that person'), help: t('Số gồm 12 chữ số trên thẻ căn cước hoặc giấy khai sinh.', 'The 12 digits on the identity card or birth certificate.'), required: true, showIf: { all: [FOR_SOMEONE_ELSE, { field: 'subjectHasId', is: true }] } },
        ],
      },
      {
        id: 'change',
        title: t('Thông tin cần thay đổi', 'What is to change'),
        fields: [
          {
            key: 'changeKind', type: 'select', label: t('Bạn muốn làm việc gì?', 'What do you want to do?'), required: true,
            options: [
              option('change-name', 'Đổi họ, chữ đệm hoặc tên', 'Change a family, middle or given name'),
              option('change-parents', 'Đổi thông tin cha, mẹ sau khi nhận con nuôi', 'Change the parents’ data after an adoption'),
              option('correction', 'Sửa chỗ ghi sai (cải chính)', 'Correct a mistake'),
              option('supplement', 'Ghi thêm chỗ còn thiếu (bổ sung)', 'Add a missing fact'),
              option('ethnicity', 'Xác định lại dân tộc', 'Redetermine ethnicity'),
            ],
          },
          { key: 'registeredIn', type: 'text', maxLength: 500, label: t('Thông tin đó đang ghi ở giấy tờ nào?', 'Which paper has these data now?'), help: t('Ví dụ: Giấy khai sinh số 12, quyển 01/1985, ngày 20/5/1985, UBND xã Cổ Loa. Ghi những gì bạn biết.', 'For example: birth certificate no. 12, book 01/1985, 20/5/1985, People’s Committee of Cổ Loa. Write what you know.'), required: true },
          { key: 'fromValue', type: 'text', maxLength: 500, sensitive: true, label: t('Hiện đang ghi là', 'It now says'), help: t('Ghi đúng như trên giấy tờ, kể cả chỗ sai.', 'Exactly as on the paper, mistakes included.'), required: true, showIf: { not: { field: 'changeKind', is: 'supplement' } } },
          { key: 'toValue', type: 'text', maxLength: 500, sensitive: true, label: t('Cần ghi là', 'It should say'), required: true },
          { key: 'reason', type: 'textarea', label: t('Lý do', 'Reason'), help: t('Một hai câu là đủ.', 'One or two sentences are enough.'), required: true },
        ],
      },
      { id: 'copies', title: t('Bản sao', 'Copies'), fields: copiesFields() },
    ],
  },
} satisfies ProcedureSeed;
