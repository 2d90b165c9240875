<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::BandsView</name>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>表格存为CSV…</translation>
    </message>
    <message>
        <source>Save all figures as XLSX…</source>
        <translation>全部指标存为XLSX…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show this figure</source>
        <translation>查看这个指标</translation>
    </message>
    <message>
        <source>Quantiles of runs by year.</source>
        <translation>各年运行结果的分位数。</translation>
    </message>
    <message>
        <source>Quantiles of runs by year, in %1.</source>
        <comment>unit</comment>
        <translation>各年运行结果的分位数，单位：%1。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed and are in no figure: </source>
        <translation>
            <numerusform>有%n次运行中断，未计入任何数字：</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation>；另有%1次</translation>
    </message>
    <message>
        <source>No run failed.</source>
        <translation>没有运行中断。</translation>
    </message>
    <message>
        <source>Δ %1</source>
        <comment>difference of a figure</comment>
        <translation>Δ %1</translation>
    </message>
    <message>
        <source>%1: %2 less the baseline</source>
        <comment>figure, scenario</comment>
        <translation>%1：%2减基准</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, scenario</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>区间带</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
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
        <source>Value or difference from the baseline</source>
        <translation>数值或与基准的差值</translation>
    </message>
    <message>
        <source>Quantiles by year</source>
        <translation>各年分位数</translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation>复制与导出</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>ui::ChanceCard</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Chance that %1 meets its targets</source>
        <comment>scenario</comment>
        <translation>%1达到目标的把握</translation>
    </message>
    <message>
        <source>Chance that %1 meets the papers’ targets</source>
        <comment>scenario</comment>
        <translation>%1达到论文目标的把握</translation>
    </message>
    <message>
        <source>%1, by %2: %3 of %4 runs reach it, %5; sampling error %6 to %7.</source>
        <comment>target, year, numbers, word, shares</comment>
        <translation>%1，到%2：%4次运行中有%3次达到，%5；抽样误差%6至%7。</translation>
    </message>
    <message>
        <source>There is no target yet. Add one: a figure, a year and what it has to reach.</source>
        <translation>还没有目标。请添加一个：指标、年份和要达到的数值。</translation>
    </message>
    <message>
        <source>Rounded to 5 %. Thin line: 95 % sampling error of %1 runs. They hold only for this model.</source>
        <translation>按5%取整。细线：%1次运行的95%抽样误差。结果只对本模型成立。</translation>
    </message>
    <message>
        <source>Chances come with the first runs.</source>
        <translation>首批运行完成后显示把握。</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>添加目标…</translation>
    </message>
    <message>
        <source>Edit target…</source>
        <translation>修改目标…</translation>
    </message>
    <message>
        <source>Remove target</source>
        <translation>删除目标</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>表格存为CSV…</translation>
    </message>
    <message>
        <source>Chances</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>By</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Share of runs</source>
        <translation>运行占比</translation>
    </message>
    <message>
        <source>Low, 95 %</source>
        <translation>95%下限</translation>
    </message>
    <message>
        <source>High, 95 %</source>
        <translation>95%上限</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达到次数</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Add a target of your own</source>
        <translation>添加自己的目标</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Copy, export, edit</source>
        <translation>复制、导出、修改</translation>
    </message>
    <message>
        <source>Actions of this card</source>
        <translation>此卡片的操作</translation>
    </message>
    <message>
        <source>Chance of each target</source>
        <translation>各目标的把握</translation>
    </message>
</context>
<context>
    <name>ui::ChanceModel</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>By</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>0 to 100 %</source>
        <translation>0至100%</translation>
    </message>
    <message>
        <source>Share of runs</source>
        <translation>运行占比</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>share, word</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::FailureCard</name>
    <message>
        <source>When it fails</source>
        <translation>何时未达目标</translation>
    </message>
</context>
<context>
    <name>ui::FailureChart</name>
    <message>
        <source>%1, %2</source>
        <comment>input and unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无界限</translation>
    </message>
    <message>
        <source>%1: no lower limit. Arrow keys set one.</source>
        <translation>%1：无下限，可用方向键设定。</translation>
    </message>
    <message>
        <source>%1: no upper limit. Arrow keys set one.</source>
        <translation>%1：无上限，可用方向键设定。</translation>
    </message>
    <message>
        <source>%1: %2 or more.</source>
        <comment>limit of a box</comment>
        <translation>%1：%2或以上。</translation>
    </message>
    <message>
        <source>%1: %2 or less.</source>
        <comment>limit of a box</comment>
        <translation>%1：%2或以下。</translation>
    </message>
    <message>
        <source>%1: in the box. Space takes it out.</source>
        <translation>%1：在框内，按空格键移出。</translation>
    </message>
    <message>
        <source>%1: not in the box. Space takes it in.</source>
        <translation>%1：不在框内，按空格键移入。</translation>
    </message>
    <message>
        <source>Run %1 %2: %3. %4: %5; %6: %7.</source>
        <comment>number, misses or reaches, outcome; then twice an input and its value</comment>
        <translation>第%1次运行%2：%3。%4：%5；%6：%7。</translation>
    </message>
    <message>
        <source>misses</source>
        <comment>a run</comment>
        <translation>未达目标</translation>
    </message>
    <message>
        <source>reaches</source>
        <comment>a run</comment>
        <translation>达到目标</translation>
    </message>
    <message>
        <source>%1 %2 of %3 runs that are drawn miss. %4</source>
        <comment>title; numbers; the rule</comment>
        <translation>%1图中%3次运行里有%2次未达目标。%4</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>未达目标</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>在框内</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ui::FailurePanel</name>
    <message>
        <source>Tighter box</source>
        <translation>收紧</translation>
    </message>
    <message>
        <source>Wider box</source>
        <translation>放宽</translation>
    </message>
    <message>
        <source>The futures are being run.</source>
        <translation>正在运行各种未来。</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>There is no goal for this figure and year: set one to see when it is missed.</source>
        <translation>该指标在该年份没有目标：设定一个，即可查看何时达不到。</translation>
    </message>
    <message>
        <source>Cancelled: figures are of the runs that were finished.</source>
        <translation>已取消：数字来自已完成的运行。</translation>
    </message>
