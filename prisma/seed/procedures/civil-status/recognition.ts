import type { ProcedureSeed } from '#lib/procedures/model.ts';
import type { Condition } from '#lib/procedures/form.ts';
import { t, option, eformDocument, foreigner } from '../blocks.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';

/** The parent, or the child, is somebody else than the applicant, whose facts the first page has. */
const OTHER_PARENT: Condition = { field: 'relation', in: ['child', 'other-parent', 'guardian', 'other'] };
const OTHER_CHILD: Condition = { not: { field: 'relation', is: 'child' } };

export default {
  code: '1.001022',
  content: {
    name: t('Đăng ký nhận cha, mẹ, con', 'Recognition of parent or child'),
    field: 'civil-status',
    lifeEvents: ['having-a-child'],
    keywords: {
      vi: ['nhận con', 'nhận cha', 'nhận mẹ', 'cha nhận con', 'con ngoài giá thú', 'chưa đăng ký kết hôn có con', 'thêm tên cha vào giấy khai sinh', 'bổ sung tên cha', 'xét nghiệm adn', 'nhận cha mẹ con'],
      en: ['recognise child', 'recognition of paternity', 'acknowledge father', 'child born out of wedlock', 'add father to birth certificate', 'dna test'],
    },
    summary: t('Để cha hoặc mẹ nhận con, hoặc con nhận cha hoặc mẹ, khi giấy tờ chưa ghi quan hệ đó.', 'Lets a father or mother recognise a child, or a child a parent, when the papers do not show it yet.'),
    level: 'partial',
    workingDays: 3,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Không thu lệ phí, nộp tại quầy hay trực tuyến đều như nhau.', 'There is no fee, at the counter or online.') },
    documents: [
      eformDocument('Tờ khai đăng ký nhận cha, mẹ, con', 'Recognition form'),
      { id: 'evidence', name: t('Chứng cứ chứng minh quan hệ cha con hoặc mẹ con', 'Evidence of the parent-child relation'), form: 'copy', online: 'scan', required: true, note: t('Ví dụ: kết quả xét nghiệm ADN. Nếu không có, hãy hỏi cán bộ về giấy tờ thay thế.', 'For example: a DNA test result. If you have none, ask the official what else will do.') },
    ],
    conditions: [
      t('Các bên phải cùng đến ký khi đăng ký.', 'All parties must come and sign when it is registered.'),
      t('Không có ai tranh chấp việc nhận cha, mẹ, con.', 'Nobody disputes the recognition.'),
    ],
    inPersonStep: t('Các bên cùng đến để ký.', 'All parties come to sign.'),
    result: t('Trích lục đăng ký nhận cha, mẹ, con', 'Recognition extract'),
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
        id: 'relation',
        title: t('Ai nhận ai', 'Who recognises whom'),
        fields: [
          {
            key: 'relation', type: 'select', label: t('Bạn là ai?', 'Who are you?'), required: true,
            options: [
              option('father', 'Tôi là cha, muốn nhận con', 'I am the father and recognise my child'),
              option('mother', 'Tôi là mẹ, muốn nhận con', 'I am the mother and recognise my child'),
              option('child', 'Tôi là con, muốn nhận cha hoặc mẹ', 'I am the child and recognise my father or mother'),
              option('other-parent', 'Tôi nhận cha hoặc mẹ cho con chưa đủ 18 tuổi của tôi', 'I ask for the other parent of my child under 18 to be recognised'),
              option('guardian', 'Tôi là người giám hộ của người con', 'I am the guardian of the child'),
              option('other', 'Khác', 'Something else'),
            ],
          },
          { key: 'relationOther', type: 'text', label: t('Ghi rõ bạn là ai', 'Say who you are'), required: true, showIf: { field: 'relation', is: 'other' } },
          { key: 'parentRole', type: 'select', label: t('Người được nhận là cha hay mẹ?', 'Is it the father or the mother who is recognised?'), required: true, options: [option('father', 'Cha', 'Father'), option('mother', 'Mẹ', 'Mother')], showIf: OTHER_PARENT },
        ],
      },
      {
        id: 'parent',
        title: t('Người cha hoặc người mẹ', 'The father or the mother'),
        intro: t('Chỉ khai người cha hoặc người mẹ có trong việc nhận này.', 'Only the father or the mother whom this recognition is about.'),
        fields: [
          { key: 'parentName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên của cha hoặc mẹ', 'Full name of the parent'), required: true, showIf: OTHER_PARENT },
          { key: 'parentDob', type: 'date', label: t('Ngày sinh của cha hoặc mẹ', 'Date of birth of the parent'), required: true, notAfter: 'today', showIf: OTHER_PARENT },
          { key: 'parentNationality', type: 'country', label: t('Quốc tịch của cha hoặc mẹ', 'Nationality of the parent'), required: true, default: 'VN' },
          { key: 'parentEthnicity', type: 'ethnicity', sensitive: true, label: t('Dân tộc của cha hoặc mẹ', 'Ethnicity of the parent'), required: true, showIf: { field: 'parentNationality', is: 'VN' } },
          { key: 'parentIdNo', type: 'personal-id', label: t('Số định danh cá nhân của cha hoặc mẹ', 'Personal identification number of the parent'), required: true, showIf: { all: [OTHER_PARENT, { field: 'parentNationality', is: 'VN' }] } },
          { key: 'parentPassport', type: 'text', maxLength: 60, label: t('Số hộ chiếu của cha hoặc mẹ', 'Passport number of the parent'), help: t('Dành cho người nước ngoài. Có thể ghi giấy tờ khác thay hộ chiếu.', 'For foreigners. Another identity paper will do instead.'), required: true, showIf: { all: [OTHER_PARENT, foreigner('parentNationality')] } },
          { key: 'parentResidence', type: 'address', label: t('Nơi cư trú của cha hoặc mẹ', 'Residence of the parent'), required: true, showIf: OTHER_PARENT },
        ],
      },
      {
        id: 'child',
        title: t('Người con', 'The child'),
        fields: [
          { key: 'childName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên của con', 'Full name of the child'), required: true, showIf: OTHER_CHILD },
          { key: 'childDob', type: 'date', label: t('Ngày sinh của con', 'Date of birth of the child'), required: true, notBefore: 'parentDob', notAfter: 'today', showIf: OTHER_CHILD },
          { key: 'childNationality', type: 'country', label: t('Quốc tịch của con', 'Nationality of the child'), required: true, default: 'VN' },
          { key: 'childEthnicity', type: 'ethnicity', sensitive: true, label: t('Dân tộc của con', 'Ethnicity of the child'), required: true, showIf: { field: 'childNationality', is: 'VN' } },
          { key: 'childIdNo', type: 'personal-id', label: t('Số định danh cá nhân của con', 'Personal identification number of the child'), help: t('Xem trên giấy khai sinh. Nếu chưa có thì bỏ trống.', 'Look at the birth certificate. Leave it empty if there is none yet.'), required: false, showIf: { all: [OTHER_CHILD, { field: 'childNationality', is: 'VN' }] } },
          { key: 'childResidence', type: 'address', label: t('Nơi cư trú của con', 'Residence of the child'), required: true, showIf: OTHER_CHILD },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
