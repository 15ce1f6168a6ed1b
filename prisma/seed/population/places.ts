import type { Address } from '#lib/places/model.ts';
import type { Random } from './random.ts';

type Weights = readonly (readonly [string, number])[];

/** A ward of the invented population: how many live there, how addresses look, which ethnic groups. */
export type WardPlan = {
  readonly code: string;
  readonly people: number;
  readonly streets?: readonly string[];
  readonly hamlets?: readonly string[];
  readonly ethnicities: Weights;
};

/** As in the inner city: nearly all Kinh, a few families of each larger group. */
const URBAN: Weights = [['01', 120], ['02', 3], ['03', 2], ['04', 3], ['05', 1], ['06', 3], ['07', 2], ['08', 1]];
const RURAL: Weights = [['01', 100], ['06', 2], ['02', 1]];

/** The Mường and Dao live in the west of the city, at the foot of Ba Vì mountain. */
const WEST = (muong: number, dao: number): Weights => [['01', 100 - muong - dao], ['06', muong], ['09', dao]];

export const WARDS: readonly WardPlan[] = [
  { code: '00070', people: 66, streets: ['phố Hàng Bạc', 'phố Mã Mây', 'phố Hàng Bè', 'phố Hàng Trống', 'phố Lý Quốc Sư', 'phố Hàng Gai', 'phố Cầu Gỗ'], ethnicities: URBAN },
  { code: '00082', people: 64, streets: ['phố Hàng Bông', 'phố Quán Sứ', 'phố Lý Thường Kiệt', 'phố Phan Bội Châu', 'phố Trần Hưng Đạo'], ethnicities: URBAN },
  { code: '09700', people: 64, hamlets: ['Hợp Nhất', 'Hợp Sơn', 'Yên Sơn', 'Gò Đá Chẹ', 'Minh Hồng'], ethnicities: WEST(45, 22) },
  { code: '00004', people: 16, streets: ['phố Quán Thánh', 'phố Đội Cấn', 'phố Phan Đình Phùng'], ethnicities: URBAN },
  { code: '00008', people: 13, streets: ['phố Ngọc Hà', 'phố Hoàng Hoa Thám'], ethnicities: URBAN },
  { code: '00103', people: 13, streets: ['phố Lạc Long Quân', 'phố Thụy Khuê'], ethnicities: URBAN },
  { code: '00118', people: 13, streets: ['phố Bồ Đề', 'phố Ngọc Lâm'], ethnicities: URBAN },
  { code: '00145', people: 13, ethnicities: URBAN },
  { code: '00166', people: 15, streets: ['đường Cầu Giấy', 'phố Dịch Vọng'], ethnicities: URBAN },
  { code: '00190', people: 14, streets: ['phố Ô Chợ Dừa', 'phố Hoàng Cầu'], ethnicities: URBAN },
  { code: '00235', people: 15, streets: ['phố Tây Sơn', 'phố Chùa Bộc'], ethnicities: URBAN },
  { code: '00256', people: 14, streets: ['phố Huế', 'phố Bà Triệu'], ethnicities: URBAN },
  { code: '00337', people: 15, ethnicities: URBAN },
  { code: '00367', people: 14, streets: ['đường Nguyễn Trãi', 'phố Khương Trung'], ethnicities: URBAN },
  { code: '00592', people: 13, ethnicities: URBAN },
  { code: '09556', people: 14, streets: ['phố Quang Trung', 'phố Lê Lợi'], ethnicities: URBAN },
  { code: '09574', people: 13, ethnicities: RURAL },
  { code: '00376', people: 14, hamlets: ['1', '2', '5'], ethnicities: RURAL },
  { code: '00454', people: 13, hamlets: ['3', '4', '7'], ethnicities: RURAL },
  { code: '00565', people: 14, hamlets: ['1', '6'], ethnicities: RURAL },
  { code: '10273', people: 13, hamlets: ['2', '3'], ethnicities: RURAL },
  { code: '10489', people: 13, hamlets: ['1', '4'], ethnicities: RURAL },
  { code: '09694', people: 14, hamlets: ['2', '5'], ethnicities: WEST(12, 0) },
  { code: '09706', people: 15, hamlets: ['1', '3'], ethnicities: WEST(40, 0) },
  { code: '04930', people: 15, hamlets: ['4', '8'], ethnicities: WEST(55, 0) },
];

/** A home in that ward. */
export function homeIn(random: Random, ward: WardPlan): Address {
  const number = random.int(1, 160);
  const detail = ward.hamlets
    ? `Thôn ${random.pick(ward.hamlets)}`
    : ward.streets
      ? `Số ${number} ${random.pick(ward.streets)}`
      : `Số ${number}, tổ dân phố ${random.int(1, 20)}`;
  return { provinceCode: '01', wardCode: ward.code, detail };
}

/** Where else people come from: the old province code of identification numbers, and the place as it is called today. */
export type Origin = { readonly registration: string; readonly address: Address };

const OTHER_ORIGINS: readonly Origin[] = [
  { registration: '036', address: { provinceCode: '37', wardName: 'Phường Nam Định' } },
  { registration: '035', address: { provinceCode: '37', wardName: 'Phường Phủ Lý' } },
  { registration: '034', address: { provinceCode: '33', wardName: 'Phường Thái Bình' } },
  { registration: '033', address: { provinceCode: '33', wardName: 'Phường Phố Hiến' } },
  { registration: '030', address: { provinceCode: '31', wardName: 'Phường Hải Dương' } },
  { registration: '038', address: { provinceCode: '38', wardName: 'Phường Hạc Thành' } },
  { registration: '040', address: { provinceCode: '40', wardName: 'Phường Thành Vinh' } },
  { registration: '025', address: { provinceCode: '25', wardName: 'Phường Việt Trì' } },
  { registration: '026', address: { provinceCode: '25', wardName: 'Phường Vĩnh Yên' } },
];

/** Home provinces of the groups that moved to the city. */
const ORIGINS_BY_ETHNICITY: Readonly<Record<string, Origin>> = {
  '02': { registration: '020', address: { provinceCode: '20', wardName: 'Phường Đông Kinh' } },
  '03': { registration: '014', address: { provinceCode: '14', wardName: 'Phường Tô Hiệu' } },
  '05': { registration: '094', address: { provinceCode: '92', wardName: 'Phường Sóc Trăng' } },
  '07': { registration: '004', address: { provinceCode: '04', wardName: 'Phường Thục Phán' } },
  '08': { registration: '002', address: { provinceCode: '08', wardName: 'Phường Hà Giang 1' } },
};

/**
 * The origin that goes with a registration province.
 * @throws Error for a province that nobody here comes from
 */
export function originByRegistration(registration: string, wardCode: string): Origin {
  if (registration === '001') return { registration, address: { provinceCode: '01', wardCode } };
  const origin = OTHER_ORIGINS.find((other) => other.registration === registration);
  if (!origin) throw new Error(`No origin for registration province ${registration}.`);
  return origin;
}

/** Where a family comes from: their own ward, mostly, or another province. */
export function originOf(random: Random, ward: WardPlan, ethnicity: string): Origin {
  const far = ORIGINS_BY_ETHNICITY[ethnicity];
  if (far) return far;
  const fromElsewhere = ward.streets ? 0.4 : 0.08;
  return random.chance(fromElsewhere)
    ? random.pick(OTHER_ORIGINS)
    : { registration: '001', address: { provinceCode: '01', wardCode: ward.code } };
}
