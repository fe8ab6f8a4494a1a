import type { Text } from '../../base/text.ts'

/** A class of the morphological spatial pattern analysis. */
export interface MspaClass {
  readonly name: string
  readonly label: Text
  /** Byte that GuidosToolbox gives the class (guide, recalled); 100 more inside a hole of core if internal and external are told apart. */
  readonly guidos: number
}

/** Classes of `mspa`, by the byte of the result. Foreground classes are those from `core` on. */
export const MSPA_CLASSES = [
  { name: 'missing', label: { en: 'no data', zh: '无数据' }, guidos: 129 },
  { name: 'background', label: { en: 'background', zh: '背景' }, guidos: 0 },
  { name: 'core-opening', label: { en: 'background in a hole of core', zh: '核心区内部孔洞背景' }, guidos: 100 },
  { name: 'border-opening', label: { en: 'background closed in, but not by core alone', zh: '边界围合背景' }, guidos: 220 },
  { name: 'core', label: { en: 'core', zh: '核心区' }, guidos: 17 },
  { name: 'islet', label: { en: 'islet', zh: '孤岛' }, guidos: 9 },
  { name: 'perforation', label: { en: 'perforation', zh: '孔隙' }, guidos: 5 },
  { name: 'edge', label: { en: 'edge', zh: '边缘区' }, guidos: 3 },
  { name: 'loop', label: { en: 'loop', zh: '环道区' }, guidos: 65 },
  { name: 'bridge', label: { en: 'bridge', zh: '桥接区' }, guidos: 33 },
  { name: 'branch', label: { en: 'branch', zh: '支线' }, guidos: 1 },
  { name: 'loop-in-edge', label: { en: 'loop crossing edge', zh: '穿越边缘区的环道区' }, guidos: 67 },
  { name: 'loop-in-perforation', label: { en: 'loop crossing perforation', zh: '穿越孔隙的环道区' }, guidos: 69 },
  { name: 'bridge-in-edge', label: { en: 'bridge crossing edge', zh: '穿越边缘区的桥接区' }, guidos: 35 },
  { name: 'bridge-in-perforation', label: { en: 'bridge crossing perforation', zh: '穿越孔隙的桥接区' }, guidos: 37 },
] as const satisfies readonly MspaClass[]
