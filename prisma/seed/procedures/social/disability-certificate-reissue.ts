import type { Condition } from '#lib/procedures/form.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, requesterPage, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { idIssuedField, otherPersonPage, otherText, RELATION_TO_OTHER } from './someone-else.ts';

const notOwnCertificate: Condition = { all: [{ field: 'relation', filled: true }, { not: { field: 'relation', is: 'self' } }] };

export default {
  code: '1.001653',
  content: {
    name: t('Đổi, cấp lại Giấy xác nhận khuyết tật', 'Exchange or reissue of the disability certificate'),
    field: 'social-protection',
    lifeEvents: ['disability-and-hardship', 'papers-and-copies'],
    keywords: {
      vi: ['mất giấy khuyết tật', 'cấp lại giấy khuyết tật', 'đổi giấy khuyết tật', 'làm lại giấy khuyết tật', 'giấy khuyết tật bị rách', 'sai thông tin giấy khuyết tật', 'đổi thẻ khuyết tật', 'giấy tàn tật'],
      en: ['lost disability certificate', 'replace disability certificate', 'reissue', 'exchange disability certificate', 'damaged certificate', 'wrong details'],
    },
    summary: t(
      'Đổi hoặc cấp lại giấy xác nhận khuyết tật khi giấy bị mất, bị hỏng hoặc thông tin đã thay đổi.',
      'Replaces a disability certificate that is lost or damaged or whose details have changed.',
    ),
    level: 'full',
    workingDays: 5,
    fee: freeFee,
    documents: [
      eformDocument('Đơn đề nghị', 'Request'),
      {
        id: 'old-certificate', name: t('Giấy xác nhận khuyết tật cũ (nếu còn)', 'Old certificate, if any'), form: 'original', online: 'scan', required: false,
        note: t('Nếu còn giấy, bạn chụp rõ cả hai mặt.', 'If you still have it, take a clear photo of both sides.'),
      },
    ],
    conditions: [],
    result: t('Giấy xác nhận khuyết tật', 'Disability certificate'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: ['Luật Người khuyết tật 51/2010/QH12', 'Thông tư 01/2019/TT-BLĐTBXH'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      requesterPage([idIssuedField]),
      {
        id: 'relation',
        title: t('Giấy này của ai?', 'Whose certificate is it?'),
        fields: [
          {
            key: 'relation', type: 'select', label: t('Bạn là gì của người khuyết tật?', 'What are you to the person with the disability?'), required: true,
            options: [option('self', 'Chính tôi là người khuyết tật', 'I am that person'), ...RELATION_TO_OTHER],
          },
          otherText('relationOther', 'relation', t('Ghi rõ quan hệ', 'Say what the relation is')),
        ],
      },
      otherPersonPage(t('Người khuyết tật', 'The person with the disability'), ['subjectName', 'subjectDob', 'subjectIdNo', 'subjectResidence'], notOwnCertificate),
      {
        id: 'reason',
        title: t('Lý do', 'Reason'),
        fields: [
          {
            key: 'reason', type: 'select', label: t('Vì sao cần đổi hoặc cấp lại?', 'Why do you need a new one?'), required: true,
            options: [
              option('lost', 'Bị mất giấy', 'It is lost'),
              option('damaged', 'Giấy hư hỏng, không dùng được', 'It is damaged and cannot be used'),
              option('details-changed', 'Thông tin trên giấy thay đổi hoặc bị sai', 'Details on it have changed or are wrong'),
              option('child-turned-six', 'Trẻ khuyết tật đã đủ 6 tuổi', 'The child has turned six'),
              option('other', 'Lý do khác', 'Another reason'),
            ],
          },
          {
            key: 'changedDetails', type: 'textarea', label: t('Thông tin cần sửa', 'What has to be corrected'), required: true, maxLength: 1000,
            help: t('Ghi nội dung trên giấy cũ và nội dung đúng.', 'Write what the old paper says and what is right.'),
            showIf: { field: 'reason', is: 'details-changed' },
          },
          otherText('reasonOther', 'reason', t('Ghi rõ lý do', 'Say what the reason is')),
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
