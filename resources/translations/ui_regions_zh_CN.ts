<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::Dumbbells</name>
    <message>
        <source>%1 closer</source>
        <comment>distance between two regions</comment>
        <translation>%1，缩小</translation>
    </message>
    <message>
        <source>%1 wider</source>
        <comment>distance between two regions</comment>
        <translation>%1，扩大</translation>
    </message>
    <message>
        <source>%1 reversed</source>
        <comment>distance between two regions</comment>
        <translation>%1，反转</translation>
    </message>
    <message>
        <source>%1 same</source>
        <comment>distance between two regions</comment>
        <translation>%1，不变</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Central-West</source>
        <translation>中西部</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Gap, baseline and scenario</source>
        <translation>差距：基准与情景</translation>
    </message>
    <message>
        <source>%1: East %2, Central-West %3, gap %4</source>
        <translation>%1：东部%2，中西部%3，差距%4</translation>
    </message>
    <message>
        <source>; baseline %1 and %2</source>
        <translation>；基准为%1与%2</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1: East %2, Central-West %3, gap %4.</source>
        <translation>%1：东部%2，中西部%3，差距%4。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>East, baseline</source>
        <translation>东部，基准</translation>
    </message>
    <message>
        <source>Central-West, baseline</source>
        <translation>中西部，基准</translation>
    </message>
</context>
<context>
    <name>ui::FlowBars</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>, baseline %1</source>
        <translation>，基准%1</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Most come to %1 (%2), most leave %3 (%4).</source>
        <translation>净流入最多的是%1（%2），净流出最多的是%3（%4）。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
</context>
<context>
    <name>ui::FlowsView</name>
    <message>
        <source>Net move to Central-West</source>
        <translation>中西部净流入</translation>
    </message>
    <message>
        <source>Above zero people move west, below it east.</source>
        <translation>零以上为流向中西部，零以下为流向东部。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Net move into each region</source>
        <translation>各区域净流入</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The model knows how many come and leave on balance, not from where to where.</source>
        <translation>模型只计算各区域的净流动，不区分来源地与去向。</translation>
    </message>
    <message>
        <source>Upright: %1.</source>
        <translation>竖线：%1。</translation>
    </message>
