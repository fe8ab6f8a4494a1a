import type { Text } from '../base/text.ts'

/** One kind of fault: heading, the sentence with its particulars, and the long text of `regreen explain CODE`. */
export interface CodeRow<A> {
  readonly title: Text
  readonly message: (a: A) => Text
  readonly explanation: Text
}

const row = <A>(title: [string, string], message: (a: A) => [string, string], explanation: [string, string]): CodeRow<A> => ({
  title: { en: title[0], zh: title[1] },
  message: a => {
    const [en, zh] = message(a)
    return { en, zh }
  },
  explanation: { en: explanation[0], zh: explanation[1] },
})

interface Named { readonly name: string }
interface Where { readonly where: Text }
interface Reason { readonly reason: Text }

/**
 * Every fault and warning that reading a scenario can report. `R` codes are errors, `W` codes are warnings.
 * A code keeps its meaning for ever; a retired code is not used again.
 */
export const CODES = {
  // files and syntax
  R0001: row<Named & Reason>(
    ['file cannot be read', '文件无法读取'],
    a => [`cannot read "${a.name}": ${a.reason.en}`, `无法读取“${a.name}”：${a.reason.zh}`],
    ['A file named in the scenario is not there or cannot be opened. Paths are relative to the scenario file.', '情景文件引用的文件不存在或无法打开。路径相对于情景文件所在目录。'],
  ),
  R0010: row<Record<never, never>>(
    ['file is empty', '文件为空'],
    () => ['the file holds no scenario', '文件中没有情景内容'],
    ['The file has no content besides comments. Start from an example: regreen init --preset zahanaoer.', '文件除注释外没有内容。可从示例开始：regreen init --preset zahanaoer。'],
  ),
  R0011: row<{ readonly character: string }>(
    ['not plain text', '不是纯文本'],
    a => [`character ${a.character} does not belong in a text file`, `文本文件中不应出现字符 ${a.character}`],
    ['Scenario and CSV files are UTF-8 text. Control characters and replacement characters show that the file is binary, damaged or saved in another encoding (for example GBK): save it again as UTF-8.', '情景和 CSV 文件应为 UTF-8 文本。控制字符或替换字符说明文件是二进制、已损坏或使用了其他编码（如 GBK）：请另存为 UTF-8。'],
  ),
  R0012: row<Reason>(
    ['not valid YAML', '不是有效的 YAML'],
    a => [`not valid YAML: ${a.reason.en}`, `不是有效的 YAML:${a.reason.zh}`],
    ['The text does not follow YAML 1.2. Nothing else is checked until it does. Indent with spaces, close every bracket and quote, put a space after each colon, and quote texts that contain ": " or start with a special character.', '文本不符合 YAML 1.2 语法，修正前不再检查其他内容。请用空格缩进，括号与引号成对，冒号后留空格；含“：”或以特殊字符开头的文本请加引号。'],
  ),
  R0013: row<Named>(
    ['key given twice', '键重复'],
    a => [`key "${a.name}" is given twice`, `键“${a.name}”重复`],
    ['A key may stand only once in a map, otherwise it is not clear which value counts.', '同一映射中每个键只能出现一次，否则无法判断采用哪个值。'],
  ),
  R0014: row<Named>(
    ['key is not a plain name', '键不是普通名称'],
    a => [`"${a.name}" cannot be a key`, `“${a.name}”不能作为键`],
    ['Keys are short texts. Lists, maps and the name __proto__ cannot be keys.', '键应为短文本；列表、映射和 __proto__ 不能作为键。'],
  ),
  R0015: row<Reason>(
    ['file is too deep or too large', '文件层次过深或过大'],
    a => [`the file cannot be taken in: ${a.reason.en}`, `文件无法载入：${a.reason.zh}`],
    ['A scenario has a few levels and at most 200,000 values. Aliases that contain themselves or multiply without end are refused. Put long unit tables and daily weather into CSV files.', '情景文件层次有限，最多 200000 个值；自引用或无限展开的别名会被拒绝。较长的地块表和逐日气象请放入 CSV 文件。'],
  ),
  R0020: row<Reason>(
    ['not a valid CSV table', '不是有效的 CSV 表'],
    a => [`not a valid table: ${a.reason.en}`, `表格无效：${a.reason.zh}`],
    ['CSV follows RFC 4180: one header line, cells separated by comma, semicolon or tab, cells with separators in double quotes, a quote inside a cell doubled.', 'CSV 遵循 RFC 4180:首行为表头，以逗号、分号或制表符分隔；含分隔符的单元格用双引号括起，单元格内的引号写两次。'],
  ),
  R0021: row<{ readonly cells: number; readonly columns: number }>(
    ['row has the wrong number of cells', '行的单元格数不对'],
    a => [`the row has ${a.cells} cells, the header has ${a.columns}`, `该行有 ${a.cells} 个单元格，表头有 ${a.columns} 列`],
    ['Every row has one cell for each column of the header; leave a cell empty to use the default.', '每行的单元格数应与表头列数相同；留空表示采用默认值。'],
  ),
  R0022: row<Named>(
    ['unknown column', '未知列'],
    a => [`column "${a.name}" is not known`, `未知列“${a.name}”`],
    ['A column is named like a key of a unit (soil.depth, soilDepth), with its unit of measure after it: "area_ha", "area [ha]". Without a unit the cells carry it: "12 mu".', '列名与地块的键一致（soil.depth、soilDepth），后附单位：“area_ha”“area [ha]”。若列名无单位，则在单元格中写明，如“12 mu”。'],
  ),
  R0023: row<Named>(
    ['column given twice', '列重复'],
    a => [`column "${a.name}" is given twice`, `列“${a.name}”重复`],
    ['Two columns stand for the same quantity. Keep one.', '两列表示同一个量，请保留一列。'],
  ),
  R0024: row<Named>(
    ['column is missing', '缺少列'],
    a => [`the table lacks the column "${a.name}"`, `表格缺少列“${a.name}”`],
    ['This column has no default: every row needs it.', '该列没有默认值，每一行都需要。'],
  ),
  R0030: row<{ readonly expectedDate: string; readonly found: string }>(
    ['daily record has a gap', '逐日记录不连续'],
    a => [`expected the day ${a.expectedDate}, found "${a.found}"`, `此处应为 ${a.expectedDate}，实为“${a.found}”`],
    ['A daily record lists every day of whole calendar years in order, as YYYY-MM-DD. Fill gaps from a neighbouring station before use.', '逐日记录须按顺序列出整年的每一天（YYYY-MM-DD）。使用前请用邻近站插补缺测。'],
  ),
  R0031: row<Reason>(
    ['daily record is not whole years', '逐日记录不是整年'],
    a => [`the daily record must be whole calendar years: ${a.reason.en}`, `逐日记录须为整年：${a.reason.zh}`],
    ['The record starts on 1 January and ends on 31 December.', '记录应从 1 月 1 日开始、到 12 月 31 日结束。'],
  ),
  R0032: row<{ readonly name: string; readonly found: string }>(
    ['not a number', '不是数字'],
    a => [`${a.name}: "${a.found}" is not a number`, `${a.name}:“${a.found}”不是数字`],
    ['Cells of the daily record are plain numbers in the unit that the header names. Missing values (-9999, NA, empty) must be filled before use.', '逐日记录的单元格为普通数字，单位见表头。缺测值（-9999、NA、空）须先插补。'],
  ),

  // shape
  R0101: row<Named & Where>(
    ['key is missing', '缺少键'],
    a => [`${a.where.en} lacks the key "${a.name}"`, `${a.where.zh}缺少键“${a.name}”`],
    ['This key has no default. The caret stands at the part that should contain it.', '该键没有默认值。标记处是应包含它的部分。'],
  ),
  R0102: row<Named & Where>(
    ['unknown key', '未知的键'],
    a => [`unknown key "${a.name}" in ${a.where.en}`, `${a.where.zh}中有未知的键“${a.name}”`],
    ['The key is not part of the format at this place, often a typing mistake or a wrong indentation. All keys: regreen schema scenario.', '此处不应有该键，常因拼写或缩进有误。全部键见 regreen schema scenario。'],
  ),
  R0103: row<{ readonly name: string; readonly found: Text }>(
    ['wrong type', '类型不对'],
    a => [`"${a.name}" cannot be ${a.found.en}`, `“${a.name}”不能是${a.found.zh}`],
    ['The value has another form than the key needs, for example a text where a list is needed.', '值的形式与键的要求不符，例如应为列表却写成文本。'],
  ),
  R0104: row<{ readonly name: string; readonly found: string }>(
    ['not one of the allowed values', '不是允许的值'],
    a => [`"${a.found}" is not a value of "${a.name}"`, `“${a.found}”不是“${a.name}”的可用值`],
    ['The key takes one value of a fixed list.', '该键只能取固定列表中的值。'],
  ),
  R0105: row<{ readonly name: string; readonly found: string }>(
    ['wrong form', '格式不对'],
    a => [`"${a.found}" has not the form of "${a.name}"`, `“${a.found}”不符合“${a.name}”的格式`],
    ['Names are small letters, digits and hyphens (north-slope); times are Y2-03 or 2021-03; the horizon starts in January (2020-01).', '名称由小写字母、数字和连字符组成（north-slope）；时间写作 Y2-03 或 2021-03；期限从一月开始（2020-01）。'],
  ),
  R0106: row<{ readonly name: string; readonly count: number; readonly needed: Text }>(
    ['wrong number of entries', '条目数不对'],
    a => [`"${a.name}" has ${a.count} entries, ${a.needed.en} needed`, `“${a.name}”有 ${a.count} 项，需要${a.needed.zh}`],
    ['Monthly normals have twelve numbers, January to December; lists of units have at least one entry.', '月平均值为一月到十二月共 12 个数；地块列表至少一项。'],
  ),
  R0107: row<{ readonly found: string }>(
    ['version of the format is not supported', '不支持的格式版本'],
    a => [`version ${a.found} of the scenario format is not supported`, `不支持情景格式版本 ${a.found}`],
    ['This program reads version 1. A file with a higher version needs a newer Regreen.', '本程序读取版本 1。更高版本的文件需要更新的 Regreen。'],
  ),
  R0108: row<{ readonly one: string; readonly other: string } & Where>(
    ['give exactly one of two keys', '两个键须且只能给一个'],
    a => [`${a.where.en} needs either "${a.one}" or "${a.other}", and not both`, `${a.where.zh}须在“${a.one}”和“${a.other}”中给出一个，且仅一个`],
    ['Two keys say the same thing in two ways. Keep one.', '两个键以不同方式表示同一内容，请只保留一个。'],
  ),

  R0109: row<Record<never, never>>(
    ['scenario cannot be understood', '无法理解情景文件'],
    () => ['the scenario cannot be understood as a whole', '无法整体理解该情景文件'],
    ['A fault that has no message of its own. Please report it with the file: this is a gap of the program.', '该错误没有专门的说明，属于程序缺陷，请连同文件一起反馈。'],
  ),

  // quantities
  R0110: row<Named & { readonly found: string }>(
    ['unit of measure is missing', '缺少单位'],
    a => [`"${a.name}" needs a unit of measure after ${a.found}`, `“${a.name}”的数值 ${a.found} 后需要单位`],
    ['A number with a dimension is written with its unit, so that 20 ha and 20 mu cannot be mixed up: area: 250 ha, depth: 20 cm, rate: 3 t/mu. Only counts, pH and shares are plain numbers.', '有量纲的数必须带单位，以免 20 公顷与 20 亩混淆：area: 250 ha、depth: 20 cm、rate: 3 t/mu。只有计数、pH 和比例可用纯数字。'],
  ),
  R0111: row<Named & { readonly unit: string }>(
    ['unknown unit of measure', '未知单位'],
    a => [`"${a.unit}" after "${a.name}" is not a known unit of measure`, `“${a.name}”中的“${a.unit}”不是已知单位`],
    ['Known are SI units with prefixes and ha, mu （亩），km2, t, a (year = 12 months = 365.25 d), month, d, deg, degC, %, CNY （yuan，元），wan (10,000 CNY). Powers: m2 or m^2; quotients: t/(km2 a).', '可用 SI 单位及词头，以及 ha（公顷）、mu（亩）、km2、t（吨）、a（年=12 月=365.25 日）、month（月）、d（日）、deg（度）、degC、%、CNY（元）、wan（万元）。幂写作 m2 或 m^2，商写作 t/(km2 a)。'],
  ),
  R0112: row<Named & { readonly found: string; readonly is: Text; readonly needs: Text }>(
    ['unit of the wrong dimension', '单位量纲不对'],
    a => [`"${a.found}" is ${a.is.en}, but "${a.name}" is ${a.needs.en}`, `“${a.found}”是${a.is.zh}，而“${a.name}”应为${a.needs.zh}`],
    ['The unit is known but measures another kind of quantity, for example metres for an area or tonnes for a dose in tonnes per hectare.', '单位本身有效，但所表示的量不同，例如面积用了米，或每公顷用量只写了吨。'],
  ),
  R0113: row<Named & { readonly found: string }>(
    ['not a quantity', '不是数量'],
    a => [`"${a.found}" is not a quantity for "${a.name}"`, `“${a.found}”不能作为“${a.name}”的数量`],
    ['A quantity is one number and, where needed, one unit: 250 ha, 35 %, 6100 t/(km2 a). Formulas, ranges and words are not read.', '数量由一个数和（必要时）一个单位组成：250 ha、35 %、6100 t/(km2 a)。不接受公式、区间或文字。'],
  ),

  // ranges
  R0201: row<Named & { readonly found: string; readonly low: string; readonly high: string }>(
    ['value out of range', '数值超出范围'],
    a => [`${a.name} ${a.found} is outside ${a.low}..${a.high}`, `${a.name} ${a.found} 超出 ${a.low}..${a.high}`],
    ['The value cannot be right or lies outside the range for which the model is meant.', '数值不合理，或超出模型适用范围。'],
  ),
  R0202: row<{ readonly sum: string } & Where>(
    ['sand and clay add to more than 100 %', '砂粒与黏粒之和超过 100 %'],
    a => [`sand and clay of ${a.where.en} add to ${a.sum}`, `${a.where.zh}的砂粒与黏粒之和为 ${a.sum}`],
    ['Sand, silt and clay are shares of the fine earth and add to 100 %; silt is what sand and clay leave.', '砂粒、粉粒、黏粒为细土的质量分数，合计 100 %；粉粒由前两者推得。'],
  ),
  R0203: row<{ readonly at: Text; readonly tmin: string; readonly tmax: string }>(
    ['minimum temperature above the maximum', '最低气温高于最高气温'],
    a => [`${a.at.en}: minimum ${a.tmin} degC is above maximum ${a.tmax} degC`, `${a.at.zh}:最低气温 ${a.tmin} degC 高于最高气温 ${a.tmax} degC`],
    ['The columns may be exchanged.', '可能将两列弄反了。'],
  ),
  R0204: row<{ readonly at: Text } & Reason>(
    ['rain and wet days do not fit', '降水与雨日不符'],
    a => [`${a.at.en}: ${a.reason.en}`, `${a.at.zh}:${a.reason.zh}`],
    ['A month cannot have more wet days than days, rain without a wet day, or wet days without rain (a wet day has at least 0.1 mm).', '雨日数不能超过当月天数；有降水必有雨日，有雨日必有降水（雨日指不少于 0.1 mm）。'],
  ),
  R0205: row<{ readonly low: string; readonly high: string }>(
    ['range is upside down', '区间上下限颠倒'],
    a => [`the range runs from ${a.low} down to ${a.high}`, `区间从 ${a.low} 到 ${a.high}，上下限颠倒`],
    ['A range is [low, high].', '区间写作 [下限，上限]。'],
  ),
  R0206: row<Named & { readonly found: string }>(
    ['not a whole number', '不是整数'],
    a => [`"${a.name}" must be a whole number, not ${a.found}`, `“${a.name}”应为整数，不能是 ${a.found}`],
    ['Years, months, seeds and counts are whole numbers.', '年、月、随机种子和计数须为整数。'],
  ),

  // references
  R0301: row<Named>(
    ['unknown measure', '未知措施'],
    a => [`there is no measure "${a.name}"`, `没有名为“${a.name}”的措施`],
    ['Measures have fixed names: regreen measures lists them with their doses.', '措施名称固定：regreen measures 列出全部措施及其用量参数。'],
  ),
  R0302: row<Named>(
    ['unknown unit', '未知地块'],
    a => [`there is no unit or group "${a.name}"`, `没有名为“${a.name}”的地块或地块组`],
    ['Units are named by their id, by a group of site.groups, or by all, treated, site.', '地块用 id、site.groups 中的组名，或 all、treated、site 指定。'],
  ),
  R0303: row<Named>(
    ['unknown indicator', '未知指标'],
    a => [`there is no indicator "${a.name}"`, `没有名为“${a.name}”的指标`],
    ['Indicators have fixed names; they are the columns of the results.', '指标名称固定，即结果表的列名。'],
  ),
  R0304: row<Named>(
    ['unknown alternative', '未知方案'],
    a => [`there is no alternative "${a.name}"`, `没有名为“${a.name}”的方案`],
    ['Alternatives are the keys below "alternatives" of the same file.', '方案名是本文件 alternatives 下的键。'],
  ),
  R0305: row<Named>(
    ['unknown parameter', '未知参数'],
    a => [`there is no parameter "${a.name}"`, `没有名为“${a.name}”的参数`],
    ['Parameters are named group.name, for example vegetation.growthGrass.', '参数写作 组.名称，例如 vegetation.growthGrass。'],
  ),
  R0306: row<Named>(
    ['unknown preset', '未知预设'],
    a => [`there is no preset "${a.name}"`, `没有名为“${a.name}”的预设`],
    ['Presets are the sites that ship with the program.', '预设为程序自带的场地。'],
  ),
  R0307: row<Named & Where>(
    ['water flows to an unknown unit', '水流去向未知'],
    a => [`${a.where.en} flows to "${a.name}", which is not a unit`, `${a.where.zh}流向“${a.name}”，但没有该地块`],
    ['flowsTo names the unit that takes the runoff. Leave it out where water leaves the site.', 'flowsTo 指明承接径流的地块；水流出场地处不写。'],
  ),
  R0308: row<{ readonly path: string }>(
    ['water flows in a circle', '水流成环'],
    a => [`water flows in a circle: ${a.path}`, `水流成环：${a.path}`],
    ['Following flowsTo from any unit must end at an outlet.', '从任一地块沿 flowsTo 前行都应到达出口。'],
  ),
  R0309: row<Named>(
    ['unit id given twice', '地块 id 重复'],
    a => [`two units have the id "${a.name}"`, `两个地块的 id 都是“${a.name}”`],
    ['Ids tell units apart; each must be different.', 'id 用于区分地块，不可重复。'],
  ),
  R0310: row<Named>(
    ['unit listed twice', '地块重复列出'],
    a => [`unit "${a.name}" is listed twice`, `地块“${a.name}”重复列出`],
    ['A measure is done once on each unit of its list. A unit may also come in through a group.', '一条措施对每个地块只做一次；地块也可能经由组重复出现。'],
  ),
  R0311: row<Record<never, never>>(
    ['no do-nothing alternative', '缺少 do-nothing 方案'],
    () => ['the alternative "do-nothing" is missing', '缺少方案 do-nothing'],
    ['Every scenario contains the alternative do-nothing without actions: it is what all others are compared with.', '每个情景都须包含没有任何措施的 do-nothing 方案，作为比较基准。'],
  ),
  R0312: row<{ readonly count: number }>(
    ['do-nothing has actions', 'do-nothing 含有措施'],
    a => [`do-nothing has ${a.count} actions, it must have none`, `do-nothing 含有 ${a.count} 条措施，应为空`],
    ['Give works another alternative name.', '请将措施放到其他名称的方案中。'],
  ),
  R0313: row<Named>(
    ['name has a fixed meaning', '保留名称'],
    a => [`"${a.name}" cannot name a unit or a group: it is already taken`, `“${a.name}”已有含义，不能用作地块或组名`],
    ['all, treated and site have a fixed meaning, and a group must not be called like a unit.', 'all、treated、site 为保留名称；组名不能与地块 id 相同。'],
  ),
  R0314: row<{ readonly year: number; readonly years: number }>(
    ['year after the horizon', '年份超出期限'],
    a => [`year ${a.year} is after the horizon of ${a.years} years`, `第 ${a.year} 年超出 ${a.years} 年的期限`],
    ['Evidence can only be compared with years that are simulated; year 0 is the start.', '只能与模拟期内的年份比较；第 0 年为起始状态。'],
  ),
  R0315: row<Named>(
    ['provenance of nothing', '来源说明无对象'],
    a => [`"${a.name}" names no part of this file`, `“${a.name}”不对应文件中的任何部分`],
    ['"of" is a path in the file: units.area, units.north-platform.ph, climate.precipitation, alternatives.programme.', 'of 为文件内路径：units.area、units.north-platform.ph、climate.precipitation、alternatives.programme。'],
  ),
  R0316: row<{ readonly measure: string } & Reason>(
    ['measure and units do not fit', '措施与地块不符'],
    a => [`measure "${a.measure}" ${a.reason.en}`, `措施“${a.measure}”${a.reason.zh}`],
    ['A measure of the whole site (monitoring, survey) takes units: site; all others take units of land.', '全场地措施（监测、测绘）写 units: site；其他措施须指定地块。'],
  ),
  R0317: row<Reason>(
    ['comparison is not complete', '对比不完整'],
    a => [a.reason.en, a.reason.zh],
    ['form: ratio needs "over" (another alternative); form: year-ratio needs "overYear" (another year).', 'form: ratio 需要 over（另一方案）；form: year-ratio 需要 overYear（另一年份）。'],
  ),
  R0318: row<{ readonly found: string } & Reason>(
    ['start does not fit the horizon', '起始时间与期限不符'],
    a => [`start ${a.found}: ${a.reason.en}`, `起始时间 ${a.found}:${a.reason.zh}`],
    ['Y1-01 is January of the first year. Calendar months (2021-03) need horizon.start.', 'Y1-01 表示第一年一月。日历月份（2021-03）需要 horizon.start。'],
  ),
  R0320: row<{ readonly formula: string } & Reason>(
    ['formula cannot be used', '公式不可用'],
    a => [`formula "${a.formula}" cannot be used: ${a.reason.en}`, `公式“${a.formula}”不可用：${a.reason.zh}`],
    [
      'A formula holds numbers, + - * / ^, parentheses, min, max, sqrt, abs, sin, cos, tan, exp, log, log10, pi and e. Angles are in radians, log is the natural logarithm. A product needs no sign: 0.4 R1 + 0.3 R2 + 0.3 R3. The resilience index is a formula of R1, R2, R3 and the weights w1, w2, w3; an output of a model of formulas is one of its factors and the outputs above it.',
      '公式可用数字、+ - * / ^、括号、min、max、sqrt、abs、sin、cos、tan、exp、log、log10 及 pi、e；角度以弧度计，log 为自然对数。乘号可省略：0.4 R1 + 0.3 R2 + 0.3 R3。韧性指数为 R1、R2、R3 与权重 w1、w2、w3 的公式；公式模型的输出为其因子与上文输出的公式。',
    ],
  ),
  R0321: row<{ readonly formula: string; readonly value: string; readonly at: string }>(
    ['formula leaves 0 to 1', '公式超出 0 至 1'],
    a => [`formula "${a.formula}" gives ${a.value} where ${a.at}; an index must stay within 0 and 1`, `公式“${a.formula}”在 ${a.at} 时为 ${a.value}；指数应在 0 至 1 之间`],
    ['For all R1, R2, R3 between 0 and 1 the index must be between 0 and 1: it is tried on a grid of steps of 0.1. Weights that add to 1 keep a weighted sum inside; NaN means that there is no value there, for example 0/0.', 'R1、R2、R3 在 0 至 1 之间时，指数也应在 0 至 1 之间（以 0.1 为步长逐格检验）。权重和为 1 的加权和满足要求；NaN 表示该处无值，例如 0/0。'],
  ),
  R0322: row<Named>(
    ['patch id taken', '斑块 id 已被占用'],
    a => [`"${a.name}" already names a unit, a group word or another patch`, `“${a.name}”已用作地块、保留字或其他斑块的 id`],
    ['Patches outside the site and land units share one list of ids in the network; each must be different.', '场地外斑块与地块在网络中共用 id，不可重复。'],
  ),
  R0323: row<Named>(
    ['link to an unknown patch', '廊道连接未知斑块'],
    a => [`there is no unit or patch "${a.name}" to link`, `没有可连接的地块或斑块“${a.name}”`],
    ['between names two land units or patches of site.network.patches.', 'between 指明两个地块或 site.network.patches 中的斑块。'],
  ),
  R0324: row<Named>(
    ['link to itself', '廊道两端相同'],
    a => [`a link joins "${a.name}" with itself`, `廊道两端都是“${a.name}”`],
    ['A link joins two different patches. What lies within a patch is its own habitat.', '廊道连接两个不同斑块；斑块内部属其自身生境。'],
  ),
  R0325: row<Named>(
    ['link given twice', '廊道重复'],
    a => [`the link ${a.name} is given twice`, `廊道 ${a.name} 重复给出`],
    ['Between two patches one link counts: the best. Keep that one.', '两个斑块之间只计一条最优廊道，请保留其一。'],
  ),
  R0326: row<{ readonly species: number; readonly pool: number }>(
    ['more species than the region has', '物种数超过区域物种库'],
    a => [`the patch has ${a.species} species, the species pool only ${a.pool}`, `斑块有 ${a.species} 种，而区域物种库仅 ${a.pool} 种`],
    ['Only species of the pool count, since only they can arrive on the site.', '只计物种库中的物种，因为只有它们可能迁入场地。'],
  ),
  R0327: row<Named & { readonly count: number }>(
    ['network without positions', '网络缺少坐标'],
    a => [
      `the network needs position: { x, y } of unit "${a.name}"${a.count > 1 ? ` and ${a.count - 1} more` : ''}`,
      `网络需要地块“${a.name}”${a.count > 1 ? `等 ${a.count} 个地块` : ''}的 position: { x, y }`,
    ],
    ['Where a link has no gap of its own, its length comes from the positions of its ends. Give each unit a position, or each link a gap.', '未写 gap 的廊道由两端坐标求长度。请给出各地块坐标，或为每条廊道写明 gap。'],
  ),
  R0341: row<Record<never, never>>(
    ['nothing to decide', '没有可决策的措施'],
    () => ['no alternative has works that could be chosen', '没有任何方案含有可供选择的措施'],
    ['What can be decided is what the alternatives do, or those named in decision.from: write at least one alternative with works.', '可决策的内容取自各方案（或 decision.from 所列方案）的措施：请至少写出一个含措施的方案。'],
  ),
  R0342: row<{ readonly count: number; readonly years: number }>(
    ['amounts do not fit the years', '数量与年数不符'],
    a => [`${a.count} amounts are given for a horizon of ${a.years} years`, `期限为 ${a.years} 年，却给出 ${a.count} 个数量`],
    ['Give one amount for every year of the horizon, or a single one that holds for each.', '请为期限内每一年给出一个数量，或只给一个数量供各年共用。'],
  ),
  R0343: row<Reason>(
    ['target is not complete', '目标不完整'],
    a => [a.reason.en, a.reason.zh],
    ['A target names an indicator and what it must be at least or at most at the end of the horizon; confidence is the share of futures in which it must hold, 80 % where it is left out.', '目标须写明指标及其期末下限 atLeast 或上限 atMost；confidence 为须满足的情景比例，缺省为 80 %。'],
  ),
  R0344: row<{ readonly key: string }>(
    ['pick says nothing', '选取条件为空'],
    a => [`an entry of "${a.key}" must name an alternative, a measure or units`, `“${a.key}”的条目须指明方案、措施或地块`],
    ['keep and never pick works by alternative, measure and units; what is left out means any, so an empty entry would mean everything.', 'keep 与 never 按方案、措施、地块选取；未写者表示不限，故空条目即为全部。'],
  ),
  R0345: row<{ readonly measure: string } & Reason>(
    ['start and when', 'start 与 when'],
    a => [`"${a.measure}" ${a.reason.en}`, `“${a.measure}”${a.reason.zh}`],
    [
      'An action has either "start", a month, perhaps with "every" and "times" or "until"; or "when", a trigger that is looked at month by month.',
      '每条措施二者取一：start 为固定月份（可加 every 与 times 或 until）；when 为逐月检查的触发条件。',
    ],
  ),
  R0346: row<{ readonly key: string } & Reason>(
    ['key does not belong here', '键不适用于此'],
    a => [`"${a.key}" ${a.reason.en}`, `“${a.key}”${a.reason.zh}`],
    [
      'every, times, until and repeat go with "start". Inside "when", at stands alone; from, until and check belong together; exactly one of below and above is given.',
      'every、times、until、repeat 与 start 合用。在 when 中，at 单独使用；from、until、check 可合用；below 与 above 二者取一。',
    ],
  ),
  R0347: row<{ readonly until: string; readonly start: string }>(
    ['ends before it begins', '终止早于起始'],
    a => [`until ${a.until} is before ${a.start}`, `until ${a.until} 早于 ${a.start}`],
    ['The last month (until) may not lie before the first (start or from).', '最后月份（until）不得早于起始月份（start 或 from）。'],
  ),
  R0348: row<{ readonly measure: string; readonly unit: string }>(
    ['kept and ruled out', '既保留又排除'],
    a => [`"${a.measure}" on "${a.unit}" must be kept, and "never" rules it out`, `“${a.unit}”上的“${a.measure}”要求保留（keep），却又被排除（never）`],
    [
      'No plan can hold a work that keep asks for and never rules out. Narrow one of them down by alternative, measure or units.',
      'keep 要求的措施若被 never 排除，则没有任何方案可行。请按方案、措施或地块缩小其一的范围。',
    ],
  ),

  // models made of formulas
  R0401: row<Named & Reason>(
    ['name cannot be used', '名称不可用'],
    a => [`"${a.name}" cannot be the name of a factor or an output: ${a.reason.en}`, `“${a.name}”不能作为因子或输出的名称：${a.reason.zh}`],
    ['Names of factors and outputs stand in formulas: a letter, then letters, digits or "_", all different, and no word that formulas use themselves, such as sin or mod.', '因子与输出的名称会出现在公式中：以字母开头，其后为字母、数字或“_”，互不相同，且不能是公式自身的词，如 sin、mod。'],
  ),
  R0402: row<Named & { readonly key: string; readonly found: string; readonly needed: Text }>(
    ['distribution is not possible', '分布不成立'],
    a => [`factor "${a.name}": "${a.key}" must be ${a.needed.en}, not ${a.found}`, `因子“${a.name}”：“${a.key}”须${a.needed.zh}，不能是 ${a.found}`],
    ['low is below high, the mode within them, a standard deviation (sd, sigma), a median and the low of log-uniform above 0, the mean of beta between 0 and 1 and its size above 0.', 'low 小于 high，mode 在两者之间；标准差（sd、sigma）、median 及 log-uniform 的 low 大于 0；beta 的 mean 在 0 与 1 之间，size 大于 0。'],
  ),
  R0403: row<Named & { readonly count: number; readonly most: number }>(
    ['wrong number of factors or outputs', '因子或输出的个数不对'],
    a => [`"${a.name}" has ${a.count} entries; 1 to ${a.most} can be used`, `“${a.name}”有 ${a.count} 项，可用 1 至 ${a.most} 项`],
    ['A model of formulas has 1 to 100 factors and 1 to 50 outputs.', '公式模型有 1 至 100 个因子和 1 至 50 个输出。'],
  ),
  R0404: row<{ readonly found: string }>(
    ['version of the model format is not supported', '不支持的模型格式版本'],
    a => [`version ${a.found} of the format of formula models is not supported`, `不支持公式模型格式版本 ${a.found}`],
    ['This program reads version 1. A file with a higher version needs a newer Regreen.', '本程序读取版本 1。更高版本的文件需要更新的 Regreen。'],
  ),

  // warnings
  W0201: row<{ readonly what: Text }>(
    ['value without a source', '数值没有来源'],
    a => [`${a.what.en}: counts as assumed, because no provenance entry speaks of it`, `${a.what.zh}:没有来源说明，按假定处理`],
    ['Say in "provenance" where numbers come from; reports print it. Without an entry a number is shown as assumed.', '请在 provenance 中说明数值来源，报告会列出；未说明者显示为假定值。'],
  ),
  W0202: row<{ readonly measure: string; readonly month: Text; readonly window: string }>(
    ['planting outside the planting window', '栽播不在适宜期'],
    a => [`"${a.measure}" in ${a.month.en} is outside the planting months ${a.window}`, `“${a.measure}”安排在${a.month.zh}，不在适宜栽播月份 ${a.window} 内`],
    ['site.plantingMonths lists the months in which sowing and planting are recommended. Outside, more seedlings die.', 'site.plantingMonths 列出适宜栽播的月份；其他月份苗木死亡较多。'],
  ),
  W0203: row<{ readonly measure: string; readonly start: string; readonly years: number }>(
    ['measure starts after the horizon', '措施在期限之后开始'],
    a => [`"${a.measure}" starts in ${a.start}, after the horizon of ${a.years} years; it has no effect`, `“${a.measure}”于 ${a.start} 开始，在 ${a.years} 年期限之后，不起作用`],
    ['The measure is kept but neither done nor paid within the simulated years.', '该措施保留，但在模拟期内不实施也不计费。'],
  ),
  W0204: row<{ readonly measure: string; readonly unit: string; readonly kind: string }>(
    ['measure hardly applies to this land', '措施不适用于该类地块'],
    a => [`"${a.measure}" makes little sense on unit "${a.unit}" of kind ${a.kind}`, `“${a.measure}”对 ${a.kind} 类地块“${a.unit}”意义不大`],
    ['Bank works need a bank, drawdown steps a drawdown zone, planting and soil spreading no bare rock face; undisturbed land (source) needs no works.', '护岸需有岸线，消落带台阶用于消落带，裸岩面不宜覆土栽植；未扰动地（source）无需施工。'],
  ),
  W0205: row<{ readonly count: number }>(
    ['29 February dropped', '略去 2 月 29 日'],
    a => [`${a.count} times 29 February is dropped: model years have 365 days`, `略去 ${a.count} 个 2 月 29 日：模型年为 365 天`],
    ['The water balance runs on years of 365 days.', '水量平衡按每年 365 天计算。'],
  ),
  W0206: row<{ readonly measure: string; readonly unit: string; readonly start: string }>(
    ['same work twice', '同一措施重复'],
    a => [`"${a.measure}" is done twice on unit "${a.unit}" in ${a.start}`, `“${a.measure}”于 ${a.start} 在地块“${a.unit}”重复实施`],
    ['Two actions do the same on the same land in the same month. Both are paid.', '两条措施在同一月份、同一地块重复，均会计费。'],
  ),
  W0207: row<{ readonly value: string; readonly low: string; readonly high: string }>(
    ['published value outside its own range', '发表值在容许区间之外'],
    a => [`the value ${a.value} lies outside the range ${a.low}..${a.high}`, `数值 ${a.value} 在区间 ${a.low}..${a.high} 之外`],
    ['The tolerance band of an evidence entry normally contains the published number.', '证据条目的容许区间通常应包含发表值。'],
  ),
  W0210: row<{ readonly measure: string; readonly unit: string; readonly start: string; readonly other: string; readonly before: string; readonly rule: Text }>(
    ['works out of order', '措施次序不当'],
    a => [
      `"${a.measure}" on unit "${a.unit}" in ${a.start} comes after "${a.other}" in ${a.before}: ${a.rule.en}`,
      `“${a.measure}”于 ${a.start} 在地块“${a.unit}”实施，晚于 ${a.before} 的“${a.other}”：${a.rule.zh}`,
    ],
    [
      'Safety first, then soil, then plants at least a month later, then the network. The order is simulated as written: a slide or a bulldozer then takes what was there before.',
      '先保安全，再造土，至少一个月后再栽播，最后构建网络。模型按所写次序模拟：滑坡或施工会毁掉先前成果。',
    ],
  ),
  W0211: row<{ readonly measure: string }>(
    ['pick that picks nothing', '选取条件无对应措施'],
    a => [`no alternative does "${a.measure}" there, so this entry picks nothing`, `没有方案在该处实施“${a.measure}”，此条目不起作用`],
    ['keep and never speak of works that an alternative has. Add the work to an alternative, or drop the entry.', 'keep 与 never 针对方案中已有的措施。请在方案中加入该措施，或删去此条目。'],
  ),
  W0212: row<{ readonly measure: string } & Reason>(
    ['trigger never fires', '触发条件不会触发'],
    a => [`"${a.measure}" never happens: ${a.reason.en}`, `“${a.measure}”不会实施：${a.reason.zh}`],
    [
      'The threshold, the months or the works of the alternative leave no case in which the condition can hold within the horizon. The action is kept and does nothing.',
      '按阈值、月份或该方案的措施，期限内条件不可能成立。该措施保留但不起作用。',
    ],
  ),
  W0208: row<{ readonly path: string }>(
    ['YAML tag is ignored', '忽略 YAML 标签'],
    a => [`the tag ${a.path} is ignored`, `忽略标签 ${a.path}`],
    ['Scenario files need no tags; values are read by their key.', '情景文件不需要标签，值按键解释。'],
  ),
  W0209: row<{ readonly inner: number; readonly replicates: number }>(
    ['last set of parameters is not full', '最后一组参数不完整'],
    a => [`${a.replicates} replicates do not divide into sets of ${a.inner}`, `${a.replicates} 次模拟不能按每组 ${a.inner} 次整分`],
    ['With uncertainty.inner, replicates in a row share one draw of the parameters. Take a multiple of it, otherwise the last draw has fewer futures than the others and is left out of shares of variance.', '设置 uncertainty.inner 后，相邻若干次模拟共用一组参数。模拟次数宜取其整数倍，否则最后一组次数不足，不计入方差分解。'],
  ),
} as const

/** Code of a fault or warning. */
export type Code = keyof typeof CODES

/** What the sentence of a code needs to know. */
export type CodeArgs<C extends Code> = Parameters<(typeof CODES)[C]['message']>[0]
