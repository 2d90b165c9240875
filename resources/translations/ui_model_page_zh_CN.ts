<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::CausesTab</name>
    <message>
        <source>How much of the map is shown</source>
        <translation>图中显示的范围</translation>
    </message>
    <message>
        <source>Around selection</source>
        <translation>围绕所选</translation>
    </message>
    <message>
        <source>Find a variable or lever</source>
        <translation>查找变量或政策杠杆</translation>
    </message>
    <message>
        <source>Find a variable or lever in the map</source>
        <translation>在因果图中查找变量或政策杠杆</translation>
    </message>
    <message>
        <source>Find a variable or lever (Ctrl+F)</source>
        <translation>查找变量或政策杠杆（Ctrl+F）</translation>
    </message>
    <message>
        <source>Causes map</source>
        <translation>因果图</translation>
    </message>
    <message>
        <source>Arrow keys walk along the links, Enter puts the selection in the middle, ? asks why.</source>
        <translation>方向键沿连线移动，回车键把所选放到中心，问号键询问原因。</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, kind, values</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The links of the model are being worked out.</source>
        <translation>正在计算模型的因果连线。</translation>
    </message>
    <message>
        <source>The links of the model could not be worked out.</source>
        <translation>无法得出模型的因果连线。</translation>
    </message>
    <message>
        <source>Numbers: %1, %2; regional figures: %3.</source>
        <translation>数值：%1，%2；区域数值：%3。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>two scenarios</comment>
        <translation>%1→%2</translation>
    </message>
    <message>
        <source>Numbers: %1, %2.</source>
        <translation>数值：%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s) between these boxes are not drawn.</source>
        <translation>
            <numerusform>这些变量之间另有%n条连线未画出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signs stand at the links of the selection.</source>
        <translation>仅在所选变量的连线上标出符号。</translation>
    </message>
    <message>
        <source>loop %1</source>
        <translation>回路%1</translation>
    </message>
    <message>
        <source>No variable or lever is called “%1”.</source>
        <translation>没有名为“%1”的变量或政策杠杆。</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) farther away are folded: put one of these in the middle to see its own.</source>
        <translation>
            <numerusform>较远的%n项已折叠，将图中某项置于中央即可查看与它相连的各项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CheckTab</name>
    <message>
        <source>These checks run the model here, with the regions and the world that are chosen: the baseline, the current scenario and the papers’ package.</source>
        <translation>这些检查在本机按所选区域与外部环境运行模型，涵盖基准、当前情景与论文方案。</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Run the checks again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Checks and their results</source>
        <translation>检查项目与结果</translation>
    </message>
    <message>
        <source>The model is still being compiled; try again in a moment.</source>
        <translation>模型仍在编译，请稍候再试。</translation>
    </message>
    <message>
        <source>Checking the model</source>
        <translation>正在检查模型</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>可重复性</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>时间步长</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>论断</translation>
    </message>
    <message>
        <source>Both sides of all equations of %1 variables have the same unit.</source>
        <translation>%1个变量的全部方程两侧单位一致。</translation>
    </message>
    <message>
        <source>%1 problems with units: %2</source>
        <translation>单位问题%1处：%2</translation>
    </message>
    <message>
        <source>Every value of %1 runs is a number.</source>
        <translation>%1次运行的每个值都是有效数字。</translation>
    </message>
    <message>
        <source>In %1 of %2 runs a value stops being a number: %3</source>
        <translation>%2次运行中有%1次出现无效数字：%3</translation>
    </message>
    <message>
        <source>All stocks that are shares stay between 0 and 1, by region and run (%1 looked at).</source>
        <translation>所有占比类存量在各区域、各次运行中都处于0与1之间（共检查%1个）。</translation>
    </message>
    <message>
        <source>%1 of %2 shares leave 0 to 1: %3</source>
        <translation>%2个占比中有%1个超出0至1：%3</translation>
    </message>
    <message>
        <source>A second run gives the same %1 values, bit for bit.</source>
        <translation>再次运行得到的%1个值逐位相同。</translation>
    </message>
    <message>
        <source>%1 of %2 values differ in a second run.</source>
        <translation>再次运行时，%2个值中有%1个不同。</translation>
    </message>
    <message>
        <source>Half the time step changes %1 of %2 stocks by more than 0.1 %, the most by %3 (%4).</source>
        <translation>步长减半后，%2个存量中有%1个变化超过0.1%，最大为%3（%4）。</translation>
    </message>
    <message>
        <source>The papers’ package meets all %1 claims in the default world.</source>
        <translation>在默认环境中，论文方案达到全部%1项论断。</translation>
    </message>
    <message>
        <source>The papers’ package misses %1 of %2 claims in the default world: %3</source>
        <translation>在默认环境中，论文方案未达到%2项论断中的%1项：%3</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>Loop %1</source>
        <translation>回路%1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查所得</translation>
    </message>
    <message>
        <source>These checks run the model here, in the world that is chosen: the baseline and the current scenario.</source>
        <translation>这些检查在此处、按所选外部环境运行模型的基准与当前情景。</translation>
    </message>
    <message>
        <source>Half the time step changes no stock at the end (%1) by more than %2 (%3).</source>
        <translation>时间步长减半时，期末（%1）各存量的变化均不超过%2（%3）。</translation>
    </message>