</context>
<context>
    <name>ui::InequalityText</name>
    <message>
        <source>p below 0.001</source>
        <translation>p小于0.001</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p=%1</translation>
    </message>
    <message>
        <source>No region has a value.</source>
        <translation>没有区域有数值。</translation>
    </message>
    <message>
        <source>There are %1 regions with a value; this takes %2.</source>
        <translation>有数值的区域为%1个，此项计算至少需要%2个。</translation>
    </message>
    <message>
        <source>The regions are not in two parts to compare.</source>
        <translation>区域没有分成可比较的两部分。</translation>
    </message>
    <message>
        <source>There are too few years; this takes %1.</source>
        <translation>年份太少，此项计算至少需要%1年。</translation>
    </message>
    <message>
        <source>Some values are below zero; this takes values of at least zero.</source>
        <translation>部分数值小于零，此项计算要求数值不小于零。</translation>
    </message>
    <message>
        <source>Some values are zero or below; this takes values above zero.</source>
        <translation>部分数值不大于零，此项计算要求数值大于零。</translation>
    </message>
    <message>
        <source>All values are zero.</source>
        <translation>所有数值均为零。</translation>
    </message>
    <message>
        <source>All regions have the same value: there is no spread to look at.</source>
        <translation>各区域数值相同，不存在差异。</translation>
    </message>
    <message>
        <source>A weight is below zero or infinite.</source>
        <translation>有权重小于零或为无穷大。</translation>
    </message>
    <message>
        <source>A value is infinite.</source>
        <translation>有数值为无穷大。</translation>
    </message>
    <message>
        <source>Who borders whom is not known for these regions; open a map with their borders.</source>
        <translation>不知道这些区域之间的相邻关系，请打开含有边界的地图。</translation>
    </message>
    <message>
        <source>The measure was asked for in a form it does not have.</source>
        <translation>该指标没有所要求的形式。</translation>
    </message>
    <message>
        <source>In %1 the half of the regions with the least holds %2 of the sum; with equal figures it would hold half.</source>
        <translation>%1年数值最低的一半区域占总量的%2；若各区域相同则应占一半。</translation>
    </message>
    <message>
        <source>Gini %1, in %2 it was %3.</source>
        <translation>基尼系数为%1，%2年为%3。</translation>
    </message>
    <message>
        <source>%1 comes from the distance between %2 and %3, %4 from differences within them, %5 from their overlap.</source>
        <translation>%1来自%2与%3之间的差距，%4来自各自内部的差异，%5来自两者的交叠。</translation>
    </message>
    <message>
        <source>The spread falls from %1 of the mean in %2 to %3 in %4: regions come closer.</source>
        <translation>差异由%2年占均值的%1降至%4年的%3，区域间趋于接近。</translation>
    </message>
    <message>
        <source>The spread rises from %1 of the mean in %2 to %3 in %4: regions drift apart.</source>
        <translation>差异由%2年占均值的%1升至%4年的%3，区域间趋于分化。</translation>
    </message>
    <message>
        <source>The spread goes from %1 of the mean in %2 to %3 in %4, without a clear direction.</source>
        <translation>差异由%2年占均值的%1变为%4年的%3，没有明确方向。</translation>
    </message>
    <message>
        <source>Regions that start lower grow faster: %1 of a gap closes in a year, half of it in %2 years (%3).</source>
        <translation>起点较低的区域增长更快：差距每年缩小%1，%2年可缩小一半（%3）。</translation>
    </message>
    <message>
        <source>Regions that start lower grow faster (%1).</source>
        <translation>起点较低的区域增长更快（%1）。</translation>
    </message>
    <message>
        <source>Regions that start higher grow faster: gaps widen (%1).</source>
        <translation>起点较高的区域增长更快，差距扩大（%1）。</translation>
    </message>
    <message>
        <source>Whether regions that start lower grow faster cannot be told (%1).</source>
        <translation>无法判断起点较低的区域是否增长更快（%1）。</translation>
    </message>
    <message>
        <source>and becomes narrower</source>
        <translation>并变得更集中</translation>
    </message>
    <message>
        <source>and becomes wider</source>
        <translation>并变得更分散</translation>
    </message>
    <message>
        <source>From %1 to %2 the distribution moves %3 %4; %2 shows %5 (%6 in %1).</source>
        <translation>%1年至%2年分布整体%3%4；%2年呈现%5（%1年为%6个）。</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Neighbours are more alike than chance would have them (I %1, %2).</source>
        <translation>相邻区域比随机情况更为相似（I=%1，%2）。</translation>
    </message>
    <message>
        <source>Neighbours are less alike than chance would have them (I %1, %2).</source>
        <translation>相邻区域比随机情况更不相似（I=%1，%2）。</translation>
    </message>
    <message>
        <source>Neighbours are no more alike than chance would have them (I %1, %2).</source>
        <translation>相邻区域的相似程度与随机情况没有差别（I=%1，%2）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>high among high: %1</source>
        <translation>高高集聚：%1</translation>
    </message>
    <message>
        <source>low among low: %1</source>
        <translation>低低集聚：%1</translation>
    </message>
    <message>
        <source>unlike their neighbours: %1</source>
        <translation>与邻区不同：%1</translation>
    </message>
    <message>
        <source>After correction for %1 tests %2 regions stand out: %3.</source>
        <translation>对%1次检验校正后，有%2个区域显著：%3。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>From one year to the next %1 of regions stay in their class, %2 rise and %3 fall.</source>
        <translation>逐年来看，%1的区域留在原等级，%2上升，%3下降。</translation>
    </message>
    <message>
        <source>Places are nearly fixed.</source>
        <translation>位次几乎固定。</translation>
    </message>
    <message>
        <source>More change than stay.</source>
        <translation>变动多于不变。</translation>
    </message>
    <message>
        <source>high among high</source>
        <translation>高高集聚</translation>
    </message>
    <message>
        <source>low among low</source>
        <translation>低低集聚</translation>
    </message>
    <message>
        <source>high among low</source>
        <translation>高低相邻</translation>
    </message>
    <message>
        <source>low among high</source>
        <translation>低高相邻</translation>
    </message>
    <message>
        <source>no neighbours</source>
        <translation>无邻区</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1 has %2 times as much as %3 (%4 against %5).</source>
        <translation>%1为%3的%2倍（%4对%5）。</translation>
    </message>
    <message>
        <source>Highest to lowest</source>
        <translation>最高与最低之比</translation>
    </message>
    <message>
        <source>Top to bottom fifth</source>
        <translation>最高与最低五分之一之比</translation>
    </message>
    <message>
        <source>The top fifth of the regions has %1 times as much as the bottom fifth.</source>
        <translation>最高五分之一的区域为最低五分之一的%1倍。</translation>
    </message>
    <message>
        <source>Between the parts</source>
        <translation>板块之间</translation>
    </message>
    <message>
        <source>A region in %1 has on average %2 times as much as one in %3.</source>
        <translation>%1的区域平均为%3的%2倍。</translation>
    </message>
    <message>
        <source>Coefficient of variation</source>
        <translation>变异系数</translation>
    </message>
    <message>
        <source>Regions typically lie %1 of the mean away from it.</source>
        <translation>各区域一般偏离均值达均值的%1。</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>Two regions drawn by chance differ on average by %1 of the mean.</source>
        <translation>随机抽取的两个区域平均相差均值的%1。</translation>
    </message>
    <message>
        <source>Theil T</source>
        <translation>泰尔指数T</translation>
    </message>
    <message>
        <source>%1 of it lies between %2 and %3, the rest within them.</source>
        <translation>其中%1在%2与%3之间，其余在各自内部。</translation>
    </message>
    <message>
        <source>Theil L</source>
        <translation>泰尔指数L</translation>
    </message>
    <message>
        <source>Weighing those behind more, %1 of it lies between the parts.</source>
        <translation>更看重落后者时，%1在板块之间。</translation>
    </message>
    <message>
        <source>Dagum’s Gini</source>
        <translation>Dagum基尼系数</translation>
    </message>
    <message>
        <source>%1 comes from the distances between the groups, %2 from differences within them, %3 from their overlap.</source>
        <translation>%1来自各组之间的差距，%2来自各组内部的差异，%3来自各组的交叠。</translation>
    </message>
    <message>
        <source>%1 of it lies between the groups, the rest within them.</source>
        <translation>其中%1在各组之间，其余在各组内部。</translation>
    </message>
    <message>
        <source>one peak</source>
        <translation>一个峰</translation>
    </message>
    <message>
        <source>%1 peaks</source>
        <translation>%1个峰</translation>
    </message>
    <message>
        <source>No single region stands out with its neighbours.</source>
        <translation>没有单个区域与其邻区显著突出。</translation>
    </message>
    <message>
        <source>No single region stands out with its neighbours after correction for %1 tests. On their own %2 lie below 5 %; chance alone puts about %3 there.</source>
        <translation>经%1次检验校正后，没有单个区域与其邻区显著突出：按单次5%水平有%2个，仅凭随机也约有%3个。</translation>
    </message>
    <message>
        <source>%1 shows one peak.</source>
        <translation>%1年呈现一个峰。</translation>
    </message>
    <message>
        <source>%1 shows %2 peaks.</source>
        <translation>%1年呈现%2个峰。</translation>
    </message>
