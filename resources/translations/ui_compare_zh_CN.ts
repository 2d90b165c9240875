<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::ColumnsView</name>
    <message>
        <source>Show as a large chart</source>
        <translation>以大图显示</translation>
    </message>
    <message>
        <source>Show another number here…</source>
        <translation>在此显示其他指标…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>移除此行</translation>
    </message>
    <message>
        <source>Work on %1</source>
        <translation>切换到%1</translation>
    </message>
    <message>
        <source>Compare all with %1</source>
        <translation>全部与%1对比</translation>
    </message>
    <message>
        <source>List what %1 changes</source>
        <translation>列出%1的改动</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制%1</translation>
    </message>
</context>
<context>
    <name>ui::CompareData</name>
    <message>
        <source>%1, %2</source>
        <comment>figure and place</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>target and its year</comment>
        <translation>%2年%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
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
        <source>%1 (%2)</source>
        <comment>baseline and its world</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Cost to %1</source>
        <translation>截至%1年投入</translation>
    </message>
    <message>
        <source>Year %1 unless a chart shows all years.</source>
        <translation>除逐年图表外，均为%1年。</translation>
    </message>
    <message>
        <source>default world</source>
        <translation>默认环境</translation>
    </message>
    <message>
        <source>world “%1”</source>
        <translation>外部环境“%1”</translation>
    </message>
    <message>
        <source>Source: one model run for each scenario, %1.</source>
        <translation>来源：各情景单次模型运行，%1。</translation>
    </message>
    <message>
        <source>Source: one model run for each scenario, model version %1, %2.</source>
        <translation>来源：各情景单次模型运行，模型版本%1，%2。</translation>
    </message>
    <message>
        <source>Grey dashed line: baseline.</source>
        <translation>灰色虚线：基准。</translation>
    </message>
    <message>
        <source>Grey dashed line: baseline; thin line: %1, the reference.</source>
        <translation>灰色虚线：基准；细线：参照情景%1。</translation>
    </message>
    <message>
        <source>Horizontal marks: targets stated in the papers.</source>
        <translation>横线标记：论文提出的目标。</translation>
    </message>
    <message>
        <source>Difference from %1</source>
        <translation>与%1之差</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>scenario and world</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no policy</source>
        <translation>无政策</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Method: one model run for each line, in the default world and in “%1”.</source>
        <translation>方法：每条线为一次模型运行，分别采用默认环境和“%1”。</translation>
    </message>
    <message>
        <source>Figures at %1 unless a chart shows all times.</source>
        <comment>a time such as day 40</comment>
        <translation>除显示全部时间的图表外，均为%1的数值。</translation>
    </message>
    <message>
        <source>Method: one model run for each line.</source>
        <translation>方法：每条线为一次模型运行。</translation>
    </message>
    <message>
        <source>Method: one model run for each line, in “%1”.</source>
        <translation>方法：每条线为一次模型运行，外部环境为“%1”。</translation>
    </message>
    <message>
        <source>Source: one model run for each scenario, model %1, %2.</source>
        <comment>name and code, world</comment>
        <translation>来源：各情景单次模型运行，模型为%1，%2。</translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>One chart</source>
        <translation>单图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Values and difference</source>
        <translation>数值与差异</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Same axes in each row</source>
        <translation>同行坐标轴统一</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation>复制或导出</translation>
    </message>
    <message>
        <source>Show or hide the differences (F10)</source>
        <translation>显示或隐藏差异栏 (F10)</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>The figures of “%1” were not updated: %2</source>
        <translation>“%1”的数据未能更新：%2</translation>
    </message>
    <message>
        <source>No second scenario yet.</source>
        <translation>目前没有第二个情景。</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Show another number here</source>
        <translation>在此显示其他指标</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>情景比较</translation>
    </message>
    <message>
        <source>Images (*.png *.svg *.pdf)</source>
        <translation>图片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>The picture could not be written to “%1”.</source>
        <translation>图片无法写入“%1”。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为CSV…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save as XLSX…</source>
        <translation>存为XLSX…</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Same axes</source>
        <translation>统一坐标轴</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>No scenario beside the baseline yet.</source>
        <translation>目前除基准外没有其他情景。</translation>
    </message>