</context>
<context>
    <name>ui::ClaimsTab</name>
    <message>
        <source>Claims of the papers</source>
        <translation>论文的论断</translation>
    </message>
    <message>
        <source>Enter shows the variable in the causes map, ? asks why.</source>
        <translation>回车键在因果图中显示该变量，问号键询问原因。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure and place</comment>
        <translation>%1，%2</translation>
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
        <source>just at the bound</source>
        <translation>恰在界限上</translation>
    </message>
    <message>
        <source>%1 to spare</source>
        <translation>超出%1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>相差%1</translation>
    </message>
    <message>
        <source>The figures are being computed.</source>
        <translation>正在计算数值。</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message numerus="yes">
        <source>%n mechanism(s)</source>
        <translation>
            <numerusform>%n项机制</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>论断</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>The papers say</source>
        <translation>论文数值</translation>
    </message>
    <message>
        <source>Model result</source>
        <translation>模型结果</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未涵盖</translation>
    </message>
    <message>
        <source>%1 meets %2 of the %3 claims. The papers make them about their whole package; a claim is no result of theirs.</source>
        <translation>%1达到%3项论断中的%2项。论文的论断针对其整套方案，属预期而非论文的结果。</translation>
    </message>
    <message>
        <source>By %1 the model gives %2 for %3; the papers say %4.</source>
        <translation>到%1年，%3的模型结果为%2，论文为%4。</translation>
    </message>
    <message>
        <source>What the model leaves out of it:</source>
        <translation>模型未涵盖的内容：</translation>
    </message>
    <message>
        <source>Policies that the papers tie to it:</source>
        <translation>论文中与之相关的政策：</translation>
    </message>
    <message>
        <source> (not in the model)</source>
        <translation>（模型未涵盖）</translation>
    </message>
    <message>
        <source> (partly in the model)</source>
        <translation>（模型部分涵盖）</translation>
    </message>
    <message>
        <source>This model comes without papers: nobody claims anything of it that could be checked.</source>
        <translation>此模型没有配套论文，因此没有可供核对的论断。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>paper, place in it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Paper %1, %2: %3</source>
        <translation>论文%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4. %5</source>
        <translation>%1，%2：%3→%4。%5</translation>
    </message>
</context>
<context>
    <name>ui::DetailCard</name>
    <message>
        <source>Show in the map</source>
        <translation>在图中显示</translation>
    </message>
</context>
<context>
    <name>ui::EquationModel</name>
    <message>
        <source>Institutions</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Policy levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Change per year = %1</source>
        <translation>每年变化 = %1</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>初始值：%1</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>方程</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Name in the model</source>
        <translation>模型中的名称</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Change per unit of time = %1</source>
        <translation>单位时间变化 = %1</translation>
    </message>
    <message>
        <source>%1; starts at %2</source>
        <comment>net flow, start</comment>
        <translation>%1；初值为%2</translation>
    </message>
    <message>
        <source>Region data</source>
        <translation>区域数据</translation>
    </message>
</context>
<context>
    <name>ui::EquationsTab</name>
    <message>
        <source>Find a name or part of an equation</source>
        <translation>查找名称或方程片段</translation>
    </message>
    <message>
        <source>Find a name or part of an equation (Ctrl+F)</source>
        <translation>查找名称或方程片段（Ctrl+F）</translation>
    </message>
    <message>
        <source>Which kinds are shown</source>
        <translation>显示的类型</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Stocks</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>%1 of %2 variables</source>
        <translation>%2个变量中的%1个</translation>
    </message>
    <message>
        <source>Equations</source>
        <translation>方程</translation>
    </message>
    <message>
        <source>Enter shows the variable in the causes map, ? asks why.</source>
        <translation>回车键在因果图中显示该变量，问号键询问原因。</translation>
    </message>
    <message>
        <source>No variable fits what is searched for.</source>
        <translation>没有符合条件的变量。</translation>
    </message>
    <message>
        <source>The model is being compiled.</source>
        <translation>正在编译模型。</translation>
    </message>
