<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::BudgetEditor</name>
    <message>
        <source>Budget line %1 bn CNY a year…</source>
        <translation>预算线每年%1亿元…</translation>
    </message>
    <message>
        <source>Set budget line…</source>
        <translation>设定预算线…</translation>
    </message>
    <message>
        <source>Budget line</source>
        <translation>预算线</translation>
    </message>
    <message>
        <source>bn CNY a year</source>
        <translation>亿元/年</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Budget line, bn CNY a year</source>
        <translation>预算线，亿元/年</translation>
    </message>
    <message>
        <source>Remove the budget line</source>
        <translation>移除预算线</translation>
    </message>
</context>
<context>
    <name>ui::BudgetEntry</name>
    <message>
        <source>“%1” is not an amount. Enter a number such as 12.5.</source>
        <translation>“%1”不是金额。请输入数字，例如125。</translation>
    </message>
    <message>
        <source>The budget line must be above 0. To remove it, leave the field empty.</source>
        <translation>预算线须大于0。如要移除，请将输入框留空。</translation>
    </message>
    <message>
        <source>The budget line can be %1 at most. Is the unit right?</source>
        <translation>预算线最高为%1。单位是否正确？</translation>
    </message>
</context>
<context>
    <name>ui::ChartArea</name>
    <message>
        <source>Region shown in the large chart</source>
        <translation>大图显示的区域</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Default world too</source>
        <translation>同时显示默认环境</translation>
    </message>
    <message>
        <source>Draws the same lines in the default world, so that what the world does and what the policy does can be told apart.</source>
        <translation>同时绘出默认外部环境下的同样线条，以便区分外部环境的作用与政策的作用。</translation>
    </message>
</context>
<context>
    <name>ui::ChartData</name>
    <message>
        <source>National</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, </source>
        <translation>%1，</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标%1</translation>
    </message>
    <message>
        <source>Four dimensions</source>
        <translation>四维水平</translation>
    </message>
    <message>
        <source>score 0–100, %1</source>
        <translation>得分0–100，%1年</translation>
    </message>
    <message>
        <source>Method: the index over the model, regions weighted by their trade of 2024. Standards: stand-ins (D).</source>
        <translation>方法：模型指数，各区域按2024年贸易额加权；“标准”维度为替代指标（D级）。</translation>
    </message>
    <message>
        <source>Provisional: means of 3–4 rescaled outputs each.</source>
        <translation>暂行得分：各为3–4项模型输出标准化后的均值。</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Cash need</source>
        <translation>年度资金需求</translation>
    </message>
    <message>
        <source>bn CNY a year</source>
        <translation>亿元/年</translation>
    </message>
    <message>
        <source>Cross-cutting</source>
        <translation>跨领域</translation>
    </message>
    <message>
        <source>%1 bn to %2</source>
        <translation>至%2年%1亿元</translation>
    </message>
    <message>
        <source>budget line %1</source>
        <translation>预算线%1</translation>
    </message>
    <message>
        <source>No lever is on, so nothing is spent.</source>
        <translation>未启用任何政策杠杆，无支出。</translation>
    </message>
    <message>
        <source>Every year stays within the budget line.</source>
        <translation>各年均未超出预算线。</translation>
    </message>
    <message>
        <source>%1, base</source>
        <translation>%1，基准</translation>
    </message>
    <message>
        <source>%1 Method: one model run.</source>
        <translation>%1方法：单次模型运行。</translation>
    </message>
    <message>
        <source>Public cost of all levers. Method: one model run.</source>
        <translation>全部政策杠杆的公共成本。方法：单次模型运行。</translation>
    </message>
    <message>
        <source>%1 exceeds the budget line by %2 bn CNY.</source>
        <translation>%1年超出预算线%2亿元。</translation>
    </message>
    <message>
        <source>%1 and %2 exceed the budget line by %3 bn CNY.</source>
        <translation>%1、%2年合计超出预算线%3亿元。</translation>
    </message>
    <message>
        <source>%1 to %2 exceed the budget line by %3 bn CNY in all.</source>
        <translation>%1–%2年合计超出预算线%3亿元。</translation>
    </message>
    <message>
        <source>%1 years from %2 on exceed the budget line by %3 bn CNY in all.</source>
        <translation>自%2年起有%1年超出预算线，合计%3亿元。</translation>
    </message>
    <message>
        <source>target ≥ %1</source>
        <translation>目标≥%1</translation>
    </message>
    <message>
        <source>target ≤ %1</source>
        <translation>目标≤%1</translation>
    </message>
    <message>
        <source>Baseline, %1</source>
        <comment>world</comment>
        <translation>基准（%1）</translation>
    </message>
    <message>
        <source>%1, default world</source>
        <comment>scenario</comment>
        <translation>%1（默认环境）</translation>
    </message>
    <message>
        <source>Baseline, default world</source>
        <translation>基准（默认环境）</translation>
    </message>
    <message>
        <source>the run stopped at %1</source>
        <comment>a time</comment>
        <translation>运行止于%1</translation>
    </message>
    <message>
        <source>%1 stopped at %2</source>
        <comment>a scenario&apos;s run, a time</comment>
        <translation>%1的运行止于%2</translation>
    </message>
    <message>
        <source>Show one region</source>
        <translation>显示单个区域</translation>
    </message>
    <message>
        <source>This figure is not split by region.</source>
        <translation>该指标不分区域。</translation>
    </message>
    <message>
        <source>Show a part of the country</source>
        <translation>显示某一区域</translation>
    </message>
    <message>
        <source>This figure exists for the whole country only.</source>
        <translation>该指标仅有全国数值。</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>%1, %2 = %3</source>
        <comment>unit, year and what the index starts from</comment>
        <translation>%1，%2年=%3</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>the year that scores start from</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>%1 minus baseline</source>
        <comment>scenario</comment>
        <translation>%1减去基准</translation>
    </message>
    <message>
        <source>nine in ten runs</source>
        <translation>九成运行</translation>
    </message>
    <message>
        <source>half of the runs</source>
        <translation>半数运行</translation>
    </message>
    <message>
        <source>%1: half of the runs %2, nine in ten %3, median %4.</source>
        <comment>year or time</comment>
        <translation>%1：半数运行为%2，九成为%3，中位数%4。</translation>
    </message>
    <message>
        <source>Ranges: %1 runs; the line is the central one, not their median.</source>
        <translation>区间：%1次运行；曲线为中心情形，并非中位数。</translation>
    </message>
    <message>
        <source>Ranges: %1 of %2 runs; the line is the central one, not their median.</source>
        <translation>区间：已完成%1次（共%2次运行）；曲线为中心情形，并非中位数。</translation>
    </message>
    <message>
        <source>%1 of them stopped being numbers and are left out.</source>
        <translation>其中%1次运行得不到有效数字，未计入。</translation>
    </message>
    <message>
        <source>difference from the baseline</source>
        <translation>与基准之差</translation>
    </message>
    <message>
        <source>%1, difference from the baseline</source>
        <comment>unit</comment>
        <translation>%1，与基准之差</translation>
    </message>