</context>
<context>
    <name>ui::InequalityView</name>
    <message>
        <source>Spread</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>收敛</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>邻区</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>流动性</translation>
    </message>
    <message>
        <source>Part of inequality</source>
        <translation>不平等的内容</translation>
    </message>
    <message>
        <source>Measures of inequality</source>
        <translation>不平等指标</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Projected years of %1.</source>
        <translation>“%1”的预测年份。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Every region counts once.</source>
        <translation>每个区域权重相同。</translation>
    </message>
    <message>
        <source>Illustrative: start values are estimates (grade D).</source>
        <translation>示意：起始值为估计（D级）。</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Method: spread of regions, not of people.</source>
        <translation>方法：区域之间的差异，不是人与人之间的差异。</translation>
    </message>
    <message>
        <source>Lorenz curve</source>
        <translation>洛伦兹曲线</translation>
    </message>
    <message>
        <source>share of regions, %</source>
        <translation>区域占比，%</translation>
    </message>
    <message>
        <source>share of the sum, %</source>
        <translation>占总量比重，%</translation>
    </message>
    <message>
        <source>Method: regions from the lowest to the highest.</source>
        <translation>方法：区域由低到高排列。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Where the inequality lies</source>
        <translation>不平等来自哪里</translation>
    </message>
    <message>
        <source>Dagum’s Gini × 100</source>
        <translation>Dagum基尼系数×100</translation>
    </message>
    <message>
        <source>Method: Dagum 1997.</source>
        <translation>方法：Dagum（1997）。</translation>
    </message>
    <message>
        <source>between the parts</source>
        <translation>两部分之间</translation>
    </message>
    <message>
        <source>within them</source>
        <translation>各自内部</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>交叠</translation>
    </message>
    <message>
        <source>Does the spread shrink?</source>
        <translation>差异是否缩小？</translation>
    </message>
    <message>
        <source>coefficient of variation, %</source>
        <translation>变异系数，%</translation>
    </message>
    <message>
        <source>Method: sigma convergence (Barro and Sala-i-Martin 1992).</source>
        <translation>方法：σ收敛（Barro和Sala-i-Martin，1992）。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Do those behind grow faster?</source>
        <translation>落后者是否增长更快？</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>value at the start, logarithm</source>
        <translation>起始值（对数）</translation>
    </message>
    <message>
        <source>value at the start (%1), logarithm</source>
        <translation>起始值（%1，对数）</translation>
    </message>
    <message>
        <source>growth a year, %</source>
        <translation>年均增长，%</translation>
    </message>
    <message>
        <source>Method: beta convergence, least squares.</source>
        <translation>方法：β收敛，最小二乘法。</translation>
    </message>
    <message>
        <source>How the regions are spread</source>
        <translation>区域如何分布</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Method: Gaussian kernel, Silverman’s bandwidth.</source>
        <translation>方法：高斯核，Silverman带宽。</translation>
    </message>
    <message>
        <source>Method: permutations, seed 1.</source>
        <translation>方法：置换检验，种子1。</translation>
    </message>
    <message>
        <source>Not updated yet.</source>
        <translation>尚未更新。</translation>
    </message>
    <message>
        <source>Are neighbours alike?</source>
        <translation>邻区是否相似？</translation>
    </message>
    <message>
        <source>region, in standard deviations from the mean</source>
        <translation>本区域（偏离均值的标准差数）</translation>
    </message>
    <message>
        <source>mean of its neighbours</source>
        <translation>邻区均值</translation>
    </message>
    <message>
        <source>Working out the permutations.</source>
        <translation>正在进行置换检验。</translation>
    </message>
    <message>
        <source>Who stands out with its neighbours</source>
        <translation>哪些区域与邻区显著突出</translation>
    </message>
    <message>
        <source>not told from chance</source>
        <translation>与随机无异</translation>
    </message>
    <message>
        <source>Do regions stay in their class?</source>
        <translation>区域是否留在原等级？</translation>
    </message>
    <message>
        <source>%1 to %2, from one year to the next</source>
        <translation>%1至%2年，逐年</translation>
    </message>
    <message>
        <source>from</source>
        <translation>由</translation>
    </message>
    <message>
        <source>to the class of the year after, relative to the mean of its year</source>
        <translation>转入次年等级（相对当年均值）</translation>
    </message>
    <message>
        <source>Method: Markov chain over classes of equal count (Quah 1993).</source>
        <translation>方法：等数量分级的马尔可夫链（Quah，1993）。</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>高于%1</translation>
    </message>
    <message>
        <source>If it went on so, the classes would hold %1 of the regions.</source>
        <translation>若照此延续，各等级最终将分别占区域的%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>share of the sum by share of regions, %, %1</source>
        <translation>占总量比重（按区域占比），%，%1</translation>
    </message>
    <message>
        <source>Measured years %1 to %2.</source>
        <translation>实测年份%1至%2年。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>%1 to %2, from one measured year to the next</source>
        <translation>%1至%2年，从一个实测年份到下一个</translation>
    </message>
    <message>
        <source>peak of %1</source>
        <translation>%1年的峰</translation>
    </message>
