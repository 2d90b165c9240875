<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::ContributionText</name>
    <message>
        <source>Cross-cutting</source>
        <translation>跨领域</translation>
    </message>
    <message>
        <source>Shapley share</source>
        <translation>沙普利份额</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独实施</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>逐一剔除</translation>
    </message>
    <message>
        <source>What each adds on average over all orders in which they could join. The shares add up to the whole change.</source>
        <translation>对所有可能的加入次序取平均，各项带来的变化；各份额之和等于总变化。</translation>
    </message>
    <message>
        <source>The change if only this one were as in the scenario.</source>
        <translation>仅将这一项改为情景设置时的变化。</translation>
    </message>
    <message>
        <source>What is lost if only this one stays as in the reference.</source>
        <translation>仅让这一项保持参照设置时，变化减少的部分。</translation>
    </message>
    <message>
        <source>Shared by several</source>
        <translation>多项共有</translation>
    </message>
    <message>
        <source>Acting together</source>
        <translation>共同作用</translation>
    </message>
    <message>
        <source>By %1, %2 and %3 show the same %4.</source>
        <translation>到%1年，“%2”与“%3”的%4相同。</translation>
    </message>
    <message>
        <source>By %1, %2 raises %3 by %4 against %5, from %6 to %7.</source>
        <translation>到%1年，“%2”使%3比“%5”提高%4，由%6升至%7。</translation>
    </message>
    <message>
        <source>By %1, %2 lowers %3 by %4 against %5, from %6 to %7.</source>
        <translation>到%1年，“%2”使%3比“%5”降低%4，由%6降至%7。</translation>
    </message>
    <message>
        <source>The effects of each alone come to the same: acting together adds nothing that shows.</source>
        <translation>各项单独实施的效果之和与此相同：共同作用没有带来可见的增减。</translation>
    </message>
    <message>
        <source>The effects of each alone come to %1: acting together adds %2 of the %3.</source>
        <translation>各项单独实施的效果之和为%1：%3之中有%2来自共同作用。</translation>
    </message>
    <message>
        <source>The effects of each alone come to %1: acting together takes %2 away.</source>
        <translation>各项单独实施的效果之和为%1：共同作用抵消了%2。</translation>
    </message>
    <message>
        <source>Method: exact, %1 runs of the model.</source>
        <translation>方法：精确计算，模型运行%1次。</translation>
    </message>
    <message>
        <source>Method: Shapley shares sampled from %1 orders, ± standard error; %2 runs of the model.</source>
        <translation>方法：抽取%1种次序估计沙普利份额，±为标准误；模型运行%2次。</translation>
    </message>
    <message>
        <source>World: %1.</source>
        <translation>外部环境：%1。</translation>
    </message>
    <message>
        <source>%1 to %2, %3: %4 against %5</source>
        <comment>what, outcome, year, scenario, reference</comment>
        <translation>%2的%1，%3年：“%4”对比“%5”</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Share of the change</source>
        <translation>占总变化的比重</translation>
    </message>
    <message>
        <source>Whole change</source>
        <translation>总变化</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>两两组合</translation>
    </message>
    <message>
        <source>More together than each alone</source>
        <translation>共同实施比各自单独实施多出的部分</translation>
    </message>
    <message>
        <source>Other constants</source>
        <translation>其他常数</translation>
    </message>
    <message>
        <source>At %1, %2 and %3 show the same %4.</source>
        <comment>a time such as day 40</comment>
        <translation>在%1，%2与%3的%4相同。</translation>
    </message>
    <message>
        <source>At %1, %2 raises %3 by %4 against %5, from %6 to %7.</source>
        <comment>a time such as day 40</comment>
        <translation>在%1，%2使%3比%5高%4，由%6升至%7。</translation>
    </message>
    <message>
        <source>At %1, %2 lowers %3 by %4 against %5, from %6 to %7.</source>
        <comment>a time such as day 40</comment>
        <translation>在%1，%2使%3比%5低%4，由%6降至%7。</translation>
    </message>
