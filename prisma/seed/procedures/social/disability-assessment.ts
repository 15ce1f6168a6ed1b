import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { eformDocument, option, t } from '../blocks.ts';
import { freeFee } from './fee.ts';
import { applyingForPage, forOther, forSelf, fromVneid, otherPersonPage, ownFields, relationFields } from './someone-else.ts';

export default {
  code: '1.001699',
  content: {
    name: t('Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật', 'Determination of disability level and issue of the disability certificate'),
    field: 'social-protection',
    lifeEvents: ['disability-and-hardship', 'growing-old'],
    keywords: {
      vi: [
        'giấy khuyết tật', 'xác nhận khuyết tật', 'làm giấy khuyết tật', 'giám định khuyết tật', 'mức độ khuyết tật',
        'xác định lại khuyết tật', 'thẻ khuyết tật', 'người tàn tật', 'khuyết tật nặng', 'khiếm thị', 'khiếm thính', 'liệt',
      ],
      en: ['disability certificate', 'disability assessment', 'disability level', 'disabled person', 'deaf', 'blind', 'reassess disability'],
    },
    summary: t(
      'Xác định mức độ khuyết tật lần đầu hoặc xác định lại, để người khuyết tật được cấp giấy xác nhận.',
      'Has the level of a disability determined, for the first time or again, so that the person gets a certificate.',
    ),
    level: 'partial',
    workingDays: 25,
    fee: freeFee,
    documents: [
      eformDocument('Đơn đề nghị (Mẫu 01)', 'Request (Form 01)'),
      {
        id: 'medical-papers', name: t('Giấy tờ y tế liên quan đến khuyết tật', 'Medical papers on the disability'), form: 'copy', online: 'scan', required: false,
        note: t('Nộp nếu bạn có, ví dụ bệnh án hoặc giấy ra viện.', 'If you have any, such as medical records or a hospital discharge paper.'),
      },
      {
        id: 'medical-council-conclusion', name: t('Kết luận của Hội đồng giám định y khoa trước ngày 01/06/2012', 'Medical council conclusion from before 1 June 2012'),
        form: 'copy', online: 'scan', required: false, note: t('Chỉ nộp nếu bạn đã có giấy này.', 'Only if you already have it.'),
      },
    ],
    conditions: [
      t('Có ba mức độ khuyết tật: đặc biệt nặng, nặng và nhẹ.', 'There are three levels of disability: extremely severe, severe and mild.'),
    ],
    inPersonStep: t('Người khuyết tật gặp Hội đồng xác định mức độ khuyết tật của phường, xã để được đánh giá.', 'The person is assessed by the disability council of the ward or commune.'),
    result: t('Giấy xác nhận khuyết tật', 'Disability certificate'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: true,
    formNo: 'Mẫu 01',
    legalBasis: ['Luật Người khuyết tật 51/2010/QH12', 'Thông tư 01/2019/TT-BLĐTBXH', 'Thông tư 08/2023/TT-BLĐTBXH'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      applyingForPage(t('Ai là người khuyết tật?', 'Who has the disability?')),
      {
        id: 'person',
        title: t('Thông tin của bạn', 'About you'),
        intro: fromVneid,
        showIf: forSelf,
        fields: [
          ...ownFields(['fullName', 'dob', 'personalId', 'gender']),
          { key: 'residence', type: 'address', label: t('Nơi cư trú', 'Where you live'), required: true, prefill: 'person.residence' },
        ],
      },
      {
        id: 'representative',
        title: t('Người đại diện hợp pháp', 'Legal representative'),
        intro: t('Đây là bạn, người làm hồ sơ thay. Tên lấy từ VNeID.', 'This is you, who apply for the other person. Your name comes from VNeID.'),
        showIf: forOther,
        fields: [
          { key: 'representativeName', type: 'text', format: 'person-name', label: t('Họ và tên người đại diện', 'Full name of the representative'), required: true, prefill: 'person.fullName', locked: true },
          ...relationFields('representativeRelation'),
          { key: 'representativePhone', type: 'phone', label: t('Số điện thoại người đại diện', 'Phone number of the representative'), required: true, prefill: 'person.phone' },
        ],
      },
      otherPersonPage(t('Người khuyết tật', 'The person with the disability'), ['subjectName', 'subjectDob', 'subjectSex', 'subjectIdNo', 'subjectResidence']),
      {
        id: 'disability',
        title: t('Khuyết tật', 'The disability'),
        fields: [
          {
            key: 'disabilityType', type: 'multiselect', label: t('Dạng khuyết tật', 'Type of disability'), required: true, sensitive: true,
            help: t('Bạn có thể chọn nhiều dạng.', 'You can choose more than one.'),
            options: [
              option('mobility', 'Vận động', 'Movement'),
              option('hearing-speech', 'Nghe, nói', 'Hearing or speech'),
              option('vision', 'Nhìn', 'Sight'),
              option('mental', 'Thần kinh, tâm thần', 'Nervous or mental'),
              option('intellectual', 'Trí tuệ', 'Intellectual'),
              option('other', 'Khuyết tật khác', 'Other'),
            ],
          },
          {
            key: 'disabilityNote', type: 'textarea', label: t('Nói rõ thêm về khuyết tật', 'More about the disability'), required: false, sensitive: true, maxLength: 1000,
            help: t('Nếu bạn chọn “Khuyết tật khác”, hãy ghi rõ ở đây.', 'If you chose “Other”, say here what it is.'),
          },
        ],
      },
      {
        id: 'request',
        title: t('Đề nghị đánh giá', 'The assessment'),
        fields: [
          {
            key: 'requestKind', type: 'select', label: t('Loại đề nghị', 'Kind of request'), required: true,
            options: [option('first', 'Xác định lần đầu', 'First determination'), option('repeat', 'Xác định lại', 'Determination again')],
          },
          {
            key: 'repeatReason', type: 'textarea', label: t('Vì sao cần xác định lại?', 'Why is it needed again?'), required: true, sensitive: true, maxLength: 1000,
            help: t('Ví dụ: khuyết tật nặng hơn hoặc có thêm dạng khuyết tật.', 'For example: it has become worse, or there is another disability now.'),
            showIf: { field: 'requestKind', is: 'repeat' },
          },
          {
            key: 'homeVisit', type: 'boolean', label: t('Bạn có đề nghị đánh giá tại nhà không?', 'Do you want the assessment at home?'), required: false, sensitive: true,
            help: t('Chọn “Có” nếu người khuyết tật không thể đến nơi đánh giá.', 'Choose “Yes” if the person cannot come to the place of assessment.'),
          },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
