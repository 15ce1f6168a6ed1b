import type { ProcedureSeed } from '#lib/procedures/model.ts';
import type { Condition } from '#lib/procedures/form.ts';
import { t, option, eformDocument, foreigner } from '../blocks.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';

/** The guardian is somebody else than the applicant, whose facts the first page has. */
const OTHER_GUARDIAN: Condition = { field: 'relation', in: ['relative', 'authorised', 'organisation', 'other'] };

export default {
  code: '1.004837',
  content: {
    name: t('Đăng ký giám hộ', 'Guardianship registration'),
    field: 'civil-status',
    lifeEvents: ['losing-someone', 'disability-and-hardship', 'growing-old'],
    keywords: {
      vi: ['đăng ký giám hộ', 'làm người giám hộ', 'giám hộ cho cháu', 'ông bà nuôi cháu', 'trẻ mồ côi', 'cử người giám hộ', 'người bảo hộ', 'người mất năng lực hành vi', 'chăm sóc người bệnh tâm thần'],
      en: ['guardianship', 'legal guardian', 'guardian of a child', 'orphan', 'guardian for an adult', 'raise grandchild'],
    },
    summary: t('Ghi nhận người giám hộ cho trẻ em không còn cha mẹ chăm sóc, hoặc cho người lớn không thể tự lo cho mình.', 'Registers the guardian of a child without parents to care for them, or of an adult who cannot look after their own affairs.'),
    level: 'full',
    workingDays: 3,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Không thu lệ phí, nộp tại quầy hay trực tuyến đều như nhau.', 'There is no fee, at the counter or online.') },
    documents: [
      eformDocument('Tờ khai đăng ký giám hộ', 'Guardianship form'),
      { id: 'grounds', name: t('Văn bản cử người giám hộ hoặc giấy tờ chứng minh điều kiện giám hộ', 'Appointment or proof of natural guardianship'), form: 'copy', online: 'scan', required: true, note: t('Người được cử: nộp văn bản cử. Người thân đương nhiên giám hộ, ví dụ ông bà: nộp giấy tờ chứng minh.', 'Appointed: the paper that appoints. Guardian by kinship, such as a grandparent: papers that prove it.') },
    ],
    conditions: [],
    result: t('Trích lục đăng ký giám hộ', 'Guardianship extract'),
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
        id: 'guardian',
        title: t('Người giám hộ', 'The guardian'),
        intro: t('Người giám hộ là người chăm sóc và thay mặt cho người kia.', 'The guardian looks after the other person and acts for them.'),
        fields: [
          {
            key: 'relation', type: 'select', label: t('Bạn là ai trong việc giám hộ này?', 'Who are you in this guardianship?'), required: true,
            options: [
              option('guardian', 'Tôi là người giám hộ', 'I am the guardian'),
              option('relative', 'Người thân của người được giám hộ', 'A relative of the person under guardianship'),
              option('authorised', 'Người được người giám hộ ủy quyền', 'Authorised by the guardian'),
              option('organisation', 'Đại diện cơ quan, tổ chức', 'For an agency or organisation'),
              option('other', 'Khác', 'Something else'),
            ],
          },
          { key: 'relationOther', type: 'text', label: t('Ghi rõ bạn là ai', 'Say who you are'), required: true, showIf: { field: 'relation', is: 'other' } },
          { key: 'guardianName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên người giám hộ', 'Full name of the guardian'), required: true, showIf: OTHER_GUARDIAN },
          { key: 'guardianDob', type: 'date', label: t('Ngày sinh người giám hộ', 'Date of birth of the guardian'), required: true, notAfter: 'today', showIf: OTHER_GUARDIAN },
          { key: 'guardianNationality', type: 'country', label: t('Quốc tịch người giám hộ', 'Nationality of the guardian'), required: true, default: 'VN' },
          { key: 'guardianEthnicity', type: 'ethnicity', sensitive: true, label: t('Dân tộc người giám hộ', 'Ethnicity of the guardian'), required: true, showIf: { field: 'guardianNationality', is: 'VN' } },
        ],
      },
      {
        id: 'guardian-residence',
        title: t('Giấy tờ và nơi ở của người giám hộ', 'Identity and residence of the guardian'),
        showIf: OTHER_GUARDIAN,
        fields: [
          { key: 'guardianIdNo', type: 'personal-id', label: t('Số định danh cá nhân người giám hộ', 'Personal identification number of the guardian'), required: true, showIf: { field: 'guardianNationality', is: 'VN' } },
          { key: 'guardianPassport', type: 'text', maxLength: 60, label: t('Số hộ chiếu người giám hộ', 'Passport number of the guardian'), help: t('Dành cho người nước ngoài. Có thể ghi giấy tờ khác thay hộ chiếu.', 'For foreigners. Another identity paper will do instead.'), required: true, showIf: foreigner('guardianNationality') },
          { key: 'guardianResidence', type: 'address', label: t('Nơi cư trú người giám hộ', 'Residence of the guardian'), required: true },
        ],
      },
      {
        id: 'person-under-guardianship',
        title: t('Người được giám hộ', 'The person under guardianship'),
        intro: t('Người được giám hộ là người cần chăm sóc, ví dụ đứa cháu.', 'This is the person who needs care, such as a grandchild.'),
        fields: [
          { key: 'wardName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên người được giám hộ', 'Full name of the person under guardianship'), required: true },
          { key: 'wardDob', type: 'date', label: t('Ngày sinh người được giám hộ', 'Date of birth of the person under guardianship'), required: true, notAfter: 'today' },
          { key: 'wardNationality', type: 'country', label: t('Quốc tịch người được giám hộ', 'Nationality of the person under guardianship'), required: true, default: 'VN' },
          { key: 'wardEthnicity', type: 'ethnicity', sensitive: true, label: t('Dân tộc người được giám hộ', 'Ethnicity of the person under guardianship'), required: true, showIf: { field: 'wardNationality', is: 'VN' } },
          { key: 'wardIdNo', type: 'personal-id', label: t('Số định danh cá nhân người được giám hộ', 'Personal identification number of the person under guardianship'), help: t('Trẻ em cũng có số này: xem trên giấy khai sinh.', 'Children have one too: look at the birth certificate.'), required: true, showIf: { field: 'wardNationality', is: 'VN' } },
          { key: 'wardPassport', type: 'text', maxLength: 60, label: t('Số hộ chiếu người được giám hộ', 'Passport number of the person under guardianship'), help: t('Dành cho người nước ngoài. Có thể ghi giấy tờ khác thay hộ chiếu.', 'For foreigners. Another identity paper will do instead.'), required: true, showIf: foreigner('wardNationality') },
          { key: 'wardResidence', type: 'address', label: t('Nơi cư trú người được giám hộ', 'Residence of the person under guardianship'), required: true },
        ],
      },
      {
        id: 'reason',
        title: t('Lý do', 'Reason'),
        fields: [
          { key: 'reason', type: 'textarea', sensitive: true, label: t('Vì sao cần giám hộ?', 'Why is a guardian needed?'), help: t('Ví dụ: Cha mẹ cháu đã mất, ông bà đang nuôi cháu.', 'For example: The parents have died and the grandparents raise the child.'), required: true },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
