import type { Bilingual } from "../vocabulary/language.js";

/** Texts of --help, by command; the empty name is the program itself. */
export const HELP: Readonly<Record<string, Bilingual>> = {
  "": {
    zh: `digecon：按《数字经济及其核心产业统计分类（2021）》核算数字经济

用法：
  digecon account FILES… --out DIR    由单位或行业数据得出核算表、报告和可复算的清单
  digecon growth [FILES…] --out DIR   增速、修订、贡献率与拉动；两期单位的同口径增速
  digecon penetration --method M …    各种方法的渗透率，并列比较
  digecon io TABLE --digital F        投入产出表的消耗系数、乘数与数字投入
  digecon check FILES…                只做检查；有错误时退出码为 1
  digecon reidentify FILES… --out F   列出带星行业的单位供人工判定（判定后用 --decisions 读回）
  digecon classify CODE|NAME…         查询行业代码或名称的类别
  digecon verify DIR                  按清单重算，逐字节比对

digecon 命令 --help 列出该命令的选项。--lang en 改为英文。`,
    en: `digecon: digital-economy accounts under China's statistical classification of 2021

Usage:
  digecon account FILES… --out DIR    accounts, report and a replayable manifest from records of units or industries
  digecon growth [FILES…] --out DIR   growth, revisions, contribution and pull; like-for-like growth of units
  digecon penetration --method M …    penetration by every method, side by side
  digecon io TABLE --digital F        coefficients, multipliers and digital inputs of an input–output table
  digecon check FILES…                findings only; exit code 1 on errors
  digecon reidentify FILES… --out F   lists units under starred codes for people to decide (read back with --decisions)
  digecon classify CODE|NAME…         categories of an industry code or name
  digecon verify DIR                  recomputes from the manifest and compares byte by byte

digecon COMMAND --help lists the options of a command.`,
  },
  account: {
    zh: `digecon account FILES… --out DIR
  输入：CSV、TSV（UTF-8 或 GBK）、.xlsx、.xls；每行一个单位，或一个行业的汇总

  --out DIR         结果文件夹（整体写入，或完全不写）
  --controls F      控制总量：period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source
  --shares F        数字化系数：gbt4754,category,share,region,year,method,source
  --rates F         增加值率：gbt4754,rate,base,region,scope,year,source
  --groups F        用户分组：group,gbt4754
  --claims F        公开表述：group,value,unit,share,denominator,source
  --decisions F     再识别结论：unit,gbt4754,category,share,source,date
  --mapping F       列名对应：header,field（字段见 docs/columns.md）
  --period P        报告期：2023、2023Q1、2023-06、2023年1-6月
  --region R        地区代码，取其范围内全部数据
  --scope S         all | aboveThreshold | belowThreshold
  --by A,B          按最多三个列名分组
  --unit U          表头没有单位的金额列的单位：元 千元 万元 亿元 …
  --edition E       行业代码版本：2011 | 2017
  --kind K          units（每行一个单位）| lines（每行一个行业）
  --encoding E      utf-8 | gb18030 | utf-16le | utf-16be
  --missing A,B     表示缺失的文本，如 NA,—
  --vintage V       控制总量版本（默认最新发布）；--data-vintage V 注明数据版本
  --reference R     区位商的参照地区
  --output-basis B  exVat（默认，总产出不含增值税）| inclVat
  --interest I      asIntermediate（默认）| addBack
  --rounding M      halfUp（默认）| halfEven
  --force-scope     允许分子分母口径不一致，并加注
  --no-duplicates   不查重
  --official        不加“试算”标注
  --bom             CSV 加字节序标记（WPS、Excel）
  --lang zh|en      语言
  --json            结果以 JSON 写到标准输出`,
    en: `digecon account FILES… --out DIR
  Input: CSV, TSV (UTF-8 or GBK), .xlsx, .xls; each row a unit, or a line of a table by industry

  --out DIR         folder of the results (written whole, or not at all)
  --controls F      control totals: period,region,item,value,unit,basis,baseYear,vintage,released,scope,status,source
  --shares F        digital shares: gbt4754,category,share,region,year,method,source
  --rates F         value-added rates: gbt4754,rate,base,region,scope,year,source
  --groups F        user groups: group,gbt4754
  --claims F        published sentences: group,value,unit,share,denominator,source
  --decisions F     re-identification decisions: unit,gbt4754,category,share,source,date
  --mapping F       column names: header,field (fields: docs/columns.md)
  --period P        2023, 2023Q1, 2023-06, 2023年1-6月
  --region R        region code; all that lies in it
  --scope S         all | aboveThreshold | belowThreshold
  --by A,B          group by up to three columns
  --unit U          unit of amounts whose header states none: 元 千元 万元 亿元 …
  --edition E       edition of the industry codes: 2011 | 2017
  --kind K          units (a unit a row) | lines (an industry a row)
  --encoding E      utf-8 | gb18030 | utf-16le | utf-16be
  --missing A,B     texts that mean "missing", e.g. NA,—
  --vintage V       vintage of the control totals (default: latest released); --data-vintage V names the data's
  --reference R     reference area of location quotients
  --output-basis B  exVat (default: gross output without VAT) | inclVat
  --interest I      asIntermediate (default) | addBack
  --rounding M      halfUp (default) | halfEven
  --force-scope     allow different scopes of numerator and denominator, labelled
  --no-duplicates   do not look for duplicates
  --official        leave out the label "trial calculation"
  --bom             byte-order mark in CSV files (WPS, Excel)
  --lang zh|en      language
  --json            result as JSON on standard output`,
  },
  growth: {
    zh: `digecon growth [FILES…] --out DIR
  各期水平：digecon growth --controls F [--prices F] --out DIR
  同口径（两期匹配单位）：digecon growth 本期文件… --previous 上期文件 --out DIR
  同口径（本期单位上报的上年同期数）：digecon growth 本期文件… --out DIR

  --controls F      各期水平及其各次发布（格式同控制总量；growth:指标 为公布增速）
  --prices F        价格指数：item,period,base,index,region,name,source（基期=100；同一定基的两期可相除）
  --period P        报告期（默认最新）；--base P 基期（默认上年同期）
  --apart D         两期相距：1y（默认）、3y、1q、2m；同口径的两期必须种类相同且正好相距如此
  --vintage V       水平的本期版本；--base-vintage V 基期版本（默认最新发布）
  --previous F      上期单位文件；--data-vintage V、--base-vintage V 注明两期数据版本
  --shares、--rates、--decisions、--mapping、--region、--scope、--by、--unit、--edition、--kind、--encoding、--missing、
  --output-basis、--interest、--no-duplicates、--rounding、--official 同 account，两期都用；其余选项不接受`,
    en: `digecon growth [FILES…] --out DIR
  levels of several periods: digecon growth --controls F [--prices F] --out DIR
  like-for-like, units found in both files: digecon growth THIS… --previous LAST --out DIR
  like-for-like, amounts of a year before that this year's set reports: digecon growth THIS… --out DIR

  --controls F      levels with every release (format of control totals; growth:ITEM is a published rate)
  --prices F        price indices: item,period,base,index,region,name,source (base = 100; two periods over one base give the index between them)
  --period P        period (default: the latest); --base P base period (default: a year before)
  --apart D         how far the two are apart: 1y (default), 3y, 1q, 2m; like-for-like periods are of one kind and exactly so far apart
  --vintage V       release of the level; --base-vintage V release of the base (default: latest released)
  --previous F      file of units of the previous period; --data-vintage V, --base-vintage V name the vintages of the two
  --shares, --rates, --decisions, --mapping, --region, --scope, --by, --unit, --edition, --kind, --encoding, --missing,
  --output-basis, --interest, --no-duplicates, --rounding, --official as for account, on both files; no other option is taken`,
  },
  penetration: {
    zh: `digecon penetration [FILES…] --method M[,M…] --out DIR
  M：efficiencyRate、digitalRate（由单位或行业文件）；ioDirect、ioDirectShare、ioComplete、ioCompleteShare（--io TABLE --digital F）；
     adoption（--adoption F：sector,period,technology,using,units,region,source）；
     growthAccounting（--digitalised F：sector,period,digitalised,valueAdded,unit,region,source）；published（公布数，--period 选年份）

  --io TABLE        投入产出表；--digital F、--layout F、--imports I 同 io
  --aggregates F    sector,aggregate：由表中部门汇总的农业、工业、服务业等（与其他方法同行比较）
  其余输入选项和 --official 同 account；没有默认方法`,
    en: `digecon penetration [FILES…] --method M[,M…] --out DIR
  M: efficiencyRate, digitalRate (from files of units or industries); ioDirect, ioDirectShare, ioComplete, ioCompleteShare (--io TABLE --digital F);
     adoption (--adoption F: sector,period,technology,using,units,region,source);
     growthAccounting (--digitalised F: sector,period,digitalised,valueAdded,unit,region,source); published (--period chooses the year)

  --io TABLE        an input–output table; --digital F, --layout F, --imports I as for io
  --aggregates F    sector,aggregate: agriculture, industry, services, … out of the sectors of the table, in one row with other methods
  other input options and --official as for account; no method is the default`,
  },
  io: {
    zh: `digecon io TABLE --digital F --out DIR
  TABLE：国家统计局投入产出表（42 至 153 部门，可含误差列；进口与国内可分可合）或省市投入产出表
         （国内省外流入与进口一样扣除，国内省外流出视同出口），或用 --layout 指明行列的带标签矩阵
  --digital F       部门对照：sector,category,share,source
  --imports I       kept（系数含进口品）| removed（不含；竞争型表按国内供给比例剔除）
  --layout F        role,label；每行说明一行或一列是什么，同一角色有几行的相加（合计与分项并列时不重复相加）：
                    sector 部门的行、column 部门的列（与行同名可省）、output 总产出、
                    finalUse 最终使用、finalTotal 最终使用合计、exports 出口、domesticOutflow 国内省外流出、
                    imports 进口、domesticInflow 国内省外流入、error 误差（其他）、
                    valueAdded 增加值、compensation 劳动者报酬、netProductionTaxes 生产税净额、depreciation 固定资产折旧、
                    operatingSurplus 营业盈余、otherInput 其他投入（进口投入、产品税）、
                    digitalCapital 数字部门的固定资本形成、unused 不用
  --official        不加“试算”标注
  写出：digital-inputs.csv、adb.csv（给出 --digital 时）、linkages.csv、report.md；
        direct-coefficients.csv（A 直接消耗系数）、leontief-inverse.csv（L 完全需求系数）、complete-coefficients.csv（B 完全消耗系数），全部位数`,
    en: `digecon io TABLE --digital F --out DIR
  TABLE: a table as the national bureau publishes it (42 to 153 sectors, with or without a column of discrepancies, imports apart or together),
         one of a province (domestic inflow is taken off as imports are, domestic outflow is an export), or a labelled matrix whose rows and columns --layout names
  --digital F       concordance: sector,category,share,source
  --imports I       kept (coefficients include imported products) | removed (they do not; by domestic shares of supply where the table does not tell)
  --layout F        role,label: what a row or a column is; rows of one role add up (a total among its parts is not added again):
                    sector (row), column (of a sector, where called otherwise), output,
                    finalUse, finalTotal (all of them), exports, domesticOutflow (to other provinces),
                    imports, domesticInflow (from other provinces), error (others, discrepancies),
                    valueAdded, compensation, netProductionTaxes, depreciation, operatingSurplus,
                    otherInput (imported inputs, taxes on products),
                    digitalCapital (fixed capital formation for digital sectors), unused
  --official        leave out the label "trial calculation"
  writes: digital-inputs.csv, adb.csv (with --digital), linkages.csv, report.md;
          direct-coefficients.csv (A), leontief-inverse.csv (L), complete-coefficients.csv (B = L − I), with all their digits`,
  },
  check: {
    zh: "digecon check FILES… [account 的输入与参数选项] [--json]\n  只列出发现的问题；有错误时退出码为 1",
    en: "digecon check FILES… [input and parameter options of account] [--json]\n  findings only; exit code 1 on errors",
  },
  reidentify: {
    zh: "digecon reidentify FILES… --out F [--decisions F] [输入选项]\n  列出带星行业的单位（名称、主要业务、营业收入、候选类别）；已有判定会带入",
    en: "digecon reidentify FILES… --out F [--decisions F] [input options]\n  lists units under starred codes (name, main business, revenue, candidates); earlier decisions are carried in",
  },
  classify: {
    zh: "digecon classify CODE|NAME… [--edition 2011|2017] [--json]\n  例：digecon classify 3911 39 集成电路设计",
    en: "digecon classify CODE|NAME… [--edition 2011|2017] [--json]\n  e.g. digecon classify 3911 39 集成电路设计",
  },
  verify: {
    zh: "digecon verify DIR\n  按 DIR/manifest.json 重算；输出 identical，或列出不同之处（退出码 1）",
    en: "digecon verify DIR\n  recomputes from DIR/manifest.json; prints identical, or what differs (exit code 1)",
  },
};