</context>
<context>
    <name>ui::MapErrorText</name>
    <message>
        <source>%1: %2</source>
        <comment>place in a file and sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有%1项</translation>
    </message>
</context>
<context>
    <name>ui::MapView</name>
    <message>
        <source>ILLUSTRATIVE</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>The regions’ start values are estimated from proxies (grade D).</source>
        <translation>各区域起始值按代理指标估计（D级）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>difference in %1: %2 against %3</source>
        <translation>差值（%1）：%2与%3相比</translation>
    </message>
    <message>
        <source>difference: nothing to measure against, %1</source>
        <translation>差值：没有可比较的对象，%1</translation>
    </message>
    <message>
        <source>; small: change against %1</source>
        <translation>；小字：与%1相比的变化</translation>
    </message>
    <message>
        <source>Illustrative: start values of the regions are estimated from proxies (grade D).</source>
        <translation>示意：各区域起始值按代理指标估计（D级）。</translation>
    </message>
    <message>
        <source>Equal tiles stand for provinces, not for area or borders. Hong Kong, Macao and Taiwan are not in the model.</source>
        <translation>等大的方块代表省级地区，不表示面积与边界。模型不含香港、澳门和台湾。</translation>
    </message>
    <message>
        <source>The model has two regions: every province’s tile shows the colour of the one it belongs to. Equal tiles stand for provinces, not for area or borders. Hong Kong, Macao and Taiwan are not in the model.</source>
        <translation>模型只有两大区域，各省级地区的方块显示其所属区域的颜色。等大的方块代表省级地区，不表示面积与边界。模型不含香港、澳门和台湾。</translation>
    </message>
    <message>
        <source>Tiles stand in the order of the region set, not where the regions lie. Open a map to see them in place.</source>
        <translation>方块按区域集的次序排列，不表示位置。打开地图即可按位置显示。</translation>
    </message>
    <message>
        <source>Map “%1”, brought by the user; its borders are not the program’s statement.</source>
        <translation>地图“%1”由用户提供，其边界不代表本程序的立场。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Method: one model run.</source>
        <translation>方法：一次模型运行。</translation>
    </message>
    <message>
        <source>Regions without a shape: %1.</source>
        <translation>没有图形的区域：%1个。</translation>
    </message>
    <message>
        <source>Shapes without a region: %1.</source>
        <translation>没有对应区域的图形：%1个。</translation>
    </message>
    <message>
        <source>difference in %1 against %2</source>
        <translation>与%2之差（%1）</translation>
    </message>
    <message>
        <source>Equal tiles stand for provinces, not for area or borders. The statistics do not cover Hong Kong, Macao and Taiwan.</source>
        <translation>等大的方块代表省份，不表示面积或边界。统计数据不含香港、澳门和台湾。</translation>
    </message>
    <message>
        <source>Some of these figures are estimates (grade D).</source>
        <translation>其中部分数字为估计值（等级D）。</translation>
    </message>
