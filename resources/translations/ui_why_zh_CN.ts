<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ui::DefinitionBlock</name>
    <message>
        <source>Unit: none</source>
        <translation>单位：无</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Name in the model: %1</source>
        <translation>模型中的名称：%1</translation>
    </message>
    <message>
        <source>One figure for the whole country</source>
        <translation>全国只有一个数值</translation>
    </message>
    <message>
        <source>By region; added up for groups and the country</source>
        <translation>分区域；区域组与全国为各区域之和</translation>
    </message>
    <message>
        <source>By region; groups and the country are means weighted by: %1</source>
        <translation>分区域；区域组与全国为加权平均，权数：%1</translation>
    </message>
</context>
<context>
    <name>ui::EquationBlock</name>
    <message>
        <source>Equation as the model writes it</source>
        <translation>模型中的方程原文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ui::EvidenceStrip</name>
    <message>
        <source>grade %1: %2</source>
        <translation>%1级：%2</translation>
    </message>
</context>
<context>
    <name>ui::FormulaWords</name>
    <message>
        <source>mean of </source>
        <translation>平均</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>not</source>
        <translation>非</translation>
    </message>
    <message>
        <source>if </source>
        <translation>若</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>否则</translation>
    </message>
    <message>
        <source>%1 if %2, otherwise %3</source>
        <translation>若%2则%1，否则%3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the arguments of a function</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ui::KnownFlaws</name>
    <message>
        <source>The paper names no source for the 18 %. Its one related figure, 82 % not converted (section 2.1), is from a single university.</source>
        <translation>论文没有注明18%的出处。唯一相关的数字是第2.1节的82%未转化，只来自一所高校。</translation>
    </message>
    <message>
        <source>The shares printed in Table 2 add up to 93.8 %, not 100. On them the “3:1” of the text is 2.7:1.</source>
        <translation>表2所印的占比合计为93.8%，不是100%；按这些占比计算，正文的“3:1”应为2.7:1。</translation>
    </message>
    <message>
        <source>The vacancy of 41 % and the skills gap of 62 % are different measures; neither follows from the other.</source>
        <translation>41%的岗位空缺率与62%的复合人才缺口是两种不同的口径，不能相互推出。</translation>
    </message>
</context>
<context>
    <name>ui::ParameterEditor</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Note: why it was changed</source>
        <translation>备注：为何修改</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In a copy of the world “%1”, for all scenarios. The model’s own value: %2.</source>
        <translation>写入“%1”的副本，对所有情景生效。模型原值：%2。</translation>
    </message>
    <message>
        <source>In the world “%1”, for all scenarios. The model’s own value: %2.</source>
        <translation>写入“%1”，对所有情景生效。模型原值：%2。</translation>
    </message>
    <message>
        <source>The papers print this number; it is changed here.</source>
        <translation>这是论文给出的数字，此处已改动。</translation>
    </message>
    <message>
        <source>Outside the plausible range %1 to %2. Results are hard to defend there.</source>
        <translation>超出合理区间%1至%2，由此得出的结果难以站得住脚。</translation>
    </message>
</context>
<context>
    <name>ui::TermPopover</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Related: </source>
        <translation>相关术语：</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between terms</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <comment>quantity, its value, year, scenario</comment>
        <translation>%1：%2（%3，%4）</translation>
    </message>
</context>
<context>
    <name>ui::TermText</name>
    <message>
        <source>Terms: %1</source>
        <comment>of the glossary</comment>
        <translation>术语：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between terms</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <translation>什么是“%1”？</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
