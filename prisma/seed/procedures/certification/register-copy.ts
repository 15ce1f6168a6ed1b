import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, identityDocument } from '../blocks.ts';
import { certificationApplicant } from './applicant.ts';

export default {
  code: '2.000908',
  content: {
    name: t('Cấp bản sao từ sổ gốc', 'Copy from the original register'),
    field: 'certification',
    lifeEvents: ['papers-and-copies'],
    keywords: {
      vi: ['bản sao từ sổ gốc', 'cấp bản sao', 'mất bản chính', 'xin lại giấy tờ cũ', 'trích lục sổ gốc', 'sao lục sổ gốc', 'mất bằng', 'mất giấy chứng nhận'],
      en: ['copy from register', 'lost original', 'replacement copy', 'register copy', 'lost certificate'],
    },
    summary: t('Xin bản sao của giấy tờ do phường, xã đã cấp và còn ghi trong sổ gốc, kể cả khi bạn đã mất bản chính.', 'Gives a copy of a paper that the ward issued and still has in its register, even if you lost the original.'),
    level: 'full',
    workingDays: 0,
    cutoff: '15:00',
    timeNote: t('Trả trong ngày. Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.', 'Ready the same day. Received after 3 pm, it is ready the next working day.'),
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'copy', onlineReason: 'free', note: t('Không thu phí, nộp tại quầy hay trực tuyến đều như nhau.', 'There is no fee, at the counter or online.') },
    documents: [
      { ...identityDocument, form: 'copy', note: t('VNeID mức 2 thay cho giấy tờ này.', 'VNeID level 2 replaces it.') },
      { id: 'relation-proof', name: t('Giấy tờ chứng minh quan hệ', 'Proof of your relation'), form: 'copy', online: 'scan', required: false, note: t('Chỉ cần khi bạn xin cho người khác.', 'Only if you ask for another person.') },
    ],
    conditions: [
      t('Chỉ cơ quan đang giữ sổ gốc mới cấp được bản sao.', 'Only the office that keeps the register can give the copy.'),
      t('Xin cho người khác thì cần giấy tờ chứng minh quan hệ với người đó.', 'To ask for another person you need proof of your relation to them.'),
    ],
    result: t('Bản sao từ sổ gốc', 'Copy from the register'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: false,
    legalBasis: ['Nghị định 23/2015/NĐ-CP', 'Nghị định 280/2025/NĐ-CP', 'Thông tư 226/2016/TT-BTC', 'Quyết định 663/QĐ-TTPVHCC (Hà Nội, 13/05/2026)'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      certificationApplicant,
      {
        id: 'holder',
        title: t('Người được cấp bản chính', 'Who received the original'),
        fields: [
          {
            key: 'relation', type: 'select', label: t('Bạn là ai đối với người có tên trên bản chính?', 'Who are you to the person named on the original?'), required: true,
            options: [
              option('self', 'Chính tôi có tên trên bản chính', 'I am the person named on it'),
              option('parent', 'Cha hoặc mẹ', 'Father or mother'),
              option('child', 'Con', 'Son or daughter'),
              option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
              option('sibling', 'Anh, chị hoặc em ruột', 'Brother or sister'),
              option('heir', 'Người thừa kế khác', 'Another heir'),
              option('legal-representative', 'Người đại diện theo pháp luật, người giám hộ', 'Legal representative or guardian'),
              option('authorised', 'Người được ủy quyền', 'Authorised person'),
              option('other', 'Quan hệ khác', 'Something else'),
            ],
          },
          { key: 'relationOther', type: 'text', label: t('Ghi rõ quan hệ', 'Say what it is'), required: true, showIf: { field: 'relation', is: 'other' } },
          { key: 'subjectName', type: 'text', label: t('Họ tên người, hoặc tên tổ chức, được cấp bản chính', 'Name of the person or organisation that received the original'), required: true, showIf: { all: [{ field: 'relation', filled: true }, { not: { field: 'relation', is: 'self' } }] } },
        ],
      },
      {
        id: 'register',
        title: t('Giấy tờ cần bản sao', 'The paper you need a copy of'),
        intro: t('Bản sao khai sinh, kết hôn, khai tử xin ở thủ tục “Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh”.', 'For copies of birth, marriage or death papers use “Copy of a civil-status extract or birth certificate”.'),
        fields: [
          { key: 'registerKind', type: 'text', label: t('Giấy tờ gì, ghi trong sổ nào?', 'Which paper, in which register?'), help: t('Ví dụ: sổ cấp giấy xác nhận khuyết tật. Nếu không biết tên sổ, chỉ cần ghi tên giấy tờ.', 'For example: register of disability certificates. If you do not know the register, just name the paper.'), required: true },
          { key: 'issuedNo', type: 'text', label: t('Số và ngày cấp của bản chính', 'Number and date of the original'), help: t('Nếu không nhớ thì bỏ trống.', 'Leave it empty if you do not remember.'), required: false },
          { key: 'copyCount', type: 'integer', label: t('Bạn cần mấy bản?', 'How many copies do you need?'), required: true, min: 1, max: 20, default: 1, unit: t('bản', 'copies') },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
