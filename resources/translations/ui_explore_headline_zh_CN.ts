<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::DifferenceList</name>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比情景</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>由 → 至</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure and year</comment>
        <translation>%1（%2年）</translation>
    </message>
    <message>
        <source>Effect: the scenario&apos;s figure less what it would be with this change taken back. Effects do not add up, since levers act together.</source>
        <translation>影响：该情景的数值减去撤回此项变动后的数值。政策相互作用，各项影响不能相加。</translation>
    </message>
    <message>
        <source>Working out the effect of each change…</source>
        <translation>正在计算各项变动的影响…</translation>
    </message>
    <message>
        <source>The effects could not be worked out: %1</source>
        <translation>无法计算各项影响：%1</translation>
    </message>
    <message>
        <source>Nothing differs. Move a lever to see what it brings.</source>
        <translation>没有变动。移动一项政策杠杆，即可查看其影响。</translation>
    </message>
    <message>
        <source>Hide changes without visible effect</source>
        <translation>收起无明显影响的变动</translation>
    </message>
    <message numerus="yes">
        <source>%n changes without visible effect</source>
        <translation>
            <numerusform>%n项变动无明显影响</numerusform>
        </translation>
    </message>
    <message>
        <source>no visible effect</source>
        <translation>无明显影响</translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation>%1改善</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>%1恶化</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>起始年%1</translation>
    </message>
    <message>
        <source>ramp %1 years</source>
        <translation>爬坡期%1年</translation>
    </message>
    <message>
        <source>lasts %1 years</source>
        <translation>持续%1年</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>region, change</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between changes of one lever</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>What “%1” changes</source>
        <translation>“%1”的变动</translation>
    </message>
</context>
<context>
    <name>ui::KpiCard</name>
    <message>
        <source>no figure</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation>%1改善</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>%1恶化</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>增加%1</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>减少%1</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准情景</translation>
    </message>
    <message>
        <source>vs %1</source>
        <comment>the baseline&apos;s figure</comment>
        <translation>基准%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year and figure</comment>
        <translation>%1年：%2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标%1</translation>
    </message>
    <message>
        <source>target %1: %2</source>
        <comment>year and figure</comment>
        <translation>%1年目标%2</translation>
    </message>
    <message>
        <source>Choose another number…</source>
        <translation>选择其他指标…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基准%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a card read aloud</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time with its unit and figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>share of the runs, and where they lie</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>share of the runs</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target and how likely it is reached</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Half of the runs lie within %1, nine in ten within %2.</source>
        <translation>半数运行落在%1之间，九成落在%2之间。</translation>
    </message>
    <message>
        <source>The number is the central run; the median of the runs is %1.</source>
        <translation>所示数值为中心情形；各次运行的中位数为%1。</translation>
    </message>
    <message>
        <source>In the target’s year, %1, it is %2 that the target is reached: in %3 of the runs.</source>
        <translation>在目标年份%1年，%2实现目标：%3的运行达到。</translation>
    </message>
</context>
<context>
    <name>ui::KpiChooser</name>
    <message>
        <source>Choose another number</source>
        <translation>选择其他指标</translation>
    </message>
    <message>
        <source>Find a number</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Numbers of the model</source>
        <translation>模型指标</translation>
    </message>
    <message>
        <source>No number has these words in its name.</source>
        <translation>没有名称包含这些词的指标。</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>区域范围</translation>
    </message>
    <message>
        <source>Show this number</source>
        <translation>显示该指标</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>number and its unit</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部区域</translation>
    </message>
</context>
<context>
    <name>ui::KpiNames</name>
    <message>
        <source>%1, %2</source>
        <comment>figure and place, short</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure and place, in full</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>figure and place, inside a sentence</comment>
        <translation>%2%1</translation>
    </message>
</context>
<context>
    <name>ui::SummaryBar</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