</context>
<context>
    <name>ui::FailureText</name>
    <message>
        <source>%1 in %2</source>
        <comment>a figure in a year</comment>
        <translation>%2%1</translation>
    </message>
    <message>
        <source>In which futures does it lie outside %1?</source>
        <translation>在哪些未来中它落在%1之外？</translation>
    </message>
    <message>
        <source>In which futures does it stay below %1?</source>
        <translation>在哪些未来中它低于%1？</translation>
    </message>
    <message>
        <source>In which futures does it stay above %1?</source>
        <translation>在哪些未来中它高于%1？</translation>
    </message>
    <message>
        <source>lies within %1</source>
        <translation>落在%1之内</translation>
    </message>
    <message>
        <source>reaches %1</source>
        <translation>达到%1</translation>
    </message>
    <message>
        <source>is %1 or less</source>
        <translation>不超过%1</translation>
    </message>
    <message>
        <source>the world is %1</source>
        <translation>外部环境为%1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between worlds</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>%1 is between %2 and %3</source>
        <translation>%1介于%2与%3之间</translation>
    </message>
    <message>
        <source>%1 is %2 or longer</source>
        <translation>%1为%2或更长</translation>
    </message>
    <message>
        <source>%1 is %2 or shorter</source>
        <translation>%1为%2或更短</translation>
    </message>
    <message>
        <source>%1 is %2 or later</source>
        <translation>%1为%2或更晚</translation>
    </message>
    <message>
        <source>%1 is %2 or earlier</source>
        <translation>%1为%2或更早</translation>
    </message>
    <message>
        <source>%1 is %2 or more</source>
        <translation>%1为%2或以上</translation>
    </message>
    <message>
        <source>%1 is %2 or less</source>
        <translation>%1为%2或以下</translation>
    </message>
    <message>
        <source>The box holds all futures: nothing is asked of them.</source>
        <translation>此框包含所有未来：未作任何限定。</translation>
    </message>
    <message>
        <source> and </source>
        <comment>before the last limit of a rule</comment>
        <translation>，且</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between limits of a rule</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>It misses when %1.</source>
        <comment>limits of a rule</comment>
        <translation>当%1时，未达目标。</translation>
    </message>
    <message>
        <source>of the futures in the box miss</source>
        <translation>框内的未来未达目标</translation>
    </message>
    <message>
        <source>of all misses lie in the box</source>
        <translation>未达目标的未来落在框内</translation>
    </message>
    <message>
        <source>of all futures miss</source>
        <translation>所有未来中未达目标</translation>
    </message>
    <message>
        <source>hardly chance (p &lt; %1)</source>
        <translation>不太可能是偶然（p &lt; %1）</translation>
    </message>
    <message>
        <source>might be chance (p = %1)</source>
        <translation>可能是偶然（p = %1）</translation>
    </message>
    <message>
        <source>hardly chance (p = %1)</source>
        <translation>不太可能是偶然（p = %1）</translation>
    </message>
    <message>
        <source>The limit on %1 might be chance: without it the box would do nearly as well.</source>
        <translation>对%1的限定可能出于偶然：去掉它，此框几乎同样有效。</translation>
    </message>
    <message>
        <source>The limits on %1 might be chance: without each the box would do nearly as well.</source>
        <translation>对%1的限定可能出于偶然：去掉其中任何一项，此框几乎同样有效。</translation>
    </message>
    <message>
        <source>No run gave a number: nothing can be said of this goal.</source>
        <translation>没有一次运行得出数字：无法判断该目标。</translation>
    </message>
    <message>
        <source>None of %1 futures misses: there is nothing to tell apart.</source>
        <translation>%1个未来全部达到目标：没有可区分的情形。</translation>
    </message>
    <message>
        <source>All %1 futures miss: no assumption within its range makes the scenario reach it.</source>
        <translation>%1个未来全部未达目标：任何假设在其区间内取值都不能使该情景达到目标。</translation>
    </message>
    <message>
        <source>The search for a box did not finish.</source>
        <translation>框的搜索未完成。</translation>
    </message>
    <message>
        <source>No input sets the misses apart by itself. That does not mean that there is no rule: inputs that only matter together are not found.</source>
        <translation>没有哪个输入单独就能把未达目标的情形区分开。这不表示没有规律：只有共同作用才有影响的输入无法由此找到。</translation>
    </message>
    <message>
        <source>…</source>
        <comment>more failed runs</comment>
        <translation>……</translation>
    </message>
    <message>
        <source>%1 of %2 runs gave no number and are left out: numbers %3.</source>
        <comment>counts; numbers of runs</comment>
        <translation>%2次运行中有%1次未得出数字，已剔除：编号%3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n worlds</source>
        <translation>
            <numerusform>%n个外部环境</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%2次运行中的%1次</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1次运行</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n个输入</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子%1</translation>
    </message>
    <message>
        <source>Made with: %1.</source>
        <translation>依据：%1。</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <comment>misses of all</comment>
        <translation>%2次运行中有%1次</translation>
    </message>
    <message>
        <source>misses</source>
        <comment>legend</comment>
        <translation>未达目标</translation>
    </message>
    <message>
        <source>The first %1 are drawn.</source>
        <translation>图中绘出前%1次。</translation>
    </message>
    <message>
        <source>Box search (PRIM) on these runs; drag an edge of the box to change the rule.</source>
        <translation>在这些运行上作框搜索（PRIM）；拖动框的边可改变规则。</translation>
    </message>
    <message>
        <source>From all futures to a small box</source>
        <translation>从所有未来到小框</translation>
    </message>
    <message>
        <source>choose how tight the box is</source>
        <translation>选择框的松紧</translation>
    </message>
    <message numerus="yes">
        <source>%n limits might be chance: without each the box would do nearly as well.</source>
        <translation>
            <numerusform>有%n项限定可能出于偶然：去掉其中任何一项，此框几乎同样有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each dot is a box. Square: made by hand.</source>
        <translation>每个点是一个框。方块：手工设定。</translation>
    </message>