</context>
<context>
    <name>ui::MatrixChart</name>
    <message>
        <source>cases</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
</context>
<context>
    <name>ui::MeasureModel</name>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What it means here</source>
        <translation>在此处的含义</translation>
    </message>
</context>
<context>
    <name>ui::MeasuredText</name>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Some values were changed or imported in this workspace.</source>
        <translation>部分数值在本工作区中经修改或导入。</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>Central-West</source>
        <translation>中西部</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>来源：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Published statistics.</source>
        <translation>已公布的统计数据。</translation>
    </message>
</context>
<context>
    <name>ui::MovementChart</name>
    <message>
        <source>nobody moves on balance</source>
        <translation>净流动为零</translation>
    </message>
    <message>
        <source>thousand people</source>
        <comment>unit after a number of people who move</comment>
        <translation>万人</translation>
    </message>
    <message>
        <source>%1 move to Central-West</source>
        <translation>%1流向中西部</translation>
    </message>
    <message>
        <source>%1 leave Central-West</source>
        <translation>%1流出中西部</translation>
    </message>
    <message>
        <source>On balance, staff move west</source>
        <translation>总体上，人员流向中西部</translation>
    </message>
    <message>
        <source>On balance, staff move east</source>
        <translation>总体上，人员流向东部</translation>
    </message>
    <message>
        <source>Moves in both directions cancel out</source>
        <translation>双向流动相互抵消</translation>
    </message>
    <message>
        <source>The scenario leaves the flow as it is</source>
        <translation>该情景不改变流动</translation>
    </message>
    <message>
        <source>The flow turns round</source>
        <translation>流向发生逆转</translation>
    </message>
    <message>
        <source>The flow shrinks</source>
        <translation>流动减少</translation>
    </message>
    <message>
        <source>The flow grows</source>
        <translation>流动增加</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>%1; %2 of posts in Central-West are vacant.</source>
        <translation>%1；中西部仍有%2的岗位空缺。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Central-West</source>
        <translation>中西部</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Baseline: %1.</source>
        <translation>基准：%1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>To Central-West, net</source>
        <translation>流向中西部（净）</translation>
    </message>
