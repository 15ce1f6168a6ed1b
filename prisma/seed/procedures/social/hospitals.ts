/** General hospitals of Hanoi where people commonly register for primary care. Others are typed in. */
import { option } from '../blocks.ts';

const hospital = (value: string, name: string, englishName: string) => option(value, `Bệnh viện Đa khoa ${name}`, `${englishName} General Hospital`);

export const HOSPITALS = [
  option('home-health-station', 'Trạm y tế phường, xã nơi cư trú', 'Health station of the home ward or commune'),
  option('other-health-station', 'Trạm y tế phường, xã khác', 'Health station of another ward or commune'),
  hospital('ba-vi', 'huyện Ba Vì', 'Ba Vì'),
  hospital('bac-thang-long', 'Bắc Thăng Long', 'Bắc Thăng Long'),
  hospital('chuong-my', 'huyện Chương Mỹ', 'Chương Mỹ'),
  hospital('dan-phuong', 'huyện Đan Phượng', 'Đan Phượng'),
  hospital('dong-anh', 'Đông Anh', 'Đông Anh'),
  hospital('dong-da', 'Đống Đa', 'Đống Đa'),
  hospital('duc-giang', 'Đức Giang', 'Đức Giang'),
  hospital('gia-lam', 'huyện Gia Lâm', 'Gia Lâm'),
  hospital('ha-dong', 'Hà Đông', 'Hà Đông'),
  hospital('hoai-duc', 'huyện Hoài Đức', 'Hoài Đức'),
  hospital('hoe-nhai', 'Hòe Nhai', 'Hòe Nhai'),
  hospital('me-linh', 'huyện Mê Linh', 'Mê Linh'),
  hospital('my-duc', 'huyện Mỹ Đức', 'Mỹ Đức'),
  hospital('phu-xuyen', 'huyện Phú Xuyên', 'Phú Xuyên'),
  hospital('phuc-tho', 'huyện Phúc Thọ', 'Phúc Thọ'),
  hospital('quoc-oai', 'huyện Quốc Oai', 'Quốc Oai'),
  hospital('soc-son', 'huyện Sóc Sơn', 'Sóc Sơn'),
  hospital('son-tay', 'Sơn Tây', 'Sơn Tây'),
  hospital('thach-that', 'huyện Thạch Thất', 'Thạch Thất'),
  option('thanh-nhan', 'Bệnh viện Thanh Nhàn', 'Thanh Nhàn Hospital'),
  hospital('thanh-oai', 'huyện Thanh Oai', 'Thanh Oai'),
  hospital('thanh-tri', 'huyện Thanh Trì', 'Thanh Trì'),
  hospital('thuong-tin', 'huyện Thường Tín', 'Thường Tín'),
  hospital('van-dinh', 'Vân Đình', 'Vân Đình'),
  hospital('xanh-pon', 'Xanh Pôn', 'Xanh Pôn'),
  option('other', 'Bệnh viện hoặc phòng khám khác', 'Another hospital or clinic'),
];