</context>
<context>
    <name>ui::FailureTrajectory</name>
    <message>
        <source>share of all misses in the box, %</source>
        <translation>框内占全部未达目标的比例（%）</translation>
    </message>
    <message>
        <source>Box %1 of %2: %3 of its futures miss, it holds %4 of all misses;</source>
        <comment>number, count, two shares</comment>
        <translation>第%1个框（共%2个）：其中%3的未来未达目标，占全部未达目标的%4；</translation>
    </message>
    <message numerus="yes">
        <source>%n limits.</source>
        <translation>
            <numerusform>%n项限定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n boxes, from all futures to the smallest.</source>
        <translation>
            <numerusform>%1：%n个框，从所有未来到最小的框。</numerusform>
        </translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>Misses in the box</source>
        <translation>框内未达目标</translation>
    </message>
    <message>
        <source>Of all misses</source>
        <translation>占全部未达目标</translation>
    </message>
    <message>
        <source>misses inside, %</source>
        <translation>未达目标（%）</translation>
    </message>
</context>
<context>
    <name>ui::FailureView</name>
    <message>
        <source>This is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>未来</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Something changed since this run. These are futures of %1 as it was.</source>
        <comment>a scenario</comment>
        <translation>此次运行之后有改动。这些是“%1”当时的未来。</translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <comment>target, bounds, year</comment>
        <translation>%1：%3年%2</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>at least or at most, unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>Chance or not</source>
        <translation>是否偶然</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>何时未达目标</translation>
    </message>
    <message>
        <source>Box %1 of %2: holds %3 of all misses</source>
        <comment>numbers; a share</comment>
        <translation>第%1个框（共%2个）：含全部未达目标的%3</translation>
    </message>
    <message>
        <source>Together they hold %1 of all misses.</source>
        <translation>合计包含全部未达目标的%1。</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Across</source>
        <comment>axis</comment>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Upwards</source>
        <comment>axis</comment>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Limits of the box</source>
        <translation>框的限定</translation>
    </message>
    <message>
        <source>Remove limit</source>
        <translation>去掉限定</translation>
    </message>
    <message>
        <source>Further boxes</source>
        <translation>其他框</translation>
    </message>
    <message>
        <source>This rule (CSV)…</source>
        <translation>此规则（CSV）…</translation>
    </message>
    <message>
        <source>All runs with their inputs (CSV)…</source>
        <translation>全部运行及其输入（CSV）…</translation>
    </message>
    <message>
        <source>All boxes that were found (CSV)…</source>
        <translation>找到的全部框（CSV）…</translation>
    </message>
    <message>
        <source>Record, to be run again (JSON)…</source>
        <translation>记录，可重新运行（JSON）…</translation>
    </message>
    <message>
        <source>How tight</source>
        <translation>松紧</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>More on the box</source>
        <translation>关于此框</translation>
    </message>
    <message>
        <source>Leave out limits that might be chance</source>
        <translation>略去可能出于偶然的限定</translation>
    </message>
</context>
<context>
    <name>ui::FanCard</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Value or difference from the baseline</source>
        <translation>数值或与基准的差值</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>区间带</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>How ranges are shown</source>
        <translation>区间的显示方式</translation>
    </message>
</context>
<context>
    <name>ui::FanChart</name>
    <message>
        <source>Method: one model run; bands come with the first runs.</source>
        <translation>方法：一次模型运行；首批运行完成后显示区间带。</translation>
    </message>
    <message>
        <source>Method: nothing is varied, so all runs are the same.</source>
        <translation>方法：没有任何输入变动，各次运行相同。</translation>
    </message>
    <message>
        <source>%1. Bands are the middle 50 and 90 % of runs at each year; they hold only for this model.</source>
        <comment>120 of 320 runs</comment>
        <translation>%1。区间带为各年居中50%和90%的运行结果，只对本模型成立。</translation>
    </message>
    <message>
        <source>Method: %1 runs, all ranges sampled at once. Bands are the middle 50 and 90 % of runs at each year; they hold only for this model.</source>
        <comment>number</comment>
        <translation>方法：%1次运行，全部区间同时抽样。区间带为各年居中50%和90%的运行结果，只对本模型成立。</translation>
    </message>
    <message>
        <source>papers: %1</source>
        <comment>a target</comment>
        <translation>论文：%1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标%1</translation>
    </message>
    <message>
        <source>difference from the baseline</source>
        <translation>与基准的差值</translation>
    </message>
    <message>
        <source>%1, difference from the baseline</source>
        <comment>a unit</comment>
        <translation>%1，与基准的差值</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>次数</translation>
    </message>