</context>
<context>
    <name>ui::PathsView</name>
    <message>
        <source>Regions to mark</source>
        <translation>要标出的区域</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>region and its value</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Mark regions in the list to name their paths.</source>
        <translation>在列表中勾选区域，即可标出其路径。</translation>
    </message>
    <message>
        <source>Mark regions to name their paths</source>
        <translation>标出区域以显示其名称</translation>
    </message>
    <message>
        <source>Dashed: the chosen region in the baseline.</source>
        <translation>虚线：所选区域的基准。</translation>
    </message>
    <message>
        <source>Faint: all other regions.</source>
        <translation>浅色：其他所有区域。</translation>
    </message>
</context>
<context>
    <name>ui::PlotChart</name>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1：%2%3，%4%5</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ui::ProfileChart</name>
    <message>
        <source>rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>all regions, better to the right</source>
        <translation>全部区域，越靠右越好</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5, rank %6 of %7</source>
        <translation>%1：%2%3，%4%5，在%7个中列第%6位</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1: %2 against %3, rank %4.</source>
        <translation>%1：%2，对比%3，第%4位。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
</context>
<context>
    <name>ui::ProfileView</name>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Nearest regions</source>
        <translation>最相近的区域</translation>
    </message>
    <message>
        <source>the mean of all regions</source>
        <translation>全部区域均值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Profile of %1</source>
        <translation>%1概况</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Method: one model run; the mean counts every region once.</source>
        <translation>方法：一次模型运行；均值中每个区域权重相同。</translation>
    </message>
    <message>
        <source>Most like %1</source>
        <translation>与%1最相近</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>region and its distance</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Distance %1; compare with %2</source>
        <translation>距离%1；与%2比较</translation>
    </message>
    <message>
        <source>Distance over the %1 numbers at the left, each in standard deviations of the regions; 0 = the same.</source>
        <translation>按左侧%1项指标计算的距离，各项以区域标准差计；0为完全相同。</translation>
    </message>
</context>
<context>
    <name>ui::RankingModel</name>
    <message>
        <source>same</source>
        <comment>rank</comment>
        <translation>不变</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>places</comment>
        <translation>上升%1位</translation>
    </message>
    <message>
        <source>down %1</source>
        <comment>places</comment>
        <translation>下降%1位</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>Central-West</source>
        <translation>中西部</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1：无数据</translation>
    </message>
    <message>
        <source>%1: rank %2 of %3, %4</source>
        <translation>%1：在%3个中列第%2位，%4</translation>
    </message>
    <message>
        <source>; %1 since %2</source>
        <translation>；自%2起%1</translation>
    </message>
    <message>
        <source>; %1 against %2</source>
        <translation>；与%2相比%1</translation>
    </message>
    <message>
        <source>Places moved since %1</source>
        <translation>自%1起的位次变动</translation>
    </message>
    <message>
        <source>Change against %1</source>
        <translation>与%1相比的变化</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a year or a scenario</comment>
        <translation>自%1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Places up since %1</source>
        <translation>自%1起上升位次</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>ui::RankingView</name>
    <message>
        <source>Filter regions</source>
        <translation>筛选区域</translation>
    </message>
    <message>
        <source>Ranking of regions</source>
        <translation>区域排名</translation>
    </message>
    <message>
        <source>No region fits the filter.</source>
        <translation>没有符合筛选条件的区域。</translation>
    </message>
    <message>
        <source>What ranks are compared with</source>
        <translation>位次的比较对象</translation>
    </message>
    <message>
        <source>Places since %1</source>
        <translation>位次变动：自%1</translation>
    </message>
    <message>
        <source>Places against %1</source>
        <translation>位次变动：对比%1</translation>
    </message>
    <message>
        <source>%1, ranking %2</source>
        <translation>%1，%2年排名</translation>
    </message>
    <message>
        <source>First is the lowest.</source>
        <translation>数值最低者为第一位。</translation>
    </message>
    <message>
        <source>First is the highest.</source>
        <translation>数值最高者为第一位。</translation>
    </message>
    <message>
        <source>Upright: %1.</source>
        <translation>竖线：%1。</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>对比%1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自%1</translation>
    </message>
    <message>
        <source>ranking %1</source>
        <translation>%1年排名</translation>
    </message>
</context>
<context>
    <name>ui::RegionCardlet</name>
    <message>
        <source>Open its profile</source>
        <translation>打开区域概况</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, baseline %3</source>
        <translation>%1：%2，基准%3</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>What holds it back</source>
        <translation>查看制约因素</translation>
    </message>
    <message>
        <source>Its obstacles on the Index page</source>
        <translation>在指数页查看其障碍因素</translation>
    </message>
    <message>
        <source>%1: %2, in %4 it was %3</source>
        <translation>%1：%2，%4年为%3</translation>
    </message>