</context>
<context>
    <name>ui::EvidenceBar</name>
    <message>
        <source>grade %1: %2</source>
        <translation>%1级：%2</translation>
    </message>
    <message>
        <source>Shares of evidence grades</source>
        <translation>各证据等级的占比</translation>
    </message>
</context>
<context>
    <name>ui::EvidenceTab</name>
    <message>
        <source>Whole country</source>
        <translation>全国</translation>
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
        <source>Work out what it rests on</source>
        <translation>计算证据构成</translation>
    </message>
    <message>
        <source>Parameters that move it most</source>
        <translation>影响最大的参数</translation>
    </message>
    <message>
        <source>%1 (%2, %3, %4)</source>
        <comment>figure, place, scenario, year</comment>
        <translation>%1（%2，%3，%4）</translation>
    </message>
    <message>
        <source>The model is still being compiled; try again in a moment.</source>
        <translation>模型仍在编译，请稍候再试。</translation>
    </message>
    <message>
        <source>The baseline has no change to explain. Choose a scenario above.</source>
        <translation>基准没有可解释的变化，请在上方选择一个情景。</translation>
    </message>
    <message>
        <source>Moving every parameter through its range</source>
        <translation>正在让每个参数走完其区间</translation>
    </message>
    <message>
        <source>These shares are of %1.</source>
        <translation>当前占比属于%1。</translation>
    </message>
    <message>
        <source>Work out anew</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Levers or assumptions may have changed since.</source>
        <translation>此后政策杠杆或假设可能已有变动。</translation>
    </message>
    <message>
        <source>Each parameter is moved through its range, in both runs; what that does to the change against the baseline is added up by evidence grade. It takes a few seconds.</source>
        <translation>在两次运行中让每个参数走完其区间，把它对“相对基准的变化”的影响按证据等级汇总。需要数秒。</translation>
    </message>
    <message>
        <source>%1: of what the ranges of the parameters can do to its change against the baseline, %2 comes from assumptions and proxies (grades C and D).</source>
        <translation>%1：在参数区间对“相对基准的变化”的影响中，%2来自假设与替代指标（C级与D级）。</translation>
    </message>
    <message>
        <source>starting data of the regions</source>
        <translation>区域初始数据</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>整体</translation>
    </message>
    <message>
        <source> Where this model states no range, half and one and a half times the value stand for it; where it states no grade, it counts as an assumption (C).</source>
        <translation>模型未给出区间时，以其值的一半与一倍半代替；未给出等级时，按假设（C级）计。</translation>
    </message>
</context>
<context>
    <name>ui::LoopChart</name>
    <message>
        <source>%1 %2</source>
        <comment>loop, share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, shares</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between shares</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ui::LoopsTab</name>
    <message>
        <source>Work out anew</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Method: link and loop scores, Schoenberg, Davidsen and Eberlein (2020), System Dynamics Review 36(2). Above zero: loops that reinforce the change; below: loops that balance it. Shares of all loops through the stock.</source>
        <translation>方法：连线与回路得分，Schoenberg、Davidsen与Eberlein（2020），System Dynamics Review 36(2)。零线以上为增强变化的回路，以下为抑制变化的回路；数值为经过该存量的全部回路中的占比。</translation>
    </message>
    <message>
        <source>Loops, strongest first</source>
        <translation>回路，由强到弱</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Working out loop scores</source>
        <translation>正在计算回路得分</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>stock, region, scenario</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stock, scenario</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>loop name, id</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between loops</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>The loop scores are being worked out.</source>
        <translation>正在计算回路得分。</translation>
    </message>
    <message>
        <source>What drives %1</source>
        <translation>%1由什么驱动</translation>
    </message>
    <message>
        <source>No loop moves this stock in this run: it follows what comes from outside, or does not change.</source>
        <translation>在本次运行中没有回路驱动该存量：它随外部因素变化，或没有变化。</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Loops not shown: %1 on average, of %2 found.</source>
        <translation>未显示的回路：平均占%1，共找到%2条。</translation>
    </message>
    <message>
        <source>There are too many loops to list them all; those on the strongest paths were looked for.</source>
        <translation>回路过多，无法逐一列出；只查找了最强路径上的回路。</translation>
    </message>
    <message>
        <source>reinforcing</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>balancing</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Mean share</source>
        <translation>平均占比</translation>
    </message>
    <message>
        <source>From %1 to %2: reinforcing loops lead and speed the change up; %3 of it comes from %4.</source>
        <translation>%1至%2：增强回路主导，变化加快；其中%3来自%4。</translation>
    </message>
    <message>
        <source>From %1 to %2: balancing loops lead and slow the change down; %3 of it comes from %4.</source>
        <translation>%1至%2：平衡回路主导，变化放缓；其中%3来自%4。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and sentence of a phase</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ui::MapLegend</name>
    <message>
        <source>Legend of the map</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>raises</source>
        <translation>提高</translation>
    </message>
    <message>
        <source>lowers</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>either, by time or region</source>
        <translation>因时间或区域而异</translation>
    </message>
    <message>
        <source>with delay</source>
        <translation>有时滞</translation>
    </message>
    <message>
        <source>into and out of the selection</source>
        <translation>进出所选变量</translation>
    </message>