</context>
<context>
    <name>ui::FanLegend</name>
    <message>
        <source>%1 of runs</source>
        <comment>a share</comment>
        <translation>%1的运行</translation>
    </message>
</context>
<context>
    <name>ui::InputText</name>
    <message>
        <source>bn CNY a year</source>
        <translation>亿元/年</translation>
    </message>
    <message>
        <source>Default assumptions</source>
        <translation>默认假设</translation>
    </message>
    <message>
        <source>World</source>
        <translation>外部环境</translation>
    </message>
    <message>
        <source>%1: yearly cost</source>
        <comment>a lever</comment>
        <translation>%1：年成本</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>region data and region</comment>
        <translation>%2%1</translation>
    </message>
    <message>
        <source>the world</source>
        <translation>外部环境</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a name inside a sentence</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the yearly cost of %1</source>
        <comment>a lever, inside a sentence</comment>
        <translation>%1的年成本</translation>
    </message>
    <message>
        <source>the strength of %1</source>
        <comment>a lever, inside a sentence</comment>
        <translation>%1的强度</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>region data and region, inside a sentence</comment>
        <translation>%2%1</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Cost of a lever</source>
        <translation>政策杠杆成本</translation>
    </message>
    <message>
        <source>Regional data</source>
        <translation>地区数据</translation>
    </message>
    <message>
        <source>Strength of a lever</source>
        <translation>政策杠杆强度</translation>
    </message>
    <message>
        <source>fixed</source>
        <comment>shape of a distribution</comment>
        <translation>固定</translation>
    </message>
    <message>
        <source>triangular</source>
        <comment>shape of a distribution</comment>
        <translation>三角分布</translation>
    </message>
    <message>
        <source>uniform</source>
        <comment>shape of a distribution</comment>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>shape of a distribution</comment>
        <translation>正态分布</translation>
    </message>
    <message numerus="yes">
        <source>%n worlds</source>
        <translation>
            <numerusform>%n个外部环境</numerusform>
        </translation>
    </message>
    <message>
        <source>the study is in one world</source>
        <translation>研究只在一个外部环境中进行</translation>
    </message>
    <message>
        <source>its range has no width</source>
        <translation>区间没有宽度</translation>
    </message>
    <message>
        <source>a choice that each world makes</source>
        <translation>由各个外部环境选定</translation>
    </message>
    <message>
        <source>a paper’s own figure</source>
        <translation>论文自身的数字</translation>
    </message>
    <message>
        <source>the papers give the sum</source>
        <translation>论文给出了金额</translation>
    </message>
    <message>
        <source>the lever costs nothing</source>
        <translation>该政策杠杆没有成本</translation>
    </message>
    <message>
        <source>held by choice</source>
        <translation>按选择固定</translation>
    </message>
    <message>
        <source>left out of this study</source>
        <translation>未纳入本研究</translation>
    </message>
    <message numerus="yes">
        <source>%n assumptions</source>
        <translation>
            <numerusform>%n项假设</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs of levers</source>
        <translation>
            <numerusform>%n项政策杠杆成本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regional data</source>
        <translation>
            <numerusform>%n项地区数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strengths of levers</source>
        <translation>
            <numerusform>%n项政策杠杆强度</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is varied.</source>
        <translation>没有变动任何输入。</translation>
    </message>
    <message>
        <source>Varied: %1.</source>
        <translation>已变动：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Not varied: %n inputs, each with its reason.</source>
        <translation>
            <numerusform>未变动：%n个输入，各有原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>not varied: %1</source>
        <translation>未变动：%1</translation>
    </message>
