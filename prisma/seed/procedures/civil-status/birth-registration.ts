import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, copiesFields, eformDocument, identityDocument } from '../blocks.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';
import { FATHER_NAMED, birthPlacePage, childPage, fatherPage, lateRegistrationPage, motherPage, parentsMarriagePage, relationToChildPage } from './family-pages.ts';
import { birthNotificationDocument } from './birth-documents.ts';

export default {
  code: '1.001193',
  content: {
    name: t('Đăng ký khai sinh', 'Birth registration'),
    field: 'civil-status',
    lifeEvents: ['having-a-child'],
    keywords: {
      vi: ['khai sinh', 'làm giấy khai sinh', 'đăng ký giấy khai sinh', 'khai sinh cho con', 'khai sinh cho cháu', 'khai sinh muộn', 'khai sinh quá hạn', 'mới sinh con', 'sinh em bé', 'đặt tên cho con', 'con chưa có giấy khai sinh', 'khai sinh không có cha', 'mẹ đơn thân làm khai sinh', 'giấy chứng sinh'],
      en: ['birth certificate', 'register a birth', 'newborn', 'new baby', 'late birth registration', 'single mother', 'name my child', 'baby papers'],
    },
    summary: t(
      'Ghi việc sinh của trẻ vào sổ hộ tịch và cấp Giấy khai sinh, giấy tờ đầu tiên của mỗi người.',
      'Records the birth of a child and issues the birth certificate, everyone\'s first paper.',
    ),
    level: 'full',
    workingDays: 0,
    cutoff: '15:00',
    timeNote: t('Trả kết quả trong ngày. Hồ sơ nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.', 'Answered the same day. If received after 15:00, on the next working day.'),
    fee: {
      counterVnd: 0,
      onlineVnd: 0,
      unit: 'dossier',
      onlineReason: 'free',
      lateVnd: 5000,
      lateAfter: { field: 'childDob', days: 60 },
      note: t(
        'Miễn phí nếu đăng ký trong 60 ngày từ ngày sinh. Đăng ký muộn: 5.000 đồng tại quầy, 0 đồng khi nộp trực tuyến. Gia đình người có công, hộ nghèo và người khuyết tật được miễn.',
        'Free within 60 days of the birth. Late registration: 5,000 VND at the counter, nothing online. Families of meritorious persons, poor households and persons with disabilities never pay.',
      ),
    },
    documents: [
      eformDocument('Tờ khai đăng ký khai sinh', 'Birth registration form'),
      birthNotificationDocument,
      identityDocument,
    ],
    conditions: [
      t('Đăng ký trong vòng 60 ngày kể từ ngày sinh. Sau thời hạn này vẫn đăng ký được, gọi là đăng ký muộn.', 'Register within 60 days of the birth. After that you still can: it is a late registration.'),
      t('Nếu chưa xác định được người cha, phần ghi về người cha được để trống.', 'If the father is not known, his part of the certificate stays empty.'),
      t('Trẻ dưới 6 tuổi: bạn có thể làm luôn khai sinh, thường trú và thẻ bảo hiểm y tế trong một hồ sơ (mã 3.000722).', 'For a child under 6 you can have the birth, the residence and the health-insurance card done in one application (3.000722).'),
    ],
    result: t('Giấy khai sinh', 'Birth certificate'),
    resultDigital: true,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: CIVIL_STATUS_ACTS,
    alternatives: ['3.000722'],
    replaces: [],
  },
  form: {
    pages: [
      civilStatusRequesterPage(),
      relationToChildPage(),
      childPage(),
      lateRegistrationPage(),
      birthPlacePage({ hometownFrom: 'parentFather.origin' }),
      motherPage({ facts: 'parent', bornBefore: 'childDob' }),
      fatherPage({ facts: 'parent', bornBefore: 'childDob', showIf: FATHER_NAMED }),
      parentsMarriagePage({ firstRegistration: true, showIf: FATHER_NAMED }),
      {
        id: 'copies',
        title: t('Bản sao', 'Copies'),
        intro: t('Bạn luôn nhận một bản chính Giấy khai sinh. Bản sao dùng khi nộp cho trường học, cơ quan.', 'You always get one original certificate. Copies are handy for schools and offices.'),
        fields: copiesFields(),
      },
    ],
  },
} satisfies ProcedureSeed;