</context>
<context>
    <name>ui::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Views of the model</source>
        <translation>模型的各个视图</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>Equations</source>
        <translation>方程</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Loops over time</source>
        <translation>回路演变</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>论断</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
</context>
<context>
    <name>ui::ModelWords</name>
    <message>
        <source>Levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Technology and talent</source>
        <translation>技术与人才</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Causes of its causes</source>
        <translation>原因的原因</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Effects of its effects</source>
        <translation>结果的结果</translation>
    </message>
    <message>
        <source>lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>raises</source>
        <translation>提高</translation>
    </message>
    <message>
        <source>lowers</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>raises or lowers, by time and region</source>
        <translation>因时间与区域而提高或降低</translation>
    </message>
    <message>
        <source>had no effect in these runs</source>
        <translation>在这些运行中没有作用</translation>
    </message>
    <message>
        <source>reinforcing</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>balancing</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>now reinforcing, now balancing</source>
        <translation>时而增强、时而平衡</translation>
    </message>
    <message>
        <source>without effect</source>
        <translation>没有作用</translation>
    </message>
    <message>
        <source>In the model as the papers tell it: %1.</source>
        <translation>模型与论文表述一致：%1。</translation>
    </message>
    <message>
        <source>The papers tell it as %1; in these runs one of its links changes its sign.</source>
        <translation>论文称其为%1回路；在这些运行中，其中一条连线会变号。</translation>
    </message>
    <message>
        <source>The papers tell it as %1; in the model it has the other sign.</source>
        <translation>论文称其为%1回路；模型中符号相反。</translation>
    </message>
    <message>
        <source>The papers tell it as %1; one of its links had no effect in these runs.</source>
        <translation>论文称其为%1回路；在这些运行中，其中一条连线没有作用。</translation>
    </message>
    <message>
        <source>The papers tell it as one loop (%1); in the model two loops that meet stand for it.</source>
        <translation>论文视其为一个回路（%1）；模型中由两个相接的回路体现。</translation>
    </message>
    <message>
        <source>The papers tell it as %1; the model does not have it.</source>
        <translation>论文称其为%1回路；模型中没有。</translation>
    </message>
    <message>
        <source>whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>second quarter of %1</source>
        <translation>%1年第二季度</translation>
    </message>
    <message>
        <source>middle of %1</source>
        <translation>%1年年中</translation>
    </message>
    <message>
        <source>fourth quarter of %1</source>
        <translation>%1年第四季度</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between sections</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表%1</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>第%1节</translation>
    </message>