</context>
<context>
    <name>ui::MattersChart</name>
    <message>
        <source>no figure</source>
        <translation>无数字</translation>
    </message>
    <message>
        <source>not distinguishable from zero</source>
        <translation>与零无法区分</translation>
    </message>
    <message>
        <source>not distinguishable from zero (%1)</source>
        <comment>an interval</comment>
        <translation>与零无法区分（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a figure and its interval</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table (T).</source>
        <translation>
            <numerusform>另有%n个见表格（T）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3; %4 %5.</source>
        <comment>input; then twice the name of a figure and the figure</comment>
        <translation>%1：%2%3；%4%5。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>title and unit</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>ui::MattersExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入%1：%2</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ui::MattersText</name>
    <message>
        <source>Tornado</source>
        <translation>龙卷风图</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Shares of variance</source>
        <translation>方差份额</translation>
    </message>
    <message>
        <source>One input at a time goes to its low and to its high end. What two inputs do together does not show.</source>
        <translation>每次只让一个输入取其低端和高端，不显示两个输入的共同作用。</translation>
    </message>
    <message>
        <source>Elementary effects after Morris: each input is moved alone from many places, which tells which of them matter at all.</source>
        <translation>莫里斯基本效应：从许多起点出发，每次单独移动一个输入，由此看出哪些输入有影响。</translation>
    </message>
    <message>
        <source>Sobol’ indices after Saltelli and Jansen: how much of the outcome’s variance each input owns, alone and with the others.</source>
        <translation>索博尔指数（Saltelli与Jansen方法）：每个输入单独以及与其他输入一起占结果方差的多少。</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>不到1秒</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约%1秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约%1分钟</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <comment>difference of a figure between two scenarios</comment>
        <translation>%1（与%2之差）</translation>
    </message>
    <message>
        <source>What the result leans on</source>
        <translation>结果取决于什么</translation>
    </message>
    <message>
        <source>%1 in %2, one lever at a time</source>
        <translation>%2%1，每次一个政策杠杆</translation>
    </message>
    <message>
        <source>%1 in %2, one input at a time</source>
        <translation>%2%1，每次一个输入</translation>
    </message>
    <message>
        <source>%1 in %2, %</source>
        <translation>%2%1，%</translation>
    </message>
    <message>
        <source>in all (total effect)</source>
        <translation>总体（总效应）</translation>
    </message>
    <message>
        <source>alone (first order)</source>
        <translation>单独（一阶）</translation>
    </message>
    <message>
        <source>%1 in %2, over an input’s whole range</source>
        <translation>%2%1，输入走完整个区间</translation>
    </message>
    <message>
        <source>%1 in %2, %3 over an input’s whole range</source>
        <translation>%2%1（%3），输入走完整个区间</translation>
    </message>
    <message>
        <source>mean size of its effects</source>
        <translation>效应的平均大小</translation>
    </message>
    <message>
        <source>their spread</source>
        <translation>效应的离散程度</translation>
    </message>
    <message>
        <source>Levers are choices: each from nothing to 150 % of what the papers propose, or as far as it was typed.</source>
        <translation>政策杠杆是选择：每项从零到论文方案的150%，或到所输入的强度。</translation>
    </message>
    <message numerus="yes">
        <source>All %n are assumptions. No paper measures them.</source>
        <translation>
            <numerusform>这%n项全是假设，没有论文测量过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are estimated from proxies.</source>
        <translation>
            <numerusform>这%n项全由代理数据估计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are fitted so that a paper’s figure comes out.</source>
        <translation>
            <numerusform>这%n项全经拟合，使论文的数字得以重现。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are papers’ own figures.</source>
        <translation>
            <numerusform>这%n项全是论文自身的数字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are assumptions</source>
        <translation>
            <numerusform>%n项是假设</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are estimated from proxies</source>
        <translation>
            <numerusform>%n项由代理数据估计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are fitted to a paper’s figure</source>
        <translation>
            <numerusform>%n项按论文数字拟合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are papers’ own figures</source>
        <translation>
            <numerusform>%n项是论文自身的数字</numerusform>
        </translation>
    </message>
    <message>
        <source>one is the choice of a world</source>
        <translation>一项是外部环境的选择</translation>
    </message>
    <message>
        <source>Of these %1, %2.</source>
        <comment>a count; several parts</comment>
        <translation>这%1项中，%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Knowing %1 better would narrow the range most.</source>
        <translation>更准确地了解%1，最能缩小区间。</translation>
    </message>
    <message>
        <source>the central run</source>
        <translation>中心运行</translation>
    </message>
    <message>
        <source>%1 at its low end</source>
        <translation>%1取低端</translation>
    </message>
    <message>
        <source>%1 at its high end</source>
        <translation>%1取高端</translation>
    </message>
    <message>
        <source>…</source>
        <comment>more failed runs</comment>
        <translation>……</translation>
    </message>
    <message>
        <source>%1 of %2 runs gave no number and are left out: %3.</source>
        <comment>counts; inputs at an end</comment>
        <translation>%2次运行中有%1次未得出数字，已剔除：%3。</translation>
    </message>
    <message>
        <source>%1 of %2 runs gave no number and are left out: numbers %3.</source>
        <comment>counts; numbers of runs</comment>
        <translation>%2次运行中有%1次未得出数字，已剔除：编号%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n worlds</source>
        <translation>
            <numerusform>%n个外部环境</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n levers</source>
        <translation>
            <numerusform>%n个政策杠杆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n个输入</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%2次运行中的%1次</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1次运行</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子%1</translation>
    </message>
    <message>
        <source>Made with: %1.</source>
        <translation>依据：%1。</translation>
    </message>
    <message>
        <source>The central run gave no number.</source>
        <translation>中心运行未得出数字。</translation>
    </message>
    <message>
        <source>Nothing that is varied moves this outcome.</source>
        <translation>所变动的输入都不影响该结果。</translation>
    </message>
    <message>
        <source>The widest bar is that of %1: from %2 to %3, with %4 in the central run.</source>
        <comment>input; three figures</comment>
        <translation>最宽的是%1：从%2到%3，中心运行为%4。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs do not move it at all.</source>
        <translation>
            <numerusform>%n个输入对它毫无影响。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs move it the same way at both ends: the outcome turns back in between.</source>
        <translation>
            <numerusform>%n个输入在两端使它向同一方向变化：结果在其间折返。</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving %1 over its whole range changes the outcome by %2 on average, up or down.</source>
        <comment>input, figure</comment>
        <translation>%1走完整个区间，结果平均变化%2（升或降）。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs do nothing to it and can be left out.</source>
        <translation>
            <numerusform>%n个输入对它没有作用，可以略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n inputs the spread is larger than the mean: what they do depends on where they start or on the others.</source>
        <translation>
            <numerusform>有%n个输入的离散程度大于平均值：它们的作用取决于起点或其他输入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The outcome is the same in all runs: there is no variance to share.</source>
        <translation>所有运行的结果相同：没有方差可分。</translation>
    </message>
    <message>
        <source>Alone: if %1 were known, the variance of the outcome would shrink by %2.</source>
        <comment>input, share</comment>
        <translation>单独：若已知%1，结果的方差将减少%2。</translation>
    </message>
    <message>
        <source>In all: if everything but %1 were known, %2 of the variance would stay.</source>
        <comment>input, share</comment>
        <translation>总体：若除%1外一切已知，仍会剩下%2的方差。</translation>
    </message>
    <message>
        <source>The shares alone add up to %1, which is more than 1: the sample is too small.</source>
        <translation>单独份额合计%1，大于1：样本太小。</translation>
    </message>
    <message>
        <source>The shares alone add up to %1: %2 of the variance comes from inputs acting together.</source>
        <comment>a sum, a share</comment>
        <translation>单独份额合计%1：%2的方差来自输入的共同作用。</translation>
    </message>
    <message>
        <source>The shares alone add up to %1: inputs hardly act together.</source>
        <comment>a sum</comment>
        <translation>单独份额合计%1：输入之间几乎没有共同作用。</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs cannot be told from zero.</source>
        <translation>
            <numerusform>%n个输入与零无法区分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of some input the share alone lies above that in all: the sample is too small.</source>
        <translation>有输入的单独份额高于总体份额：样本太小。</translation>
    </message>
    <message>
        <source>The intervals are up to %1 wide; they would be narrow with %2 runs.</source>
        <comment>a share, a number</comment>
        <translation>区间最宽达%1；运行%2次可使其变窄。</translation>
    </message>