</context>
<context>
    <name>ui::RegionsPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation>打开地图</translation>
    </message>
    <message>
        <source>Maps (*.geojson *.topojson *.json)</source>
        <translation>地图 (*.geojson *.topojson *.json)</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>对比%1</translation>
    </message>
    <message>
        <source>The figures were not updated: %1</source>
        <translation>数据未更新：%1</translation>
    </message>
    <message>
        <source>2 macro regions</source>
        <translation>两大区域</translation>
    </message>
    <message>
        <source>%1 (D)</source>
        <comment>region set and its evidence grade</comment>
        <translation>%1（D）</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>The scenario shown</source>
        <translation>当前情景</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>The year shown</source>
        <translation>当前年份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>The number shown</source>
        <translation>当前指标</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>自然断点</translation>
    </message>
    <message>
        <source>Equal count</source>
        <translation>等数量</translation>
    </message>
    <message>
        <source>Equal width</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>Patterns, for greyscale</source>
        <translation>图案（用于灰度打印）</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>将表格存为CSV…</translation>
    </message>
    <message>
        <source>Copy map</source>
        <translation>复制地图</translation>
    </message>
    <message>
        <source>Save map…</source>
        <translation>保存地图…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>方块图</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Inequality</source>
        <translation>不平等</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>人员流动</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Value or difference</source>
        <translation>数值或差值</translation>
    </message>
    <message>
        <source>What changes are measured against: scenario, year, number</source>
        <translation>变化的比较对象：情景、年份、指标</translation>
    </message>
    <message>
        <source>Classes of the map</source>
        <translation>地图分级</translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation>复制与导出</translation>
    </message>
    <message>
        <source>This model has no regions to compare: a model with a dimension “Region” of two elements or more has.</source>
        <translation>此模型没有可比较的区域：需要模型含有至少两个元素的维度“Region”。</translation>
    </message>
    <message>
        <source>There are fewer than two regions to compare.</source>
        <translation>可比较的区域少于两个。</translation>
    </message>
    <message>
        <source>Use the shipped regions</source>
        <translation>使用随附的区域</translation>
    </message>
    <message>
        <source>Open a map…</source>
        <translation>打开地图…</translation>
    </message>
    <message>
        <source>What did not match…</source>
        <translation>未匹配的内容…</translation>
    </message>
    <message>
        <source>Back to tiles</source>
        <translation>恢复方块图</translation>
    </message>
    <message>
        <source>The map “%1” was not opened: %2</source>
        <translation>未能打开地图“%1”：%2</translation>
    </message>
    <message>
        <source>The map is shown, but it is too large to be kept in the workspace, or that can only be read.</source>
        <translation>地图已显示，但因过大或工作簿为只读，未保存到工作簿中。</translation>
    </message>
    <message>
        <source>Regions without a shape: %1</source>
        <translation>没有图形的区域：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Shapes without a region: %1</source>
        <translation>没有对应区域的图形：%1</translation>
    </message>
    <message>
        <source>Notes on the file:</source>
        <translation>文件说明：</translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>未匹配的内容</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Figures of: %1</source>
        <translation>数字来自：%1</translation>
    </message>
    <message>
        <source>compared year</source>
        <translation>对比年份</translation>
    </message>
    <message>
        <source>%1 of %2 regions</source>
        <translation>%2个区域中有%1个</translation>
    </message>
    <message>
        <source>This set has no values yet. Import some on the Data page.</source>
        <translation>该数据集还没有数值。请在“数据”页导入。</translation>
    </message>
    <message>
        <source>Projected by the model</source>
        <translation>模型推算</translation>
    </message>
    <message>
        <source>Measured statistics</source>
        <translation>统计数据</translation>
    </message>
    <message>
        <source>Open a map of these regions…</source>
        <translation>打开这些区域的地图…</translation>
    </message>
    <message>
        <source>Number in the same unit</source>
        <translation>单位相同的指标</translation>
    </message>
    <message>
        <source>Projected by the model, or measured</source>
        <translation>模型推算，或实际统计</translation>
    </message>
    <message>
        <source>Region sets of your own</source>
        <translation>自建的区域集</translation>
    </message>
    <message>
        <source>Look at published statistics</source>
        <translation>查看已公布的统计数据</translation>
    </message>
    <message>
        <source>2 regions</source>
        <translation>2个区域</translation>
    </message>