</context>
<context>
    <name>ui::CompareSummary</name>
    <message>
        <source>no levers</source>
        <translation>未启用政策杠杆</translation>
    </message>
    <message numerus="yes">
        <source>%n levers</source>
        <translation>
            <numerusform>%n项政策杠杆</numerusform>
        </translation>
    </message>
    <message>
        <source>follows %1, %2</source>
        <comment>parent, its own levers</comment>
        <translation>沿用%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n own</source>
        <comment>levers</comment>
        <translation>
            <numerusform>自设%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>与%1相同</translation>
    </message>
    <message>
        <source>from %1, %2</source>
        <comment>origin, levers that differ</comment>
        <translation>承自%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>levers</comment>
        <translation>
            <numerusform>改动%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DifferencePanel</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compared scenario</source>
        <translation>对比情景</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照情景</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>互换两者</translation>
    </message>
    <message>
        <source>Which levers</source>
        <translation>显示哪些政策杠杆</translation>
    </message>
    <message>
        <source>Levers of the two scenarios</source>
        <translation>两个情景的政策杠杆</translation>
    </message>
    <message>
        <source>Results of the two scenarios</source>
        <translation>两个情景的结果</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation>%1→%2</translation>
    </message>
    <message>
        <source>regions differ</source>
        <translation>分区域力度不同</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>起始年%1</translation>
    </message>
    <message>
        <source>ramp %1 yr</source>
        <translation>爬坡期%1年</translation>
    </message>
    <message>
        <source>lasts %1 yr</source>
        <translation>持续%1年</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No visible effect.</source>
        <translation>没有可见影响。</translation>
    </message>
    <message>
        <source>better</source>
        <translation>改善</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>恶化</translation>
    </message>
    <message>
        <source>Hide changes without visible effect</source>
        <translation>隐藏没有可见影响的改动</translation>
    </message>
    <message numerus="yes">
        <source>%n changes without visible effect</source>
        <translation>
            <numerusform>%n项改动没有可见影响</numerusform>
        </translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Different %1</source>
        <translation>不同%1</translation>
    </message>
    <message>
        <source>Equal %1</source>
        <translation>相同%1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>Choose two different scenarios to see what parts them.</source>
        <translation>请选择两个不同的情景，查看它们的差异。</translation>
    </message>
    <message>
        <source>No lever is the same in both.</source>
        <translation>两个情景的政策杠杆设置各不相同。</translation>
    </message>
    <message>
        <source>No lever differs. Move one, or choose another scenario.</source>
        <translation>两个情景的政策杠杆设置完全相同。请调整一项，或另选情景。</translation>
    </message>
    <message>
        <source>* What each difference brings to %1 in %2: %3 less %3 with that lever as in %4. Largest first; they do not add up, since levers act together.</source>
        <translation>* 各项差异对%2年%1的影响：%3的结果，减去将该项改按%4设置后的结果；由大到小排列。政策杠杆相互作用，各项影响不能直接相加。</translation>
    </message>
    <message>
        <source>Results, %1</source>
        <translation>%1年结果</translation>
    </message>
    <message>
        <source>In these outcomes the two paths look the same throughout.</source>
        <translation>从这些指标看，两个情景的走势始终一致。</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two levers</comment>
        <translation>和</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other levers</source>
        <comment>two levers and so many more</comment>
        <translation>
            <numerusform>%1及另外%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The paths first part in %1, in %2.</source>
        <translation>两个情景自%1年起出现差异，首先体现在%2。</translation>
    </message>
    <message numerus="yes">
        <source>The paths first part in %1, in %2: by then %3 differ.</source>
        <comment>year, outcome, levers</comment>
        <translation>
            <numerusform>两个情景自%1年起出现差异，首先体现在%2；此时%3的设置已经不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>They share data, parameters and world.</source>
        <translation>两者采用相同的数据、参数和外部环境。</translation>
    </message>
    <message numerus="yes">
        <source>They share data and world, and differ in %n parameters.</source>
        <translation>
            <numerusform>两者采用相同的数据和外部环境，有%n个参数不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>The effects could not be worked out: %1</source>
        <translation>影响未能算出：%1</translation>
    </message>
    <message>
        <source>* What each difference brings to %1 at %2: %3 less %3 with that lever as in %4. Largest first; they do not add up, since levers act together.</source>
        <comment>%2 is a time such as day 40</comment>
        <translation>* 各项差异对%2时%1的影响：%3的结果，减去将该项改按%4设置后的结果；由大到小排列。政策杠杆相互作用，各项影响不能直接相加。</translation>
    </message>
    <message>
        <source>Results, %1</source>
        <comment>a time such as day 40</comment>
        <translation>%1的结果</translation>
    </message>
    <message>
        <source>The paths first part at %1, in %2.</source>
        <comment>a time such as day 40, outcome</comment>
        <translation>两个情景自%1起出现差异，首先体现在%2。</translation>
    </message>
    <message>
        <source>They share model, levers and world.</source>
        <translation>两者采用相同的模型、政策杠杆设置和外部环境。</translation>
    </message>
    <message>
        <source>They share model and world, and differ in %1.</source>
        <comment>levers</comment>
        <translation>两者采用相同的模型和外部环境，不同之处在于%1。</translation>
    </message>