</context>
<context>
    <name>ui::ContributionView</name>
    <message>
        <source>Another pair was chosen since this run.</source>
        <translation>本次运行后已另选一对情景。</translation>
    </message>
    <message>
        <source>Another world was chosen since this run.</source>
        <translation>本次运行后已另选外部环境。</translation>
    </message>
    <message>
        <source>The model or its regions changed since this run.</source>
        <translation>本次运行后模型或区域已改变。</translation>
    </message>
    <message>
        <source>The world changed since this run.</source>
        <translation>本次运行后外部环境已改变。</translation>
    </message>
    <message>
        <source>The year changed since this run.</source>
        <translation>本次运行后年份已改变。</translation>
    </message>
    <message>
        <source>Another outcome was chosen since this run.</source>
        <translation>本次运行后已另选指标。</translation>
    </message>
    <message>
        <source>Levers changed since this run.</source>
        <translation>本次运行后政策杠杆设置已改变。</translation>
    </message>
    <message>
        <source>Sampling orders</source>
        <translation>抽样次序</translation>
    </message>
    <message>
        <source>Running all coalitions</source>
        <translation>逐一运行所有组合</translation>
    </message>
    <message>
        <source>%1: %2 of %3 runs</source>
        <translation>%1：%3次运行中已完成%2次</translation>
    </message>
    <message>
        <source>, about %1 s left</source>
        <translation>，约剩%1秒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled before the first run.</source>
        <translation>已取消，尚未开始运行。</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 runs.</source>
        <translation>已取消，完成了%2次运行中的%1次。</translation>
    </message>
    <message>
        <source>The last result stays.</source>
        <translation>保留上一次的结果。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Levers that differ (%1)</source>
        <translation>设置不同的杠杆（%1）</translation>
    </message>
    <message>
        <source>Levers that differ</source>
        <translation>设置不同的杠杆</translation>
    </message>
    <message>
        <source>Who contributes</source>
        <translation>分解对象</translation>
    </message>
    <message>
        <source>Groups: technology, region, talent, standards, cross-cutting. Up to 12 levers are exact, more are sampled.</source>
        <translation>组别：技术、区域、人才、标准、跨领域。12项以内精确计算，超过12项抽样估计。</translation>
    </message>
    <message>
        <source>What is shown of each</source>
        <translation>显示的量</translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation>复制或导出</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为CSV…</translation>
    </message>
    <message>
        <source>Save as XLSX…</source>
        <translation>存为XLSX…</translation>
    </message>
    <message>
        <source>The two scenarios pull every lever alike. Move a lever or choose another pair.</source>
        <translation>两个情景的政策杠杆设置完全相同。请调整一项，或另选一对情景。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>The model is being prepared.</source>
        <translation>正在准备模型。</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Export contributions</source>
        <translation>导出贡献</translation>
    </message>
    <message>
        <source>Groups: as the model’s author made them. Up to 12 levers are exact, more are sampled.</source>
        <translation>组别按模型作者的划分。12项以内精确计算，超过12项抽样估计。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>The time changed since this run.</source>
        <translation>本次运行后时间已改变。</translation>
    </message>
</context>
<context>
    <name>ui::SynergyMap</name>
    <message>
        <source>More or less together</source>
        <translation>两两组合的增减</translation>
    </message>
    <message>
        <source>What two bring together, less what each brings alone. Pairs only: three and more are in the shares.</source>
        <translation>两项共同实施带来的变化，减去各自单独实施带来的变化之和。这里只看两两组合；三项及以上的共同作用已计入份额。</translation>
    </message>
    <message>
        <source>There is no pair.</source>
        <translation>没有可以组合的两项。</translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <translation>%1与%2：%3</translation>
    </message>
    <message>
        <source>The strongest pairs: %1.</source>
        <translation>作用最强的组合：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>more together</source>
        <translation>共同实施更多</translation>
    </message>
    <message>
        <source>less together</source>
        <translation>共同实施更少</translation>
    </message>
    <message>
        <source>%1 with %2: together as much as apart</source>
        <translation>%1与%2：共同实施与分别实施效果相同</translation>
    </message>
    <message>
        <source>%1 with %2: %3 more together than apart</source>
        <translation>%1与%2：共同实施比分别实施多%3</translation>
    </message>
    <message>
        <source>%1 with %2: %3 less together than apart</source>
        <translation>%1与%2：共同实施比分别实施少%3</translation>
    </message>
</context>
<context>
    <name>ui::WaterfallChart</name>
    <message>
        <source>Contributions</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>unit, year</comment>
        <translation>%1，%2年</translation>
    </message>
    <message>
        <source>No contributions are worked out.</source>
        <translation>尚未计算贡献。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Share of the change</source>
        <translation>占总变化的比重</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Acting together</source>
        <translation>共同作用</translation>
    </message>
    <message>
        <source>Whole change</source>
        <translation>总变化</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>measure, amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>unit, and a time with its unit</comment>
        <translation>%1，%2</translation>
    </message>
</context>
</TS>
