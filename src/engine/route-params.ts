import type { ParamSpecs } from '../base/param-spec.ts'

/** What the way of sediment downhill is tuned by. */
export const routeParams = {
  mostDelivered: { label: { en: 'Greatest delivery ratio', zh: '最大泥沙输移比' }, unit: '1', default: 0.8, min: 0.1, max: 1, status: 'verified', source: 'InVEST user guide, sediment delivery ratio' },
  indexMidpoint: { label: { en: 'Connectivity index of half delivery', zh: '连通性指数 IC0' }, unit: '1', default: 0.5, min: -5, max: 5, status: 'verified', source: 'InVEST user guide; Borselli et al. 2008' },
  indexSpread: { label: { en: 'Spread of the delivery curve', zh: '输移曲线参数 k' }, unit: '1', default: 2, min: 0.5, max: 10, status: 'verified', source: 'InVEST user guide; Borselli et al. 2008' },
  burialDepth: { label: { en: 'Deposit that buries 63 % of the plants', zh: '掩埋 63 % 植物的沉积厚度' }, unit: 'm', default: 0.15, min: 0.01, max: 2, status: 'assumed', source: 'own choice' },
} as const satisfies ParamSpecs