</context>
<context>
    <name>ui::FaultText</name>
    <message>
        <source>%1 stops being a number in %2, in the world “%3”.</source>
        <translation>在外部环境“%3”中，%1自%2年起无法得出有效数值。</translation>
    </message>
</context>
<context>
    <name>ui::LeverCellEditor</name>
    <message>
        <source>Set back to the parent</source>
        <translation>恢复为上级情景的设置</translation>
    </message>
</context>
<context>
    <name>ui::LeverModel</name>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>The baseline is what all scenarios are measured against. Duplicate it to change levers.</source>
        <translation>基准是各情景的比较基础，不可修改。如需调整政策杠杆，请先复制。</translation>
    </message>
    <message>
        <source>“%1” is built in and stays as it is. Duplicate it to change levers.</source>
        <translation>“%1”为内置情景，不可修改。如需调整政策杠杆，请先复制。</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>start of a lever</comment>
        <translation>%1起</translation>
    </message>
    <message>
        <source>ramp %1 yr</source>
        <translation>爬坡期%1年</translation>
    </message>
    <message>
        <source>lasts %1 yr</source>
        <translation>持续%1年</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>lever, scenario, strength</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Starts %1, ramp %2 yr, lasts %3 yr</source>
        <translation>起始%1，爬坡期%2年，持续%3年</translation>
    </message>
    <message>
        <source>As its parent %1 has it.</source>
        <translation>沿用上级情景%1的设置。</translation>
    </message>
    <message>
        <source>Its own, other than its parent %1 has it.</source>
        <translation>本情景自行设置，与上级情景%1不同。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>“%1” is an earlier state. Keep it as a scenario to change levers.</source>
        <translation>“%1”是较早的状态，仅供查看。如需调整政策杠杆，请先保留为情景。</translation>
    </message>
    <message>
        <source>Outside its stated range, %1 to %2; the model’s own value is %3.</source>
        <translation>超出给定范围（%1至%2）；模型自身取值为%3。</translation>
    </message>
    <message>
        <source>From %1 to %2; the model’s own value is %3.</source>
        <translation>范围%1至%2；模型自身取值为%3。</translation>
    </message>