</context>
<context>
    <name>ui::PapersTab</name>
    <message>
        <source>covered</source>
        <translation>已涵盖</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>部分涵盖</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>未涵盖</translation>
    </message>
    <message>
        <source>Mechanisms or policies</source>
        <translation>机制或政策</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>查找文字</translation>
    </message>
    <message>
        <source>Find a word in the table</source>
        <translation>在表中查找文字</translation>
    </message>
    <message>
        <source>Find a word (Ctrl+F)</source>
        <translation>查找文字（Ctrl+F）</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>选择论文</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>全部论文</translation>
    </message>
    <message>
        <source>Which coverage</source>
        <translation>涵盖程度</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Policies of the papers</source>
        <translation>论文的政策</translation>
    </message>
    <message>
        <source>Mechanisms of the papers</source>
        <translation>论文的机制</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>cause, sign or arrow, effect</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>links and sign agree</source>
        <translation>连线与符号一致</translation>
    </message>
    <message>
        <source>links there, sign differs</source>
        <translation>有连线，符号不同</translation>
    </message>
    <message>
        <source>Along these links the model has the other sign, since its variable counts the other way or the paper means more than these links.</source>
        <translation>沿这些连线，模型的符号相反：模型变量的计量方向相反，或论文所指不止这些连线。</translation>
    </message>
    <message>
        <source>links there, sign varies</source>
        <translation>有连线，符号会变</translation>
    </message>
    <message>
        <source>One of these links changes its sign, or had no effect, in the runs of the baseline and the current scenario.</source>
        <translation>在基准与当前情景的运行中，其中一条连线会变号，或没有作用。</translation>
    </message>
    <message>
        <source>a link is missing</source>
        <translation>缺少连线</translation>
    </message>
    <message>
        <source>Paper, section</source>
        <translation>论文与章节</translation>
    </message>
    <message>
        <source>The paper says</source>
        <translation>论文表述</translation>
    </message>
    <message>
        <source>In the model</source>
        <translation>模型中</translation>
    </message>
    <message>
        <source>Links of the model</source>
        <translation>模型的连线</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Size in the paper</source>
        <translation>论文中的规模</translation>
    </message>
    <message>
        <source>Covered %1</source>
        <translation>已涵盖%1</translation>
    </message>
    <message>
        <source>Partly %1</source>
        <translation>部分%1</translation>
    </message>
    <message>
        <source>Not covered %1</source>
        <translation>未涵盖%1</translation>
    </message>
    <message>
        <source>Of %1 policies the model has %2 as a lever, %3 partly, %4 not. %5 shown.</source>
        <translation>%1项政策中，模型以杠杆涵盖%2项，部分涵盖%3项，未涵盖%4项。当前显示%5项。</translation>
    </message>
    <message>
        <source>Of %1 mechanisms the model has %2, %3 partly, %4 not. %5 shown.</source>
        <translation>%1项机制中，模型涵盖%2项，部分涵盖%3项，未涵盖%4项。当前显示%5项。</translation>
    </message>
    <message>
        <source>Nothing fits what is searched for.</source>
        <translation>没有符合条件的内容。</translation>
    </message>
    <message>
        <source>lowers</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>raises</source>
        <translation>提高</translation>
    </message>
    <message>
        <source>In the model, %1 %2 %3.</source>
        <translation>模型中，%1%2%3。</translation>
    </message>
    <message>
        <source>The model has no link from %1 to %2.</source>
        <translation>模型没有从%1到%2的连线。</translation>
    </message>
    <message>
        <source>Meant to bring: %1</source>
        <translation>预期效果：%1</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>covered, other sign</source>
        <translation>已涵盖，符号不同</translation>
    </message>
    <message>
        <source>covered, sign varies</source>
        <translation>已涵盖，符号会变</translation>
    </message>
    <message>
        <source>covered, link missing</source>
        <translation>已涵盖，缺少连线</translation>
    </message>
    <message>
        <source>This model comes without papers: nothing is known of the mechanisms and policies behind it.</source>
        <translation>此模型没有配套论文，其背后的机制与政策无从得知。</translation>
    </message>
    <message numerus="yes">
        <source>Of those it has, %n work(s) with another sign than the papers tell, or one that varies.</source>
        <translation>
            <numerusform>已涵盖的机制中，有%n项的符号与论文不同或会变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>paper, place in it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Paper %1, %2: %3 %4 %5.</source>
        <translation>论文%1，%2：%3%4%5。</translation>
    </message>
    <message>
        <source>Paper %1, %2: %3.</source>
        <translation>论文%1，%2：%3。</translation>
    </message>
