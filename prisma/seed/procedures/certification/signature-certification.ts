import type { ProcedureSeed } from '#lib/procedures/model.ts';
import { t } from '../blocks.ts';
import { certificationApplicant } from './applicant.ts';

export default {
  code: '2.000884',
  content: {
    name: t('Chứng thực chữ ký', 'Certification of a signature'),
    field: 'certification',
    lifeEvents: ['papers-and-copies'],
    keywords: {
      vi: ['chứng thực chữ ký', 'xác nhận chữ ký', 'công chứng chữ ký', 'giấy ủy quyền', 'xác nhận sơ yếu lý lịch', 'chứng thực lý lịch', 'ký trước cán bộ', 'điểm chỉ', 'giấy cam kết', 'công chứng giấy ủy quyền'],
      en: ['signature certification', 'certify signature', 'letter of authorisation', 'power of attorney', 'curriculum vitae', 'witness my signature'],
    },
    summary: t('Xác nhận chữ ký trên giấy tờ đúng là của bạn, ví dụ giấy ủy quyền hoặc sơ yếu lý lịch.', 'Confirms that the signature on a paper is yours, for example on a letter of authorisation or a personal record.'),
    level: 'in-person',
    workingDays: 0,
    cutoff: '15:00',
    timeNote: t('Trả trong ngày. Nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.', 'Ready the same day. Received after 3 pm, it is ready the next working day.'),
    fee: {
      counterVnd: 10000,
      onlineVnd: 10000,
      unit: 'case',
      onlineReason: 'not-online',
      note: t('10.000 đồng mỗi trường hợp, trả tại quầy. Việc này không nộp trực tuyến được vì bạn phải ký trước mặt cán bộ.', '10,000 đồng a case, paid at the counter. This cannot be filed online because you must sign in front of the official.'),
    },
    documents: [
      { id: 'identity', name: t('Giấy tờ tùy thân', 'Identity paper'), form: 'show', online: 'original', required: true, note: t('Mỗi người ký mang giấy tờ của mình. Chỉ xuất trình, không giữ lại.', 'Each signer brings their own. Shown, not kept.') },
      { id: 'paper-to-sign', name: t('Giấy tờ, văn bản sẽ ký', 'The paper to be signed'), form: 'original', online: 'original', required: true, note: t('Đừng ký trước. Bạn ký khi có mặt cán bộ.', 'Do not sign it beforehand. You sign in front of the official.') },
    ],
    conditions: [
      t('Mọi người ký phải cùng đến và ký trước mặt cán bộ.', 'Everyone who signs must come and sign in front of the official.'),
    ],
    inPersonStep: t('Đến quầy và ký trước mặt cán bộ. Bạn có thể đến bất kỳ phường, xã nào của thành phố.', 'Come to the counter and sign in front of the official. Any ward or commune of the city will do.'),
    result: t('Giấy tờ được chứng thực chữ ký', 'Paper with certified signature'),
    resultDigital: false,
    authority: 'ward',
    nonTerritorial: true,
    legalBasis: ['Nghị định 23/2015/NĐ-CP', 'Nghị định 280/2025/NĐ-CP', 'Thông tư 226/2016/TT-BTC'],
    alternatives: [],
    replaces: [],
  },
  form: {
    pages: [
      certificationApplicant,
      {
        id: 'paper',
        title: t('Giấy tờ sẽ ký', 'The paper to be signed'),
        fields: [
          { key: 'documentKind', type: 'text', label: t('Giấy tờ gì?', 'Which paper?'), help: t('Ví dụ: giấy ủy quyền, sơ yếu lý lịch, giấy cam kết.', 'For example: letter of authorisation, personal record, written promise.'), required: true },
          { key: 'signers', type: 'integer', label: t('Có mấy người ký?', 'How many people will sign?'), help: t('Tính cả bạn, nếu bạn cũng ký.', 'Count yourself too if you sign.'), required: true, min: 1, max: 20, default: 1, unit: t('người', 'people') },
        ],
      },
    ],
  },
} satisfies ProcedureSeed;
