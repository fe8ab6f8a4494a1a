import type { Text } from '../../base/text.ts'

/** What each process and coupling does, in a few sentences. A test keeps the list complete. */
export const PROCESS_NOTES: Readonly<Record<string, Text>> = {
  weather: {
    en: 'Makes the weather of a future, shared by all land units and all options: rain as a chain of wet and dry days with gamma amounts, temperature around its normal, snow, reference evapotranspiration, erosivity and storms. A daily record of the user is resampled by years instead.',
    zh: '生成某一未来情景的天气，各地块与各方案共用：以干湿日链与伽马分布生成日雨量，气温围绕常年值波动，并计算积雪、参考蒸散、降雨侵蚀力与暴雨。用户提供逐日资料时改为按年重抽样。',
  },
  spinUp: {
    en: 'Three years of weather pass over the land as it is. Soil takes up water; slopes show which storms they stand. How weak the ground is beyond that is drawn. Plants and soil stay as they are given.',
    zh: '让三年天气作用于现状场地：土壤蓄水，边坡显示能经受哪些暴雨；在此之外的地基弱度随机抽取。植物与土壤保持给定状态。',
  },
  works: {
    en: 'Carries out the measures of the schedule in their order: bill, then effect. Pays upkeep. Repairs what slides destroyed where a repair rule holds. Works on ground that is not safe are carried out and noted.',
    zh: '按进度依次实施措施：先计费，后生效；支付管护费；在设有修复规则处修复滑坡损毁。在尚不安全的地面上施工照样实施，并予记录。',
  },
  derivedColumns: {
    en: 'Density, water storage, conductivity and erodibility of the soil from its texture, stones and organic matter; slope and length factors; total cover.',
    zh: '由质地、砾石与有机质计算土壤容重、持水、导水与可蚀性；计算坡度坡长因子与总盖度。',
  },
  soilWater: {
    en: 'A bucket in the root zone, event by event within the month: interception, runoff by curve number, infiltration, drainage, transpiration and soil evaporation, irrigation. Gives the water index that plants grow and die by, and how full the pores were in storms.',
    zh: '根区水桶模型，月内逐次降雨计算：截留、按 CN 计算的径流、入渗、渗漏、蒸腾与土壤蒸发、灌溉；给出影响植物生长与死亡的水分指数及暴雨时孔隙充满度。',
  },
  waterErosion: {
    en: 'Soil loss of the month from erosivity, erodibility, slope, cover and practice. It takes fine soil, organic matter and nutrients.',
    zh: '由侵蚀力、可蚀性、坡度坡长、覆盖与措施因子计算月土壤流失，并带走细土、有机质与养分。',
  },
  slopeStability: {
    en: 'Factor of safety in the wettest storm of the month: infinite slope with roots, walls, drains and pore pressure, or a plane in rock. Where the failure probability exceeds what the ground can stand, a part of the unit slides and takes plants, soil and works with it. Rock falls from faces; monitored slides may be announced.',
    zh: '计算当月最湿暴雨下的安全系数：土坡按无限边坡（计根系、挡墙、排水与孔压），岩面按平面滑动。失稳概率超过地基所能承受时，部分地块滑坡，并带走植物、土壤与工程。岩面发生崩落；受监测的滑坡可能被预警。',
  },
  settlement: {
    en: 'Dumps and tailings settle by creep that slows with the logarithm of time. Fast settlement harms planted stock.',
    zh: '排土场与尾矿按对数时间蠕变沉降；沉降过快会损害栽植苗木。',
  },
  bankErosion: {
    en: 'Banks retreat by shear above a threshold on days when the river rises. Reeds raise the threshold, walls stop a share, gentle slopes fail less.',
    zh: '涨水日岸坡按超临界切应力后退；芦苇提高临界值，护岸墙阻止一部分，缓坡崩塌较少。',
  },
  windErosion: {
    en: 'An index from bare ground, wind speed and dry days. It moves no soil.',
    zh: '由裸地、风速与干日得出的指数，不搬运土壤。',
  },
  soilMetal: {
    en: 'Total and available metal of the soil. Erosion, slides and harvest take it; acidity sets what plants can take up; binders and sorbents hold it, sorbents age.',
    zh: '土壤重金属总量与有效态：侵蚀、滑坡与收获带走；酸度决定有效态；固化剂与吸附剂予以固持，吸附剂逐年老化。',
  },
  vegetation: {
    en: 'Cover of grass, shrubs and trees grows towards what climate and soil can carry, in competition, and is lost to drought, erosion and grazing. Sown seed emerges in warm months.',
    zh: '草、灌、乔盖度在竞争中趋向气候与土壤的承载值，并因干旱、侵蚀与放牧减少；播种在暖月出苗。',
  },
  plantedStock: {
    en: 'Planted shrubs and trees are counted: they die of drought, metal and settling ground, less under tending and inoculation; crowns of those that live give cover.',
    zh: '栽植灌木与乔木逐株计数：因干旱、重金属与地面沉降死亡，抚育与接种可减少死亡；存活植株的冠幅形成盖度。',
  },
  soilOrganicMatter: {
    en: 'Biomass follows cover and grows up. Litter and manure feed two pools of soil organic matter that decay with warmth and water; manure releases nitrogen; acidity drifts back to that of the parent material.',
    zh: '生物量随盖度增长；凋落物与粪肥进入两个有机质库，按温度与水分分解；粪肥释放氮；酸度向母质回移。',
  },
  speciesRecovery: {
    en: 'Species come from the regional pool and go, as numbers drawn each month: more come with cover, connectivity and soil. Planted and sown species are counted once they come up, where they are new.',
    zh: '物种每月从区域物种库迁入与消失，按概率抽取；盖度、连通度与土壤越好迁入越多；栽植与播种的物种成活后，若为新种则计入。',
  },
  routing: {
    en: 'Takes what units lost downhill. A share reaches the stream at once; the rest goes from unit to unit, is laid down on the way, or is caught by check dams. Organic matter and metal go with it; thick deposits bury plants.',
    zh: '将各地块流失的泥沙向下输移：一部分直接入河，其余逐地块运移、沉积或被谷坊拦截；有机质与重金属随之迁移，厚沉积会掩埋植物。',
  },
  network: {
    en: 'Every land unit and every patch around the site is a patch of habitat: its quality follows from cover, species and bare ground. The better it is, the easier it is crossed; planted corridors and stepping stones make crossing easier as they grow. How many seeds reach a unit from the others over the cheapest ways sets its connectivity for the next year: its odds rise with the gain of supply since the start, when it is what the scenario states.',
    zh: '每个地块与场地周边的每块生境均为网络斑块，其质量由盖度、物种与裸地决定；质量越好越易穿越，栽植的廊道与踏脚石随其生长降低穿越阻力。其他斑块的种源沿最小耗费路径到达地块的多少，决定其下一年的连通度：起始时为情景给定值，其几率随种源供给较起始的增量而升高。',
  },
}