</context>
<context>
    <name>ui::ParameterModel</name>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Model’s value</source>
        <translation>模型原值</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
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
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Outside its range from %1 to %2.</source>
        <translation>超出%1至%2的区间。</translation>
    </message>
    <message>
        <source>The scenario itself sets %1; that goes before the world’s value.</source>
        <translation>情景自身设为%1，优先于外部环境中的值。</translation>
    </message>
    <message>
        <source>Changed in this world; the model has %1.</source>
        <translation>已在此环境中更改，模型原值为%1。</translation>
    </message>
    <message>
        <source>Changed in this world; the table has %1 to %2.</source>
        <translation>已在此环境中更改，原区间为%1至%2。</translation>
    </message>
    <message>
        <source>%1, outside its range</source>
        <translation>%1，超出区间</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type one in %2, such as %3.</source>
        <translation>“%1”不是数字。请以%2为单位输入，例如%3。</translation>
    </message>
    <message>
        <source>the model’s unit</source>
        <translation>模型单位</translation>
    </message>
    <message>
        <source>A range goes from low to high; %1 is above %2.</source>
        <translation>区间应由低到高，而%1大于%2。</translation>
    </message>
    <message>
        <source>%1 cannot be %2: the least it can be is %3.</source>
        <translation>%1不能取%2，最小只能为%3。</translation>
    </message>
    <message>
        <source>%1 cannot be %2: the most it can be is %3.</source>
        <translation>%1不能取%2，最大只能为%3。</translation>
    </message>
    <message>
        <source>%1 cannot be %2: the model takes it in steps of %3; the nearest is %4.</source>
        <translation>%1不能取%2，模型以%3为一档，最近的取值为%4。</translation>
    </message>
    <message>
        <source>%1 has to be a number; the model’s own is %2.</source>
        <translation>%1必须是数字，模型原值为%2。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>paper, place in it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Paper %1, %2: %3</source>
        <translation>论文%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>ui::ParametersTab</name>
    <message>
        <source>Which table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Region data</source>
        <translation>区域数据</translation>
    </message>
    <message>
        <source>Find a parameter</source>
        <translation>查找参数</translation>
    </message>
    <message>
        <source>Find a parameter (Ctrl+F)</source>
        <translation>查找参数（Ctrl+F）</translation>
    </message>
    <message>
        <source>Which parameters are shown</source>
        <translation>显示哪些参数</translation>
    </message>
    <message>
        <source>Which grades are shown</source>
        <translation>显示哪些等级</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Reset selected</source>
        <translation>还原所选</translation>
    </message>
    <message>
        <source>Value, range and note of the selected parameters as the model has them</source>
        <translation>把所选参数的值、区间与备注还原为模型设定</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>All parameters of this world as the model has them</source>
        <translation>把此环境的全部参数还原为模型设定</translation>
    </message>
    <message>
        <source>F2 changes value, low, high or note; ? asks why.</source>
        <translation>F2键更改当前值、下限、上限或备注，问号键询问原因。</translation>
    </message>
    <message>
        <source>“%1” is built in and stays as it is; changes go into the copy “%2”.</source>
        <translation>“%1”为内置的外部环境，保持不变；更改写入副本“%2”。</translation>
    </message>
    <message>
        <source>Data of the region set “%1”. To be read here; they are changed on the Data page.</source>
        <translation>区域集“%1”的数据。此处只供查看，请在“数据”页更改。</translation>
    </message>
    <message>
        <source>World “%1”, built in: the first change makes a copy of it. A world acts on all scenarios and the baseline.</source>
        <translation>外部环境“%1”（内置）：首次更改时会生成副本。外部环境作用于所有情景与基准。</translation>
    </message>
    <message>
        <source>World “%1”: changes go into it and act on all scenarios and the baseline.</source>
        <translation>外部环境“%1”：更改写入其中，并作用于所有情景与基准。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>已更改%1</translation>
    </message>
    <message>
        <source>Out of range %1</source>
        <translation>超出区间%1</translation>
    </message>
    <message>
        <source>Nothing is changed in this world.</source>
        <translation>此环境中没有更改。</translation>
    </message>
    <message>
        <source>Every value lies within its range.</source>
        <translation>每个值都在其区间内。</translation>
    </message>
    <message>
        <source>No parameter fits what is searched for.</source>
        <translation>没有符合条件的参数。</translation>
    </message>
</context>
<context>
    <name>ui::RegionDataModel</name>
    <message>
        <source>Starting value, 2024</source>
        <translation>2024年初始值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>paper, place in it</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::TaskPanel</name>
    <message>
        <source>Cancelled. What was worked out before stays.</source>
        <translation>已取消，先前的结果保留不变。</translation>
    </message>
    <message>
        <source>Running the model failed: %1</source>
        <translation>模型运行失败：%1</translation>
    </message>
</context>
</TS>