</context>
<context>
    <name>ui::SummarySentence</name>
    <message>
        <source>In this model&apos;s central run, %1 gives no figure for %2 in %3: the run stops being numbers before.</source>
        <translation>按模型的中心情形测算，%1在%3年没有%2的数值：此前运行结果已不再是有效数字。</translation>
    </message>
    <message>
        <source>In this model&apos;s central run, with none of these policies, %1 would reach %2 by %3 (%4 in %5).</source>
        <translation>按模型的中心情形测算，若不采取这些政策，%1到%3年为%2（%5年为%4）。</translation>
    </message>
    <message>
        <source>Every scenario starts in %1 from the same state: %2 at %3.</source>
        <translation>各情景在%1年的起点相同：%2为%3。</translation>
    </message>
    <message>
        <source>the %1</source>
        <comment>a built-in scenario</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a user&apos;s scenario</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>In this model&apos;s central run, by %1 %2 makes no difference to %3: %4, as in the baseline.</source>
        <translation>按模型的中心情形测算，到%1年，%2对%3没有明显影响：%4，与基准相同。</translation>
    </message>
    <message>
        <source>In this model&apos;s central run, by %1 %2 lifts %3 to %4 (baseline %5).</source>
        <translation>按模型的中心情形测算，到%1年，%2使%3升至%4（基准%5）。</translation>
    </message>
    <message>
        <source>In this model&apos;s central run, by %1 %2 lowers %3 to %4 (baseline %5).</source>
        <translation>按模型的中心情形测算，到%1年，%2使%3降至%4（基准%5）。</translation>
    </message>
    <message>
        <source>Watch: %1.</source>
        <translation>注意：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between clauses</comment>
        <translation>；</translation>
    </message>
    <message>
        <source> That is %1 better.</source>
        <comment>the figure is higher</comment>
        <translation>比基准高%1（改善）。</translation>
    </message>
    <message>
        <source> That is %1 better.</source>
        <comment>the figure is lower</comment>
        <translation>比基准低%1（改善）。</translation>
    </message>
    <message>
        <source> That is %1 worse.</source>
        <comment>the figure is higher</comment>
        <translation>比基准高%1（恶化）。</translation>
    </message>
    <message>
        <source> That is %1 worse.</source>
        <comment>the figure is lower</comment>
        <translation>比基准低%1（恶化）。</translation>
    </message>
    <message>
        <source> That is %1 more.</source>
        <translation>比基准高%1。</translation>
    </message>
    <message>
        <source> That is %1 less.</source>
        <translation>比基准低%1。</translation>
    </message>
    <message>
        <source> That is %1 better, for %2 of public money.</source>
        <comment>the figure is higher</comment>
        <translation>比基准高%1（改善），累计投入%2。</translation>
    </message>
    <message>
        <source> That is %1 better, for %2 of public money.</source>
        <comment>the figure is lower</comment>
        <translation>比基准低%1（改善），累计投入%2。</translation>
    </message>
    <message>
        <source> That is %1 worse, for %2 of public money.</source>
        <comment>the figure is higher</comment>
        <translation>比基准高%1（恶化），累计投入%2。</translation>
    </message>
    <message>
        <source> That is %1 worse, for %2 of public money.</source>
        <comment>the figure is lower</comment>
        <translation>比基准低%1（恶化），累计投入%2。</translation>
    </message>
    <message>
        <source> That is %1 more, for %2 of public money.</source>
        <translation>比基准高%1，累计投入%2。</translation>
    </message>
    <message>
        <source> That is %1 less, for %2 of public money.</source>
        <translation>比基准低%1，累计投入%2。</translation>
    </message>
    <message>
        <source> It takes %1 of public money.</source>
        <translation>累计投入%1。</translation>
    </message>
    <message>
        <source>%1 up to %2 (baseline %3)</source>
        <translation>%1升至%2（基准%3）</translation>
    </message>
    <message>
        <source>%1 down to %2 (baseline %3)</source>
        <translation>%1降至%2（基准%3）</translation>
    </message>
    <message>
        <source> The run gives no figure at its end, %1.</source>
        <translation>运行到终点（%1）时没有数值。</translation>
    </message>
    <message>
        <source> At the end, %1, it is %2 in both.</source>
        <translation>到终点（%1），两者均为%2。</translation>
    </message>
    <message>
        <source> At the end, %1, it is %2 (baseline %3).</source>
        <translation>到终点（%1）为%2（基准%3）。</translation>
    </message>
    <message>
        <source>With the model&apos;s own values there is no figure for %1 (%2).</source>
        <translation>按模型自身取值，%1在%2没有数值。</translation>
    </message>
    <message>
        <source>In this model, %1 gives no figure for %2 (%3).</source>
        <translation>在本模型中，%1得不出%2在%3的数值。</translation>
    </message>
    <message>
        <source>In this model, by %1 %2 puts %3 at %4; the baseline has no figure there.</source>
        <translation>在本模型中，到%1，%2使%3为%4；此时基准没有数值。</translation>
    </message>
    <message>
        <source>In this model, by %1 %2 makes no difference to %3: %4, as in the baseline.</source>
        <translation>在本模型中，到%1，%2对%3没有影响：与基准一样为%4。</translation>
    </message>
    <message>
        <source>In this model, by %1 %2 puts %3 at %4, %5 more than the baseline (%6).</source>
        <translation>在本模型中，到%1，%2使%3达到%4，比基准（%6）多%5。</translation>
    </message>
    <message>
        <source>In this model, by %1 %2 puts %3 at %4, %5 less than the baseline (%6).</source>
        <translation>在本模型中，到%1，%2使%3降至%4，比基准（%6）少%5。</translation>
    </message>
    <message>
        <source>With the model&apos;s own values, %1: %2 at the start (%3).</source>
        <translation>按模型自身取值，%1起初为%2（%3）。</translation>
    </message>
    <message>
        <source>With the model&apos;s own values, %1: from %2 (%3) to %4 (%5).</source>
        <translation>按模型自身取值，%1由%2（%3）变为%4（%5）。</translation>
    </message>
    <message>
        <source>With none of these policies, %1 has an even chance of lying within %2 by %3 (%4 in %5).</source>
        <translation>若不采取这些政策，%1到%3年有五成把握处于%2（%5年为%4）。</translation>
    </message>
    <message>
        <source>By %1 %2 makes no difference to %3 that its rounding would show: an even chance of %4 (baseline %5).</source>
        <translation>到%1年，%2对%3的影响小于取整精度：有五成把握为%4（基准%5）。</translation>
    </message>
    <message>
        <source>By %1 %2 has an even chance of lifting %3 to %4 (baseline %5).</source>
        <translation>到%1年，%2有五成把握使%3升至%4（基准%5）。</translation>
    </message>
    <message>
        <source>By %1 %2 has an even chance of lowering %3 to %4 (baseline %5).</source>
        <translation>到%1年，%2有五成把握使%3降至%4（基准%5）。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 better.</source>
        <comment>the figure is higher</comment>
        <translation>中心情形为%1，改善%2。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 better, for %3 of public money.</source>
        <comment>the figure is higher</comment>
        <translation>中心情形为%1，改善%2，累计投入%3。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 better.</source>
        <comment>the figure is lower</comment>
        <translation>中心情形为%1，改善%2。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 better, for %3 of public money.</source>
        <comment>the figure is lower</comment>
        <translation>中心情形为%1，改善%2，累计投入%3。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 worse.</source>
        <comment>the figure is higher</comment>
        <translation>中心情形为%1，恶化%2。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 worse, for %3 of public money.</source>
        <comment>the figure is higher</comment>
        <translation>中心情形为%1，恶化%2，累计投入%3。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 worse.</source>
        <comment>the figure is lower</comment>
        <translation>中心情形为%1，恶化%2。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 worse, for %3 of public money.</source>
        <comment>the figure is lower</comment>
        <translation>中心情形为%1，恶化%2，累计投入%3。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 more.</source>
        <translation>中心情形为%1，增加%2。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 more, for %3 of public money.</source>
        <translation>中心情形为%1，增加%2，累计投入%3。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 less.</source>
        <translation>中心情形为%1，减少%2。</translation>
    </message>
    <message>
        <source> The central run, %1, is %2 less, for %3 of public money.</source>
        <translation>中心情形为%1，减少%2，累计投入%3。</translation>
    </message>
</context>
</TS>