</context>
<context>
    <name>ui::MattersView</name>
    <message>
        <source>%1 runs, %2</source>
        <translation>%1次运行，%2</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1次运行</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Something changed since this run. These are figures of %1 as it was.</source>
        <comment>a scenario</comment>
        <translation>此次运行之后有改动。这些是“%1”当时的数字。</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 runs. These are the figures of what was finished.</source>
        <translation>在%2次运行中完成%1次后取消。数字来自已完成的部分。</translation>
    </message>
    <message>
        <source>Cancelled before there was anything to show.</source>
        <translation>在得出任何结果之前已取消。</translation>
    </message>
    <message>
        <source>Figures are drawn as soon as there are any.</source>
        <translation>一有数字即绘出。</translation>
    </message>
    <message>
        <source>%1 has not been run. %2</source>
        <comment>method; what it does</comment>
        <translation>尚未运行“%1”。%2</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>尚无数字。</translation>
    </message>
    <message>
        <source>The strength of every lever, from nothing to 150 % of what the papers propose, all else as the world has it.</source>
        <translation>每个政策杠杆的强度，从零到论文方案的150%，其余按外部环境的设定。</translation>
    </message>
    <message>
        <source>A regional lever moves in all its regions together, by its usual shares.</source>
        <translation>地区性政策杠杆在其所有地区按通常份额一起变动。</translation>
    </message>
    <message>
        <source>What is uncertain</source>
        <translation>不确定的因素</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>变动什么</translation>
    </message>
    <message>
        <source>How many runs</source>
        <translation>运行多少次</translation>
    </message>
    <message>
        <source>What it means here</source>
        <translation>在此意味着什么</translation>
    </message>
    <message>
        <source>What was varied</source>
        <translation>变动了什么</translation>
    </message>
    <message>
        <source>Figures with all digits (CSV)…</source>
        <translation>全部位数的数字（CSV）…</translation>
    </message>
    <message>
        <source>What was varied (CSV)…</source>
        <translation>变动了什么（CSV）…</translation>
    </message>
    <message>
        <source>Record, to be run again (JSON)…</source>
        <translation>记录，可重新运行（JSON）…</translation>
    </message>
</context>
<context>
    <name>ui::StoredStudiesDialog</name>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Run and store</source>
        <translation>运行并保存</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Run again and compare</source>
        <translation>重新运行并比较</translation>
    </message>
    <message>
        <source>Export tables…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Studies in this workspace</source>
        <translation>此工作区中的研究</translation>
    </message>
    <message>
        <source>Export tables to a folder</source>
        <translation>把表格导出到文件夹</translation>
    </message>
    <message>
        <source>Cancelled. Runs that are done stay; “Go on” does the rest.</source>
        <translation>已取消。已完成的运行予以保留；按“继续”完成其余运行。</translation>
    </message>
    <message>
        <source>Run again: the same result, bit for bit.</source>
        <translation>重新运行：结果逐位相同。</translation>
    </message>
    <message>
        <source>Run again: other figures. Model, tables or regional data have changed since the study was made.</source>
        <translation>重新运行：数字不同。研究完成后，模型、表格或地区数据已有改动。</translation>
    </message>
    <message>
        <source>Run again: other figures, with the same model. Please report this.</source>
        <translation>重新运行：模型相同而数字不同。请报告此问题。</translation>
    </message>
    <message>
        <source>Name of the study</source>
        <translation>研究名称</translation>
    </message>
    <message>
        <source>How many runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <comment>a number</comment>
        <translation>%1次运行</translation>
    </message>
    <message>
        <source>Runs the current scenario and the baseline with what is uncertain now, and keeps every run in the workspace: headline figures, the figure that is chosen on the page, all targets.</source>
        <translation>按当前的变动设置运行当前情景与基准，并把每次运行保存在工作区中：主要指标、页面上选定的指标和全部目标。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Scenario and figure</source>
        <translation>情景与指标</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No study yet. Give it a name, choose how many runs, and press “Run and store”.</source>
        <translation>还没有研究。请填写名称、选择运行次数，再按“运行并保存”。</translation>
    </message>
    <message>
        <source>This study was broken off. “Go on” does the runs that are missing; what is there is kept.</source>
        <translation>这项研究曾中断。按“继续”补齐缺少的运行；已有的予以保留。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scenario, figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Method: %1 stored runs. Bands are the middle 50 and 90 % of runs at each year; they hold only for this model.</source>
        <comment>number</comment>
        <translation>方法：%1次已保存的运行。区间带为各年居中50%和90%的运行结果，只对本模型成立。</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Made with the model and data there are now.</source>
        <translation>所用模型与数据同现在一致。</translation>
    </message>
    <message>
        <source>Made with model %1 or regional data that have changed since; the figures are those of that time.</source>
        <translation>所用模型%1或地区数据此后已有改动；数字为当时的结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stopped being numbers and are in no figure; the first: %1.</source>
        <translation>
            <numerusform>有%n次运行中断，未计入任何数字；第一次：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename a study</source>
        <translation>重命名研究</translation>
    </message>
    <message>
        <source>Delete a study</source>
        <translation>删除研究</translation>
    </message>
    <message>
        <source>Delete “%1” with all its runs? This cannot be undone.</source>
        <translation>删除“%1”及其全部运行？此操作不能撤销。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>%1 holds %2 already; choose an empty folder.</source>
        <translation>%1中已有%2；请选择空文件夹。</translation>
    </message>
    <message>
        <source>Written to %1: fans.csv, chances.csv and record.json, which fourfold-cli runs again.</source>
        <translation>已写入%1：fans.csv、chances.csv和record.json；fourfold-cli可据此重新运行。</translation>
    </message>
