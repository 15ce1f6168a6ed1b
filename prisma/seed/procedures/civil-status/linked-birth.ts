import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, option, RELATION_TO_HEAD, copiesFields, eformDocument } from '../blocks.ts';
import { civilStatusRequesterPage } from './common.ts';
import { FATHER_NAMED, birthPlacePage, childPage, fatherPage, motherPage, parentsMarriagePage, relationToChildPage } from './family-pages.ts';
import { birthNotificationDocument } from './birth-documents.ts';

/** What a child under 6 can be to the head of a household. */
const CHILD_TO_HEAD = RELATION_TO_HEAD.filter(({ value }) => ['child', 'grandchild', 'sibling', 'other-relative', 'not-related'].includes(value));

/** Where children's first examinations are registered in Hanoi; others can be written in. */
const HOSPITALS = [
  option('ward-health-station', 'Trạm y tế phường, xã nơi trẻ ở', 'Health station of the ward or commune where the child lives'),
  option('hanoi-children', 'Bệnh viện Nhi Hà Nội', 'Hanoi Children\'s Hospital'),
  option('xanh-pon', 'Bệnh viện Đa khoa Xanh Pôn', 'Xanh Pon General Hospital'),
  option('thanh-nhan', 'Bệnh viện Thanh Nhàn', 'Thanh Nhan Hospital'),
  option('dong-da', 'Bệnh viện Đa khoa Đống Đa', 'Dong Da General Hospital'),
  option('duc-giang', 'Bệnh viện Đa khoa Đức Giang', 'Duc Giang General Hospital'),
  option('ha-dong', 'Bệnh viện Đa khoa Hà Đông', 'Ha Dong General Hospital'),
  option('son-tay', 'Bệnh viện Đa khoa Sơn Tây', 'Son Tay General Hospital'),
  option('bac-thang-long', 'Bệnh viện Bắc Thăng Long', 'Bac Thang Long Hospital'),
  option('dong-anh', 'Bệnh viện Đa khoa Đông Anh', 'Dong Anh General Hospital'),
  option('gia-lam', 'Bệnh viện Đa khoa Gia Lâm', 'Gia Lam General Hospital'),
  option('soc-son', 'Bệnh viện Đa khoa Sóc Sơn', 'Soc Son General Hospital'),
  option('me-linh', 'Bệnh viện Đa khoa Mê Linh', 'Me Linh General Hospital'),
  option('thanh-tri', 'Bệnh viện Đa khoa Thanh Trì', 'Thanh Tri General Hospital'),
  option('thuong-tin', 'Bệnh viện Đa khoa Thường Tín', 'Thuong Tin General Hospital'),
  option('phu-xuyen', 'Bệnh viện Đa khoa Phú Xuyên', 'Phu Xuyen General Hospital'),
  option('van-dinh', 'Bệnh viện Đa khoa Vân Đình', 'Van Dinh General Hospital'),
  option('my-duc', 'Bệnh viện Đa khoa Mỹ Đức', 'My Duc General Hospital'),
  option('thanh-oai', 'Bệnh viện Đa khoa Thanh Oai', 'Thanh Oai General Hospital'),
  option('chuong-my', 'Bệnh viện Đa khoa Chương Mỹ', 'Chuong My General Hospital'),
  option('quoc-oai', 'Bệnh viện Đa khoa Quốc Oai', 'Quoc Oai General Hospital'),
  option('thach-that', 'Bệnh viện Đa khoa Thạch Thất', 'Thach That General Hospital'),
  option('hoai-duc', 'Bệnh viện Đa khoa Hoài Đức', 'Hoai Duc General Hospital'),
  option('dan-phuong', 'Bệnh viện Đa khoa Đan Phượng', 'Dan Phuong General Hospital'),
  option('phuc-tho', 'Bệnh viện Đa khoa Phúc Thọ', 'Phuc Tho General Hospital'),
  option('ba-vi', 'Bệnh viện Đa khoa Ba Vì', 'Ba Vi General Hospital'),
  option('other', 'Nơi khác', 'Another place'),
];

