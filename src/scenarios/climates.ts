import type { Text } from '../base/text.ts'
import type { Climate } from './scenario.ts'

/** Monthly normals and weather settings of a shipped site, with what is known of them. */
export interface ClimatePreset extends Omit<Climate, 'daily'> {
  readonly title: Text
  /** How far to trust it; printed as provenance of a scenario that uses the preset. */
  readonly note: Text
}

/** The climates of the three shipped sites. Offsets bring the annual mean temperature to the published one. */
export const CLIMATES: Readonly<Record<string, ClimatePreset>> = {
  zahanaoer: {
    title: { en: 'Zahanaoer, Inner Mongolia', zh: '内蒙古扎哈淖尔' },
    normals: {
      tmax: [-14.7, -10.7, -2.1, 9.2, 17.0, 21.8, 24.1, 22.5, 16.7, 8.2, -3.3, -11.6],
      tmin: [-25.7, -23.4, -15.1, -4.9, 1.9, 8.0, 12.0, 10.0, 2.8, -5.4, -14.9, -22.3],
      precipitation: [2.3, 3, 7, 13, 30, 64, 114, 86, 36, 16, 6, 2.7],
      wetDays: [3, 3, 4, 4, 6, 10, 13, 11, 7, 4, 3, 3],
    },
    temperatureOffset: -0.1,
    temperatureSd: 4.5,
    interannualSd: 0,
    windFactor: 1.1,
    windSpeed: 4,
    note: {
      en: 'Temperatures: West Ujimqin 1971-2000 minus 1.9 degC so that the mean is the 0 degC of the paper; rain: 380 mm of the paper, split by West Ujimqin, partly assumed; wet days assumed',
      zh: '气温：西乌珠穆沁 1971-2000 减 1.9 ℃，使年均与论文 0 ℃ 一致；降水：论文 380 mm，按西乌珠穆沁分配，部分为假定；雨日为假定',
    },
  },
  jianshui: {
    title: { en: 'Jianshui, Yunnan', zh: '云南建水' },
    normals: {
      tmax: [20.5, 22.8, 26.3, 28.6, 29.0, 28.6, 28.4, 28.2, 27.1, 24.9, 22.6, 20.2],
      tmin: [7.5, 9.2, 12.2, 15.5, 18.4, 20.0, 19.9, 19.2, 17.8, 15.4, 11.3, 8.0],
      precipitation: [18, 16, 25, 44, 95, 128, 150, 141, 85, 58, 33, 12],
      wetDays: [4, 4, 5, 8, 12, 15, 18, 17, 12, 10, 6, 4],
    },
    temperatureOffset: -0.3,
    temperatureSd: 2.5,
    interannualSd: 0,
    windFactor: 1,
    windSpeed: 2,
    note: {
      en: 'Annual rain 805 mm and mean 19.8 degC published; shape over the year and wet days assumed after neighbouring stations',
      zh: '年降水 805 mm、年均温 19.8 ℃ 为公布值；年内分配与雨日参照邻近站假定',
    },
  },
  'qianxia-lake': {
    title: { en: 'Qianxia Lake, Zhejiang', zh: '浙江千峡湖' },
    normals: {
      tmax: [12.5, 14.2, 17.8, 23.3, 27.2, 30.0, 34.2, 33.8, 29.8, 25.2, 19.8, 14.6],
      tmin: [4.2, 5.8, 8.9, 13.9, 18.3, 22.0, 24.7, 24.5, 21.4, 15.9, 10.4, 5.3],
      precipitation: [56, 78, 142, 160, 205, 265, 172, 215, 160, 75, 62, 45],
      wetDays: [11, 12, 16, 16, 17, 17, 13, 14, 12, 8, 9, 9],
    },
    temperatureOffset: -0.8,
    temperatureSd: 2.5,
    interannualSd: 0.06,
    windFactor: 1,
    windSpeed: 2,
    note: {
      en: 'Temperatures between Qingyuan 1981-2010 and Lishui; rain assumed between the coast (Ruian) and inland; wet days assumed',
      zh: '气温介于庆元 1981-2010 与丽水之间；降水在沿海（瑞安）与内陆之间假定；雨日为假定',
    },
  },
}