</context>
<context>
    <name>ui::TargetDialog</name>
    <message>
        <source>and</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Edit target</source>
        <translation>修改目标</translation>
    </message>
    <message>
        <source>By</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>What has to be reached</source>
        <translation>要达到的要求</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>修改目标</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>指标：%1</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>选择其他指标</translation>
    </message>
    <message>
        <source>Enter the number that is to be reached.</source>
        <translation>请填写要达到的数值。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>The lower bound lies above the upper one.</source>
        <translation>下限高于上限。</translation>
    </message>
</context>
<context>
    <name>ui::TornadoCard</name>
    <message>
        <source>What the result leans on</source>
        <translation>结果取决于什么</translation>
    </message>
</context>
<context>
    <name>ui::TornadoChart</name>
    <message>
        <source>low end</source>
        <translation>低端</translation>
    </message>
    <message>
        <source>high end</source>
        <translation>高端</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标%1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1与%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table (T).</source>
        <translation>
            <numerusform>另有%n个见表格（T）。</numerusform>
        </translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>%1时失败</translation>
    </message>
    <message>
        <source>at %1 it comes to %2</source>
        <translation>取%1时为%2</translation>
    </message>
    <message>
        <source>at %1 the run failed</source>
        <translation>取%1时运行失败</translation>
    </message>
    <message>
        <source>%1: %2, %3; central run %4.</source>
        <comment>input, low end, high end</comment>
        <translation>%1：%2，%3；中心运行为%4。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>title and unit</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Low end</source>
        <translation>低端</translation>
    </message>
    <message>
        <source>Outcome there</source>
        <translation>该处结果</translation>
    </message>
    <message>
        <source>High end</source>
        <translation>高端</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>摆幅</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a run</comment>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>ui::UncertaintyPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The model gives no figures: %1</source>
        <translation>模型没有给出结果：%1</translation>
    </message>
    <message>
        <source>The model is being made ready; bands follow with its first runs.</source>
        <translation>模型正在准备；首批运行完成后显示区间带。</translation>
    </message>
    <message>
        <source>What is varied does not fit the model: %1</source>
        <translation>变动设置与模型不符：%1</translation>
    </message>
    <message>
        <source>The runs did not succeed: %1</source>
        <translation>运行没有成功：%1</translation>
    </message>
    <message>
        <source>Figure shown: %1</source>
        <translation>当前指标：%1</translation>
    </message>
    <message>
        <source>Year shown: %1</source>
        <translation>当前年份：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n项输入</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子%1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>runs, inputs, seed</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1. Show what is varied.</source>
        <translation>%1。查看哪些输入变动。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <comment>number of runs</comment>
        <translation>运行%1次</translation>
    </message>
    <message>
        <source>Run more members: bands and chances become steadier</source>
        <translation>增加运行次数：区间带与把握更稳定</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 runs; what is finished stays and is shown.</source>
        <translation>已取消：完成%2次运行中的%1次，已完成的予以保留并显示。</translation>
    </message>
    <message>
        <source>Cancelled before the first runs were finished.</source>
        <translation>已取消：首批运行尚未完成。</translation>
    </message>
    <message>
        <source>Running the model</source>
        <translation>运行模型</translation>
    </message>
    <message>
        <source>No input is varied, so all runs are the same. Give inputs a range under “What is varied”.</source>
        <translation>没有任何输入变动，各次运行相同。请在“变动设置”中为输入设定区间。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed and are in no figure: </source>
        <translation>
            <numerusform>有%n次运行中断，未计入任何数字：</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>; and %1 more, named under “Bands”</source>
        <translation>；另有%1次，见“区间带”</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Not updated: %1</source>
        <translation>未更新：%1</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>区间带</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>影响因素</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>何时失效</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>变动设置</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>选择其他指标</translation>
    </message>
    <message>
        <source>Choose another year</source>
        <translation>选择其他年份</translation>
    </message>
    <message>
        <source>Export the sample matrix and the results</source>
        <translation>导出样本矩阵与结果</translation>
    </message>
    <message>
        <source>Reset what is varied</source>
        <translation>恢复变动设置</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The export was cancelled; runs that a folder holds already stay there.</source>
        <translation>导出已取消；文件夹中已有的运行予以保留。</translation>
    </message>
    <message>
        <source>The samples were not written: %1</source>
        <translation>样本未写入：%1</translation>
    </message>
    <message>
        <source>Samples and results as a workbook (XLSX)…</source>
        <translation>样本与结果存为工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>Samples and results as CSV files, with the record…</source>
        <translation>样本与结果存为CSV文件（附记录）…</translation>
    </message>
    <message>
        <source>Studies in the workspace…</source>
        <translation>工作区中的研究…</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Folder for the files (*)</source>
        <translation>存放文件的文件夹 (*)</translation>
    </message>
    <message>
        <source>Writing samples and results</source>
        <translation>写入样本与结果</translation>
    </message>
    <message>
        <source>Show what is varied</source>
        <translation>查看变动设置</translation>
    </message>