export default {
  code: '3.000722',
  content: {
    name: t(
      'Liên thông: đăng ký khai sinh – đăng ký thường trú – cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi',
      'Linked: birth registration, permanent residence and health-insurance card for a child under 6',
    ),
    field: 'civil-status',
    lifeEvents: ['having-a-child'],
    keywords: {
      vi: ['khai sinh liên thông', 'khai sinh', 'làm giấy khai sinh', 'thẻ bảo hiểm y tế cho con', 'bảo hiểm y tế trẻ em', 'nhập khẩu cho con', 'đăng ký thường trú cho trẻ mới sinh', 'nhập hộ khẩu cho bé', 'mới sinh con', 'sinh em bé', 'ba trong một', 'trẻ dưới 6 tuổi'],
      en: ['birth certificate', 'newborn', 'new baby', 'baby health insurance card', 'register my child\'s residence', 'linked birth procedure', 'three in one', 'child under 6'],
    },
    summary: t(
      'Một hồ sơ cho trẻ dưới 6 tuổi: giấy khai sinh, đăng ký thường trú và thẻ bảo hiểm y tế, không phải đi ba nơi.',
      'One application for a child under 6: birth certificate, permanent residence and health-insurance card, instead of three visits.',
    ),
    level: 'full',
    workingDays: 7,
    timeNote: t(
      'Khai sinh trong 24 giờ khi hồ sơ đủ; thường trú từ 2 đến 5 ngày làm việc; thẻ bảo hiểm y tế nhiều nhất 2 ngày làm việc. Nếu xin thêm thẻ căn cước cho trẻ: nhiều nhất 5 ngày làm việc. 7 ngày là tổng dự kiến của ba việc.',
      'The birth within 24 hours once the application is complete; the residence in 2 to 5 working days; the insurance card in 2 at most. An identity card for the child, if you ask for one, takes at most 5. The 7 days are the expected sum of the three parts.',
    ),
    fee: {
      counterVnd: 0,
      onlineVnd: 0,
      unit: 'dossier',
      onlineReason: 'free',
      note: t('Miễn phí. Đăng ký thường trú cho trẻ cũng không mất lệ phí.', 'Free of charge. Registering the residence of a child is free too.'),
    },
    documents: [
      eformDocument('Tờ khai điện tử liên thông', 'Linked electronic form'),
      birthNotificationDocument,
      {
        id: 'dwelling-proof', name: t('Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of lawful dwelling'), form: 'copy', online: 'scan', required: false,
        note: t('Không cần nộp nếu cơ sở dữ liệu chung đã có.', 'Not needed if the shared database already has it.'),
      },
    ],
    conditions: [
      t('Dành cho trẻ dưới 6 tuổi chưa có giấy khai sinh.', 'For a child under 6 who has no birth certificate yet.'),
      t('Nếu được yêu cầu bổ sung giấy tờ, bạn có 7 ngày làm việc để bổ sung.', 'If you are asked for more papers, you have 7 working days to hand them in.'),
    ],
    result: t('Giấy khai sinh; xác nhận đăng ký thường trú; thẻ bảo hiểm y tế', 'Birth certificate; residence notice; health-insurance card'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: [
      'Nghị định 63/2024/NĐ-CP',
      'Luật Hộ tịch 60/2014/QH13',
      'Nghị định 123/2015/NĐ-CP',
      'Nghị định 87/2020/NĐ-CP',
      'Nghị định 07/2025/NĐ-CP',
      'Nghị định 120/2025/NĐ-CP',
      'Luật Cư trú 68/2020/QH14',
      'Luật Bảo hiểm y tế',
    ],
    alternatives: [],
    replaces: ['2.000986', '2.001023'],
  },
  form: {
    pages: [
      civilStatusRequesterPage(),
      relationToChildPage(),
      childPage(),
      birthPlacePage({ hometownFrom: 'parentFather.origin' }),
      motherPage({ facts: 'parent', bornBefore: 'childDob' }),
      fatherPage({ facts: 'parent', bornBefore: 'childDob', showIf: FATHER_NAMED }),
      parentsMarriagePage({ firstRegistration: true, showIf: FATHER_NAMED }),
      {
        id: 'residence',
        title: t('Nơi thường trú của trẻ', 'Where the child will be registered'),
        intro: t('Thông tin chủ hộ lấy theo hộ của bạn. Hãy sửa nếu trẻ ở hộ khác.', 'The head of household is taken from your own household. Change it if the child lives in another one.'),
        fields: [
          { key: 'residenceAddress', type: 'address', label: t('Nơi đăng ký thường trú cho trẻ', 'Permanent residence of the child'), required: true, prefill: 'person.residence' },
          { key: 'headName', type: 'text', format: 'person-name', label: t('Họ, chữ đệm, tên chủ hộ', 'Full name of the household head'), required: true, prefill: 'householdHead.fullName' },
          { key: 'headPersonalId', type: 'personal-id', label: t('Số định danh cá nhân của chủ hộ', 'Personal identification number of the household head'), required: true, prefill: 'householdHead.personalId' },
          { key: 'headRelation', type: 'select', label: t('Trẻ là gì của chủ hộ?', 'What is the child to the household head?'), required: true, options: CHILD_TO_HEAD },
        ],
      },
      {
        id: 'health-insurance',
        title: t('Thẻ bảo hiểm y tế', 'Health-insurance card'),
        fields: [
          {
            key: 'hospital', type: 'select', required: true, options: HOSPITALS,
            label: t('Nơi khám bệnh, chữa bệnh ban đầu', 'Where the child will be examined first'),
            help: t('Chọn nơi gần nhà. Sau này bạn có thể xin đổi.', 'Choose a place near home. You can ask to change it later.'),
          },
          { key: 'hospitalOther', type: 'text', label: t('Tên và địa chỉ nơi khám bệnh', 'Name and address of the place'), required: true, showIf: { field: 'hospital', is: 'other' } },
        ],
      },
      {
        id: 'identity-card-and-copies',
        title: t('Thẻ căn cước và bản sao', 'Identity card and copies'),
        fields: [
          {
            key: 'wantIdentityCard', type: 'boolean', required: false,
            label: t('Bạn có muốn làm thẻ căn cước cho trẻ không?', 'Do you want an identity card for the child?'),
            help: t('Không bắt buộc với trẻ dưới 6 tuổi.', 'A child under 6 does not have to have one.'),
          },
          ...copiesFields(),
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
