import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, requesterPage, eformDocument } from '../blocks.ts';
import { holderFields, identityIssuedField } from './holder.ts';

export default {
  code: '1.013228',
  content: {
    name: t('Cấp lại giấy phép xây dựng', 'Reissue of a building permit'),
    field: 'construction',
    lifeEvents: ['building', 'papers-and-copies'],
    keywords: {
      vi: ['cấp lại giấy phép xây dựng', 'mất giấy phép xây dựng', 'làm lại giấy phép xây dựng', 'giấy phép xây dựng bị rách', 'giấy phép xây dựng bị hỏng', 'xin lại phép xây nhà', 'giấy phép xây nhà bị mất'],
      en: ['reissue building permit', 'lost building permit', 'damaged building permit', 'replace construction permit', 'building permit copy'],
    },
    summary: t('Dành cho người có giấy phép xây dựng bị mất hoặc hư hỏng, cần cấp lại.', 'For people whose building permit is lost or damaged and who need a new one.'),
    level: 'full',
    workingDays: 5,
    fee: { counterVnd: 0, onlineVnd: 0, unit: 'dossier', onlineReason: 'free', note: t('Thủ tục này không thu lệ phí.', 'This procedure is free of charge.') },
    documents: [eformDocument('Đơn đề nghị cấp lại', 'Reissue request')],
    conditions: [],
    result: t('Giấy phép xây dựng', 'Building permit'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: false,
    legalBasis: ['Luật Xây dựng 50/2014/QH13', 'Nghị định 175/2024/NĐ-CP'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      requesterPage([identityIssuedField]),
      {
        id: 'permit',
        title: t('Giấy phép đã cấp', 'The permit'),
        fields: [
          {
            key: 'permitNo', type: 'text', maxLength: 50, label: t('Số giấy phép đã cấp', 'Permit number'), required: true,
            help: t('Không còn giấy thì xem ở bản chụp, bản vẽ đóng dấu, hoặc hỏi phường, xã.', 'If the paper is gone, look at a copy or the stamped drawings, or ask the ward or commune.'),
          },
          ...holderFields('Giấy phép có đứng tên bạn không?', 'Is the permit in your name?'),
        ],
      },
      {
        id: 'reason',
        title: t('Lý do cấp lại', 'Why you need a new one'),
        fields: [
          {
            key: 'reasonKind', type: 'select', label: t('Giấy phép bị làm sao?', 'What happened to the permit?'), required: true,
            options: [
              option('lost', 'Bị mất', 'It is lost'),
              option('damaged', 'Bị rách, nát hoặc hư hỏng', 'It is torn or damaged'),
              option('other', 'Lý do khác', 'Another reason'),
            ],
          },
          {
            key: 'reason', type: 'textarea', maxLength: 1000, label: t('Nói rõ lý do', 'Explain the reason'), required: true,
            help: t('Một hai câu là đủ. Ví dụ: bị mất khi chuyển nhà tháng 5.', 'One or two sentences are enough. Example: lost when we moved house in May.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
