import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t, copiesFields, eformDocument, identityDocument } from '../blocks.ts';
import { CIVIL_STATUS_ACTS, civilStatusRequesterPage } from './common.ts';
import { deathNoticeDocument, deathPage, deceasedPage, lastResidencePage, relationToDeceasedPage } from './death-pages.ts';

export default {
  code: '1.000656',
  content: {
    name: t('Đăng ký khai tử', 'Death registration'),
    field: 'civil-status',
    lifeEvents: ['losing-someone'],
    keywords: {
      vi: ['khai tử', 'làm giấy khai tử', 'báo tử', 'giấy chứng tử', 'làm giấy chứng tử', 'người nhà mất', 'người chết', 'có người qua đời', 'bố mất', 'mẹ mất', 'khai tử muộn', 'trích lục khai tử'],
      en: ['death certificate', 'register a death', 'death registration', 'someone died', 'late death registration', 'funeral papers'],
    },
    summary: t('Ghi việc một người đã mất vào sổ hộ tịch và cấp trích lục khai tử cho gia đình.', 'Records that a person has died and gives the family the death extract.'),
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
      lateAfter: { field: 'deathTime', days: 15 },
      note: t(
        'Miễn phí nếu đăng ký đúng hạn. Đăng ký muộn: 5.000 đồng tại quầy, 0 đồng khi nộp trực tuyến. Gia đình người có công, hộ nghèo và người khuyết tật được miễn.',
        'Free if registered in time. Late registration: 5,000 VND at the counter, nothing online. Families of meritorious persons, poor households and persons with disabilities never pay.',
      ),
    },
    documents: [
      eformDocument('Tờ khai đăng ký khai tử', 'Death registration form'),
      deathNoticeDocument,
      identityDocument,
    ],
    conditions: [
      t('Người thân đăng ký khai tử trong vòng 15 ngày. Sau thời hạn này vẫn đăng ký được.', 'Relatives register the death within 15 days. After that it can still be registered.'),
      t('Bạn có thể khai tử, xóa đăng ký thường trú và xin trợ cấp mai táng, tử tuất trong một hồ sơ (mã 2.002913).', 'You can register the death, end the residence and ask for the funeral or survivor benefit in one application (2.002913).'),
    ],
    result: t('Trích lục khai tử', 'Death extract'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: CIVIL_STATUS_ACTS,
    alternatives: ['2.002913'],
    replaces: [],
  },
  form: {
    pages: [
      civilStatusRequesterPage(),
      relationToDeceasedPage(),
      deceasedPage({ askSex: true }),
      lastResidencePage(),
      deathPage([
        {
          key: 'deathNotice', type: 'text', required: false, maxLength: 300,
          label: t('Giấy báo tử: số, ngày, cơ quan cấp', 'Death notice: number, date and issuer'),
          help: t('Bệnh viện hoặc ủy ban nơi mất cấp giấy này. Chưa có thì để trống.', 'The hospital or the local office issues it. Leave this empty if you have none yet.'),
        },
      ]),
      { id: 'copies', title: t('Bản sao', 'Copies'), intro: t('Bạn luôn nhận một bản trích lục khai tử.', 'You always get one death extract.'), fields: copiesFields() },
    ],
  },
} satisfies ProcedureSeed;
