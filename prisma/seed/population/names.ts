import type { Sex } from '#lib/identity/model.ts';
import type { Random } from './random.ts';

const KINH_SURNAMES: readonly (readonly [string, number])[] = [
  ['Nguyễn', 30], ['Trần', 11], ['Lê', 9], ['Phạm', 7], ['Hoàng', 5], ['Vũ', 5], ['Phan', 4], ['Đặng', 4], ['Bùi', 4], ['Đỗ', 4],
  ['Ngô', 3], ['Dương', 3], ['Đào', 2], ['Đinh', 2], ['Lưu', 2], ['Trịnh', 2], ['Mai', 2], ['Tạ', 2], ['Chu', 1], ['Cao', 1],
  ['Kiều', 1], ['Khuất', 1], ['Phùng', 1], ['Đoàn', 1], ['Hà', 1], ['Nghiêm', 1], ['Quản', 1], ['Tô', 1], ['Vương', 1], ['Doãn', 1],
];

/** Surnames by code of the ethnic group. */
const SURNAMES: Readonly<Record<string, readonly string[]>> = {
  '02': ['Hoàng', 'Nông', 'Ma', 'Hứa', 'Lương', 'Đàm'],
  '03': ['Lò', 'Cầm', 'Quàng', 'Vi', 'Lường', 'Hà'],
  '04': ['Lâm', 'Trương', 'Lưu', 'Mã', 'Thái'],
  '05': ['Thạch', 'Sơn', 'Kim', 'Danh', 'Châu'],
  '06': ['Đinh', 'Bùi', 'Quách', 'Bạch', 'Hà', 'Phùng', 'Nguyễn'],
  '07': ['Nông', 'Lục', 'Vi', 'Hoàng', 'Chu', 'Lăng'],
  '08': ['Giàng', 'Vàng', 'Thào', 'Sùng', 'Mùa', 'Lầu'],
  '09': ['Triệu', 'Lý', 'Phùng', 'Bàn', 'Đặng', 'Dương'],
};

type Pool = { readonly middle: readonly string[]; readonly given: readonly string[] };

const HMONG: Record<Sex, Pool> = {
  male: { middle: ['A'], given: ['Páo', 'Chứ', 'Sình', 'Tủa', 'Dơ', 'Pủa'] },
  female: { middle: ['Thị'], given: ['Mỷ', 'Dợ', 'Sua', 'Chía', 'Dế', 'Mai'] },
};

/** Fashions of naming, oldest first: people born before `until`. */
const FASHIONS: readonly { readonly until: number; readonly pools: Record<Sex, Pool> }[] = [
  {
    until: 1965,
    pools: {
      male: { middle: ['Văn', 'Văn', 'Đình', 'Xuân', 'Hữu', 'Công'], given: ['Thìn', 'Tỵ', 'Sửu', 'Hợi', 'Lộc', 'Thọ', 'Khang', 'Định', 'Ký', 'Tảo', 'Bính', 'Đạt', 'Tiến', 'Hòa', 'Bình', 'Thuận', 'Lợi', 'Chính'] },
      female: { middle: ['Thị'], given: ['Tý', 'Mùi', 'Lụa', 'Bưởi', 'Gái', 'Cúc', 'Mận', 'Tâm', 'Thơm', 'Nụ', 'Hợi', 'Đào', 'Vân', 'Ngọ', 'Chắt', 'Sen', 'Nhài', 'Thoa', 'Lý'] },
    },
  },
  {
    until: 1990,
    pools: {
      male: { middle: ['Văn', 'Đức', 'Quang', 'Mạnh', 'Ngọc', 'Thanh', 'Hữu', 'Xuân'], given: ['Hùng', 'Dũng', 'Cường', 'Tuấn', 'Hải', 'Sơn', 'Thắng', 'Long', 'Toàn', 'Trung', 'Nam', 'Hiếu', 'Phong', 'Vinh', 'Tùng', 'Quân', 'Khánh', 'Hưng'] },
      female: { middle: ['Thị', 'Thị', 'Thị Thu', 'Thị Thanh', 'Thị Bích', 'Thị Minh', 'Thúy', 'Ngọc'], given: ['Hương', 'Hoa', 'Hạnh', 'Thủy', 'Hằng', 'Nga', 'Loan', 'Hiền', 'Phương', 'Lan', 'Dung', 'Yến', 'Nhung', 'Hà', 'Liên', 'Oanh', 'Tuyết', 'Thảo'] },
    },
  },
  {
    until: 2010,
    pools: {
      male: { middle: ['Minh', 'Đức', 'Quang', 'Tuấn', 'Anh', 'Hoàng', 'Việt', 'Trung'], given: ['Anh', 'Hiếu', 'Đạt', 'Kiên', 'Hoàng', 'Tú', 'Thành', 'Duy', 'Nghĩa', 'Huy', 'Quân', 'Sơn', 'Phúc', 'Dương', 'Khải', 'Bách'] },
      female: { middle: ['Thu', 'Thị', 'Phương', 'Ngọc', 'Thùy', 'Minh', 'Khánh', 'Hồng'], given: ['Trang', 'Linh', 'Anh', 'Mai', 'Ngân', 'Huyền', 'Giang', 'Ly', 'Quỳnh', 'Chi', 'Thảo', 'Hà', 'Vy', 'Uyên', 'Diệp', 'Nhi'] },
    },
  },
  {
    until: 9999,
    pools: {
      male: { middle: ['Gia', 'Minh', 'Bảo', 'Đức', 'Thiên', 'Tuấn', 'Hải', 'Nhật'], given: ['Bảo', 'Khôi', 'Huy', 'Long', 'An', 'Khang', 'Phúc', 'Đăng', 'Nam', 'Kiệt', 'Lâm', 'Minh', 'Phong', 'Quân'] },
      female: { middle: ['Bảo', 'Khánh', 'An', 'Minh', 'Ngọc', 'Gia', 'Thảo', 'Tuệ'], given: ['Ngọc', 'Linh', 'Nhiên', 'Châu', 'Anh', 'Hân', 'Vy', 'An', 'My', 'Chi', 'Lam', 'Nhi', 'San', 'Diệp'] },
    },
  },
];

/** An invented surname usual in that ethnic group. */
export function surname(random: Random, ethnicity: string): string {
  const own = SURNAMES[ethnicity];
  return own ? random.pick(own) : random.weighted(KINH_SURNAMES);
}

/** Middle and given name as people of that year, sex and ethnic group carry them. */
export function givenNames(random: Random, sex: Sex, birthYear: number, ethnicity: string): string {
  const fashion = FASHIONS.find(({ until }) => birthYear < until);
  if (!fashion) throw new Error(`No names for the year ${birthYear}.`);
  const pool = ethnicity === '08' ? HMONG[sex] : fashion.pools[sex];
  const given = random.pick(pool.given);
  const middle = random.pick(pool.middle.filter((name) => name !== given));
  return `${middle} ${given}`;
}