</context>
<context>
    <name>ui::LeverTableView</name>
    <message>
        <source>Different %1</source>
        <translation>不同%1</translation>
    </message>
    <message>
        <source>Equal %1</source>
        <translation>相同%1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>Which levers</source>
        <translation>显示哪些政策杠杆</translation>
    </message>
    <message>
        <source>Levers by scenario</source>
        <translation>各情景的政策杠杆</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lever, scenario</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>This setting was not accepted: %1</source>
        <translation>该设置无效：%1</translation>
    </message>
    <message>
        <source>Pale with an arrow: as the parent has it. Bold with a dot: its own.</source>
        <translation>浅色带箭头：沿用上级情景；粗体带圆点：自行设置。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Set back to the parent</source>
        <translation>恢复为上级情景的设置</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Dates and regions…</source>
        <translation>时间与区域…</translation>
    </message>
    <message>
        <source>Start, ramp, how long it lasts, and the parts by region (Alt+Enter)</source>
        <translation>起始、爬坡期、持续时间与分区域力度 (Alt+Enter)</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>scenario, what</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>爬坡期</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>lasts</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>by region</source>
        <translation>分区域力度</translation>
    </message>
    <message>
        <source>100 % is what the papers propose.</source>
        <translation>100%为论文方案。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The model’s own value</source>
        <translation>模型自身取值</translation>
    </message>
</context>
<context>
    <name>ui::MultiplesPainter</name>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>working out…</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year and figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <comment>the run, at a time</comment>
        <translation>止于%1</translation>
    </message>
</context>
<context>
    <name>ui::OneChartView</name>
    <message>
        <source>Part of the country</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Choose another world in the strip to see each line in both.</source>
        <translation>请在情景栏另选外部环境，即可同时显示两种环境下的曲线。</translation>
    </message>
    <message>
        <source>Choose a scenario to compare with the baseline.</source>
        <translation>请选择一个与基准对比的情景。</translation>
    </message>
    <message>
        <source>Four lines: the default and the chosen world, each with and without the policy.</source>
        <translation>四条线：默认环境与所选外部环境，各含有政策与无政策两种情况。</translation>
    </message>
    <message>
        <source>Default world too</source>
        <translation>同时显示默认环境</translation>
    </message>
</context>
<context>
    <name>ui::OutcomeModel</name>
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
        <source>%1, %2: %3</source>
        <comment>outcome, scenario, figure</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
</context>
<context>
    <name>ui::OutcomeView</name>
    <message>
        <source>Chosen rows</source>
        <translation>所选行</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Which outcomes</source>
        <translation>显示哪些指标</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>全部位数</translation>
    </message>
    <message>
        <source>Every digit of the run instead of those that mean something.</source>
        <translation>显示运行结果的全部位数，而不只是有效位数。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>按名称排序</translation>
    </message>
    <message>
        <source>Outcomes by scenario</source>
        <translation>各情景的指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>scenario, what</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>情景比较</translation>
    </message>
    <message>
        <source>Outcomes by scenario, %1</source>
        <translation>各情景的指标，%1年</translation>
    </message>
    <message>
        <source>Outcomes by scenario, %1</source>
        <comment>a time such as day 40</comment>
        <translation>各情景的指标，%1</translation>
    </message>
</context>
<context>
    <name>ui::ScenarioButton</name>
    <message>
        <source>%1: %2</source>
        <comment>role, scenario</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::SmallMultiples</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>outcome, scenario, figure</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>情景并列比较</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes of %1, in %2.</source>
        <comment>scenarios, year</comment>
        <translation>
            <numerusform>%2年，%1的%n项指标。</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes of %1, at %2.</source>
        <comment>scenarios, a time such as day 40</comment>
        <translation>
            <numerusform>%2，%1的%n项指标。</numerusform>
        </translation>
    </message>
</context>
</TS>