</context>
<context>
    <name>ui::ChartLibrary</name>
    <message>
        <source>Technology</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Talent</source>
        <translation>人才</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Organisation and institutions</source>
        <translation>组织与制度</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>数字化</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Several figures in one chart</source>
        <translation>综合图表</translation>
    </message>
    <message>
        <source>Four dimensions</source>
        <translation>四维水平</translation>
    </message>
    <message>
        <source>score 0–100</source>
        <translation>得分0–100</translation>
    </message>
    <message>
        <source>Cash need</source>
        <translation>年度资金需求</translation>
    </message>
    <message>
        <source>bn CNY a year</source>
        <translation>亿元/年</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>ui::ChartPicker</name>
    <message>
        <source>No figure has that name. Try another word, in English or Chinese.</source>
        <translation>没有名称相符的指标。请换一个词，中英文均可。</translation>
    </message>
    <message>
        <source>Choose chart</source>
        <translation>选择图表</translation>
    </message>
    <message>
        <source>Find a figure</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>ui::ChartSource</name>
    <message>
        <source>paper %1, Table %2</source>
        <extracomment>%1 number of the paper, %2 of the table or section.</extracomment>
        <translation>论文%1表%2</translation>
    </message>
    <message>
        <source>paper %1, section %2</source>
        <translation>论文%1第%2节</translation>
    </message>
    <message>
        <source>Method: one model run.</source>
        <translation>方法：单次模型运行。</translation>
    </message>
    <message>
        <source>Provincial start figures are estimates from public statistics (D). %1</source>
        <translation>各省起始值由公开统计估算（D级）。%1</translation>
    </message>
    <message>
        <source>Model result; provincial start figures are estimates (D). %1</source>
        <translation>模型结果；各省起始值为估算（D级）。%1</translation>
    </message>
    <message>
        <source>Source: %1 (%2). %3</source>
        <translation>来源：%1（%2级）。%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Start figure fitted to the papers (B). %1</source>
        <translation>起始值按论文数据拟合（B级）。%1</translation>
    </message>
    <message>
        <source>Start figure assumed (%1). %2</source>
        <translation>起始值为假设（%1级）。%2</translation>
    </message>
    <message>
        <source>Model result; assumptions graded C. %1</source>
        <translation>模型结果；所用假设为C级。%1</translation>
    </message>
    <message>
        <source>Source: %1 (%2); shares add up to %3, not 100. %4</source>
        <translation>来源：%1（%2级）；原表份额合计%3而非100。%4</translation>
    </message>
    <message>
        <source>Model result. %1</source>
        <translation>模型结果。%1</translation>
    </message>
</context>
<context>
    <name>ui::WhyHook</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
</context>
</TS>