</context>
<context>
    <name>ui::RegionsState</name>
    <message>
        <source>Neighbours: borders of the map “%1”.</source>
        <translation>邻区：按地图“%1”的边界。</translation>
    </message>
    <message>
        <source>Neighbours: common land borders, and Hainan with Guangdong.</source>
        <translation>邻区：陆上接壤，另海南与广东相邻。</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Source: model run.</source>
        <translation>来源：模型运行。</translation>
    </message>
    <message>
        <source>Source: model run, version %1.</source>
        <translation>来源：模型运行，版本%1。</translation>
    </message>
    <message>
        <source>Start values of the regions are estimated from proxies (grade D).</source>
        <translation>各区域起始值按代理指标估计（D级）。</translation>
    </message>
    <message>
        <source>Start values: paper 001, Table 2 (A), assumptions (C).</source>
        <translation>起始值：论文001表2（A级）与假设（C级）。</translation>
    </message>
    <message>
        <source>Classes of equal count.</source>
        <translation>等数量分级。</translation>
    </message>
    <message>
        <source>Classes of equal width.</source>
        <translation>等间距分级。</translation>
    </message>
    <message>
        <source>Classes by natural breaks.</source>
        <translation>自然断点分级。</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>Central-West</source>
        <translation>中西部</translation>
    </message>
    <message>
        <source>Neighbours: not known without a map of the regions.</source>
        <translation>邻区：没有这些区域的地图，无法得知。</translation>
    </message>
</context>
<context>
    <name>ui::ScatterView</name>
    <message>
        <source>Across: </source>
        <translation>横轴：</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1与%2</translation>
    </message>
    <message>
        <source>The two have little to do with one another across regions (correlation %1).</source>
        <translation>两项指标在区域间几乎无关（相关系数%1）。</translation>
    </message>
    <message>
        <source>Regions with more of one have more of the other (correlation %1).</source>
        <translation>一项较高的区域，另一项也较高（相关系数%1）。</translation>
    </message>
    <message>
        <source>Regions with more of one have less of the other (correlation %1).</source>
        <translation>一项较高的区域，另一项较低（相关系数%1）。</translation>
    </message>
    <message>
        <source>No line can be drawn: all regions have the same figure, or there are too few.</source>
        <translation>无法拟合直线：各区域数值相同，或区域太少。</translation>
    </message>
    <message>
        <source>The other number has no figures in these regions.</source>
        <translation>另一个指标在这些区域没有数值。</translation>
    </message>
    <message>
        <source>Filled: East, hollow: Central-West.</source>
        <translation>实心：东部；空心：中西部。</translation>
    </message>
    <message>
        <source>Line: least squares. What goes together need not be cause and effect.</source>
        <translation>直线：最小二乘法。相关不等于因果。</translation>
    </message>
    <message>
        <source>There is no region with both numbers in %1.</source>
        <translation>%1年没有哪个区域两个指标都有数值。</translation>
    </message>
</context>
<context>
    <name>ui::SideCards</name>
    <message>
        <source>Technical staff moving between regions</source>
        <translation>技术人员跨区域流动</translation>
    </message>
    <message>
        <source>%1, net, %2</source>
        <comment>unit, year</comment>
        <translation>%1，净值，%2</translation>
    </message>
    <message>
        <source>Method: model run. Staff open to moving: %1 % a year (grade %2, range %3 to %4 %); they weigh posts and productivity.</source>
        <translation>方法：模型运行。每年考虑流动的人员占%1%（%2级，区间%3%至%4%），取决于岗位数与生产率。</translation>
    </message>
    <message>
        <source>East and Central-West</source>
        <translation>东部与中西部</translation>
    </message>
    <message>
        <source>Method: model run; regions of a part weighted by trade or posts. Gap: distance between the two parts.</source>
        <translation>方法：模型运行；板块内按贸易或岗位加权。差距：两板块之间的距离。</translation>
    </message>
</context>
<context>
    <name>ui::StatisticsSource</name>
    <message>
        <source>%1, %2</source>
        <comment>indicator, unit</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::VariableChooser</name>
    <message>
        <source>Number shown: %1</source>
        <translation>显示的指标：%1</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>选择其他指标</translation>
    </message>
    <message>
        <source>Find a number</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>指标</translation>
    </message>
</context>
</TS>