</context>
<context>
    <name>ui::UncertaintyText</name>
    <message>
        <source>very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>较可能</translation>
    </message>
    <message>
        <source>about even</source>
        <translation>约五成</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>不太可能</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>很不可能</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥%1</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不低于%1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不高于%1</translation>
    </message>
    <message>
        <source>In %1 %2 differs from the baseline by %3 in half of the runs, by %4 in nine of ten.</source>
        <comment>year, scenario, range, range</comment>
        <translation>%1，%2与基准的差值在半数运行中为%3，在九成运行中为%4。</translation>
    </message>
    <message>
        <source> Nine in ten runs do not settle whether it is more or less.</source>
        <translation>九成运行的结果尚不能判定是升是降。</translation>
    </message>
    <message>
        <source>None of the %1 targets is on the edge.</source>
        <translation>%1个目标中没有处于临界的。</translation>
    </message>
    <message>
        <source>%1 of %2 are on the edge: about as many runs miss them as reach them.</source>
        <translation>%2个目标中有%1个处于临界：达到与未达到的运行大致各半。</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1/%2次运行</translation>
    </message>
    <message>
        <source>run %1, %2: %3 in %4</source>
        <comment>number, scenario, variable, year</comment>
        <translation>第%1次运行，%2：%4的%3</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <comment>a share</comment>
        <translation>&lt;%1</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <comment>a share</comment>
        <translation>&gt;%1</translation>
    </message>
    <message>
        <source>By %1 %2 has an even chance of bringing %3 to %4 (median %6, nine in ten runs: %5).</source>
        <comment>year, scenario, figure, range, range, a value</comment>
        <translation>到%1，%2有五成把握使%3达到%4（中位数%6，九成运行：%5）。</translation>
    </message>
    <message>
        <source>By %1 %2 has an even chance of bringing %3 to %4 (median %6, nine in ten runs: %5; baseline %7).</source>
        <comment>year, scenario, figure, range, range, values</comment>
        <translation>到%1，%2有五成把握使%3达到%4（中位数%6，九成运行：%5；基准%7）。</translation>
    </message>
</context>
<context>
    <name>ui::VariedModel</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>中间值</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Not varied because</source>
        <translation>不变动的原因</translation>
    </message>
    <message>
        <source>Half and twice are equally far: sampled on a logarithmic scale.</source>
        <translation>减半与加倍视为同等距离：按对数尺度抽样。</translation>
    </message>
    <message>
        <source>“%1” is not a number; nothing was changed.</source>
        <translation>“%1”不是数字；未作修改。</translation>
    </message>
</context>
<context>
    <name>ui::VariedView</name>
    <message>
        <source>“%1” is no seed: a whole number from 0 on is.</source>
        <translation>“%1”不能作为种子：请填0或正整数。</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <comment>a world</comment>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>How likely it is, relative to the others</source>
        <translation>相对其他外部环境的可能性</translation>
    </message>
    <message>
        <source>None is marked: all runs are in the world of the strip, %1.</source>
        <translation>未勾选：全部运行都采用上方选定的外部环境（%1）。</translation>
    </message>
    <message>
        <source>Each run is in one of the marked worlds, as often as its weight says.</source>
        <translation>每次运行采用一个勾选的外部环境，次数按权重分配。</translation>
    </message>
    <message>
        <source>%1 of %2 inputs shown. Enter edits a cell, Delete brings the table’s range back.</source>
        <comment>numbers</comment>
        <translation>显示%2项输入中的%1项。按Enter修改，按Delete恢复原有区间。</translation>
    </message>
    <message>
        <source>Varied groups</source>
        <translation>变动的类别</translation>
    </message>
    <message>
        <source>Worlds that may come true</source>
        <translation>可能出现的外部环境</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Costs of levers that no paper gives</source>
        <translation>论文未给出的政策杠杆费用</translation>
    </message>
    <message>
        <source>Regional data that are estimates</source>
        <translation>属于估计的地区数据</translation>
    </message>
    <message>
        <source>Usual shape</source>
        <translation>默认分布</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>抽样设计</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Sobol’ sequence</source>
        <translation>Sobol’序列</translation>
    </message>
    <message>
        <source>Latin hypercube</source>
        <translation>拉丁超立方</translation>
    </message>
    <message>
        <source>Find an input</source>
        <translation>查找输入</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Not varied</source>
        <translation>不变动</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Which inputs are shown</source>
        <translation>显示哪些输入</translation>
    </message>
    <message>
        <source>Inputs of the model</source>
        <translation>模型的输入</translation>
    </message>
</context>
</TS>