</context>
<context>
    <name>ui::WhyBody</name>
    <message>
        <source>%1, %2</source>
        <comment>year and scenario</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>How it is calculated</source>
        <translation>如何计算</translation>
    </message>
    <message>
        <source>change per year</source>
        <translation>年变化</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>每年%1</translation>
    </message>
    <message>
        <source>What drives it</source>
        <translation>由什么推动</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no contribution</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Which policies are behind it</source>
        <translation>背后是哪些政策</translation>
    </message>
    <message>
        <source>Running the model without each policy…</source>
        <translation>正在逐项去掉政策运行模型……</translation>
    </message>
    <message>
        <source>Find the policies</source>
        <translation>找出政策</translation>
    </message>
    <message>
        <source>Runs the model once without each lever and assumption that differs.</source>
        <translation>逐一撤去两者不同的政策杠杆与假设，每撤一项重新运行一次模型。</translation>
    </message>
    <message>
        <source>No single policy changes it visibly.</source>
        <translation>没有任何单项政策使其明显变化。</translation>
    </message>
    <message>
        <source>What the figure loses without each one, all else as it is. Policies strengthen or replace each other, so these do not add up.</source>
        <translation>其他不变时，去掉该项后数值的变化。政策之间相互加强或替代，各项不能相加。</translation>
    </message>
    <message>
        <source>Value and range</source>
        <translation>取值与区间</translation>
    </message>
    <message>
        <source>Numbers in it</source>
        <translation>其中的参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>range %1 to %2</source>
        <translation>区间%1至%2</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>model’s own %1</source>
        <translation>模型原值%1</translation>
    </message>
    <message>
        <source>%1 is outside its range.</source>
        <translation>%1超出其区间。</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what and where</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Mechanism in %1</source>
        <translation>机制：%1</translation>
    </message>
    <message>
        <source>No paper prints a figure here. The numbers in it are assumptions with ranges (C).</source>
        <translation>论文对此没有给出数字，其中的参数是带区间的假设（C级）。</translation>
    </message>
    <message>
        <source>A result of the model: it follows from the equation and its inputs alone.</source>
        <translation>模型结果：完全由方程及其输入得出。</translation>
    </message>
    <message>
        <source>What the change rests on</source>
        <translation>变化依据什么</translation>
    </message>
    <message>
        <source>Running the model with every number a little higher and lower…</source>
        <translation>正在将每个参数略调高、调低运行模型……</translation>
    </message>
    <message>
        <source>Weigh the evidence</source>
        <translation>衡量证据</translation>
    </message>
    <message>
        <source>How much of the change leans on the papers’ own figures, and how much on assumptions.</source>
        <translation>变化中有多少依靠论文自身的数字，有多少依靠假设。</translation>
    </message>
    <message>
        <source>A the papers’ own figure, B fitted to one, C assumption, D estimated from proxies. Share by how far the change moves over each number’s range.</source>
        <translation>A为论文自身数字，B为据其拟合，C为假设，D为替代指标估计。占比按各参数在其区间内对变化的影响幅度计算。</translation>
    </message>
    <message>
        <source>What the papers claim</source>
        <translation>论文的判断</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1年：%2至%3</translation>
    </message>
    <message>
        <source>%1: at least %2</source>
        <translation>%1年：不低于%2</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1年：不高于%2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
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
        <source>What it drives in turn</source>
        <translation>又推动什么</translation>
    </message>
    <message>
        <source>Others without visible effect: %1.</source>
        <translation>其余无明显影响的有%1项。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有%1项</translation>
    </message>
    <message>
        <source>Whole equation</source>
        <translation>完整方程</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>%1 of public money so far.</source>
        <translation>截至当时公共投入%1。</translation>
    </message>
    <message>
        <source>Nothing so far at this setting.</source>
        <translation>按此设定尚无投入。</translation>
    </message>
    <message>
        <source>Weight that moved between regions</source>
        <translation>权重在区域间的移动</translation>
    </message>
    <message>
        <source>Itself, earlier or in other regions</source>
        <translation>自身（此前或其他区域）</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>分区域</translation>
    </message>
    <message>
        <source>In it as well, but without a part in the change:</source>
        <translation>同在其中、但与变化无关：</translation>
    </message>
    <message>
        <source>%1, %2 against %3</source>
        <comment>year and two scenarios</comment>
        <translation>%1，%2与%3相比</translation>
    </message>
    <message>
        <source>In the model</source>
        <translation>模型中的对应量</translation>
    </message>
    <message>
        <source>Related terms</source>
        <translation>相关术语</translation>
    </message>
</context>
<context>
    <name>ui::WhyHook</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
</context>
<context>
    <name>ui::WhyView</name>
    <message>
        <source>The model is being read. The explanation follows in a moment.</source>
        <translation>正在读取模型，稍后给出说明。</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>为什么？%1</translation>
    </message>
    <message>
        <source>in the world “%1”</source>
        <translation>“%1”下</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation>改善%1</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>恶化%1</translation>
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
        <source>vs %1 · %2</source>
        <comment>the baseline&apos;s figure and the year</comment>
        <translation>基准%1 · %2</translation>
    </message>
    <message>
        <source>baseline · %1</source>
        <translation>基准 · %1</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Figures by region are set with the region data.</source>
        <translation>分区域数值在区域数据中设定。</translation>
    </message>
    <message>
        <source>It follows from other quantities; there is no number of its own to change.</source>
        <translation>它由其他量推出，自身没有可改的数值。</translation>
    </message>
    <message>
        <source>This workspace can only be read.</source>
        <translation>此工作区只能读取。</translation>
    </message>
    <message>
        <source>Set the lever…</source>
        <translation>调整杠杆…</translation>
    </message>
    <message>
        <source>Change value…</source>
        <translation>修改数值…</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+Left）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+Right）</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin at the right of the window</source>
        <translation>固定在窗口右侧</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Equation text</source>
        <translation>方程原文</translation>
    </message>
    <message>
        <source>The model could not be read for explaining: %1 It is tried again with the next figures.</source>
        <translation>无法读取模型以作说明：%1下次更新数值时将重试。</translation>
    </message>
    <message>
        <source>%1 · updating…</source>
        <comment>what it is</comment>
        <translation>%1 · 正在更新……</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>scenario and year</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>scenario</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The pair of the Compare page: “%1” against %2.</source>
        <translation>比较页所选的一对情景：“%1”与%2相比。</translation>
    </message>
    <message>
        <source>The pair of the Compare page is one scenario: “%1”.</source>
        <translation>比较页所选的一对为同一情景：“%1”。</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>与基准比较</translation>
    </message>
    <message>
        <source>Explain the current scenario against the baseline</source>
        <translation>说明当前情景与基准的差别</translation>
    </message>
</context>
<context>
    <name>ui::WhyWords</name>
    <message>
        <source>%1: strength</source>
        <translation>%1：强度</translation>
    </message>
    <message>
        <source>%1: start</source>
        <translation>%1：开始时间</translation>
    </message>
    <message>
        <source>%1: ramp-up</source>
        <translation>%1：推进期</translation>
    </message>
    <message>
        <source>%1: length</source>
        <translation>%1：持续时间</translation>
    </message>
    <message>
        <source>%1: cost</source>
        <translation>%1：费用</translation>
    </message>
    <message>
        <source>national</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>quantity and region</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>成效</translation>
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
        <source>lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>claim of the papers</source>
        <translation>论文判断</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>all regions</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>paper %1, Table %2</source>
        <translation>论文%1表%2</translation>
    </message>
    <message>
        <source>paper %1, section %2</source>
        <translation>论文%1第%2节</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>ramp-up</source>
        <translation>推进期</translation>
    </message>
    <message>
        <source>length</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>%1: yearly cost at full strength</source>
        <translation>%1：满强度年费用</translation>
    </message>
</context>
</TS>
