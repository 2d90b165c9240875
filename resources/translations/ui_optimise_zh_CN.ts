<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::ChanceChart</name>
    <message>
        <source>Chance of meeting the target</source>
        <translation>达成目标的概率</translation>
    </message>
    <message>
        <source>Chance of meeting the targets</source>
        <translation>达成目标的概率</translation>
    </message>
    <message numerus="yes">
        <source>%n range(s)</source>
        <comment>inputs that are varied</comment>
        <translation>
            <numerusform>%n个区间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n future(s) over %1, the same for every package</source>
        <translation>
            <numerusform>%1上的%n种未来，各方案相同</numerusform>
        </translation>
    </message>
    <message>
        <source>costs not varied</source>
        <translation>成本未作变动</translation>
    </message>
    <message>
        <source>start data not varied</source>
        <translation>起始数据未作变动</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>both</source>
        <comment>targets</comment>
        <translation>同时</translation>
    </message>
    <message>
        <source>all</source>
        <comment>targets</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>What just meets the target misses it in most futures.</source>
        <translation>恰好达到目标的方案，在多数未来中达不到。</translation>
    </message>
    <message>
        <source>What just meets both targets misses them in most futures.</source>
        <translation>恰好达到两项目标的方案，在多数未来中不能同时达到。</translation>
    </message>
    <message>
        <source>What just meets all targets misses one or more in most futures.</source>
        <translation>恰好达到全部目标的方案，在多数未来中至少有一项达不到。</translation>
    </message>
    <message>
        <source>The robust variant has a better chance than the papers’ package for %1, not %2.</source>
        <translation>稳健方案的达成概率高于论文方案，只需%1，而非%2。</translation>
    </message>
    <message>
        <source>The robust variant has the papers’ chance for %1, not %2.</source>
        <translation>稳健方案的达成概率与论文方案相当，只需%1，而非%2。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>chance, money</comment>
        <translation>%1，需%2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>figure, bound, chance</comment>
        <translation>%1%2：%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>chance, in words</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>targets, chance</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>尚未统计</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Cost to %1, %2</source>
        <comment>year, unit</comment>
        <translation>至%1年的成本，%2</translation>
    </message>
    <message>
        <source>%1 %2, chance in %</source>
        <comment>figure, bound</comment>
        <translation>%1%2的概率，%</translation>
    </message>
    <message>
        <source>All targets, chance in %</source>
        <translation>全部目标的概率，%</translation>
    </message>
    <message>
        <source>Curve %1</source>
        <comment>a package&apos;s number</comment>
        <translation>曲线%1</translation>
    </message>
    <message>
        <source>chance, %, by cost</source>
        <translation>达成概率（%）与成本</translation>
    </message>
    <message>
        <source>chance of both, %, by cost</source>
        <translation>同时达成的概率（%）与成本</translation>
    </message>
    <message>
        <source>chance of all, %, by cost</source>
        <translation>全部达成的概率（%）与成本</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>unit of money, year</comment>
        <translation>%1，至%2年</translation>
    </message>
    <message>
        <source>Chances are counted when the packages are found.</source>
        <translation>找到方案后再统计达成概率。</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonTable</name>
    <message>
        <source>Beside the papers’ package</source>
        <translation>与论文方案对照</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, range</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基准%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, its values</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 %2 (baseline %3)</source>
        <comment>figure, value</comment>
        <translation>%1为%2（基准%3）</translation>
    </message>
    <message>
        <source>%1 %2 above the papers’ package</source>
        <comment>figure, difference</comment>
        <translation>%1比论文方案高%2</translation>
    </message>
    <message>
        <source>%1 %2 below the papers’ package</source>
        <comment>figure, difference</comment>
        <translation>%1比论文方案低%2</translation>
    </message>
    <message>
        <source>Watch: %1.</source>
        <translation>注意：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Nothing has been found yet.</source>
        <translation>尚无结果。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
</context>
<context>
    <name>ui::FlatnessTable</name>
    <message>
        <source>How flat the optimum is</source>
        <translation>最优附近有多平坦</translation>
    </message>
    <message>
        <source>within %1 of the gain</source>
        <translation>收益相差%1以内</translation>
    </message>
    <message>
        <source>within %1 of the least cost</source>
        <translation>与最低成本相差%1以内</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>packages</comment>
        <translation>
            <numerusform>找到%Ln个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) looked at around the best.</source>
        <translation>
            <numerusform>在最优方案附近考察了%Ln个方案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Most different</source>
        <translation>差别最大</translation>
    </message>
    <message>
        <source>Lowest: %1</source>
        <comment>a figure</comment>
        <translation>最低：%1</translation>
    </message>
    <message>
        <source>Highest: %1</source>
        <comment>a figure</comment>
        <translation>最高：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>lever, strength</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>figure, value</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <comment>lever, strengths</comment>
        <translation>%1%2–%3</translation>
    </message>
    <message>
        <source>%1 at %2 or more</source>
        <comment>levers, strength</comment>
        <translation>%1均在%2以上</translation>
    </message>
    <message>
        <source>Fixed in all of them: %1.</source>
        <translation>各方案一致的部分：%1。</translation>
    </message>
    <message>
        <source>In none of them: %1.</source>
        <translation>各方案均未采用：%1。</translation>
    </message>
    <message>
        <source>Nothing is fixed: each lever is choice.</source>
        <translation>没有固定的部分：每项杠杆都可选择。</translation>
    </message>
    <message numerus="yes">
        <source>The other %n lever(s) are choice.</source>
        <translation>
            <numerusform>其余%n项杠杆可以选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Cost to %1, %2</source>
        <comment>year, unit</comment>
        <translation>至%1年的成本，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, unit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Packages nearly as good are looked for when the best is found.</source>
        <translation>找到最优方案后，再寻找相差不大的方案。</translation>
    </message>
    <message numerus="yes">
        <source>%n more lever(s)</source>
        <comment>are fixed</comment>
        <translation>
            <numerusform>另外%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FrontCard</name>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Which figures lie across and up</source>
        <translation>横轴与纵轴各为哪项指标</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
</context>
<context>
    <name>ui::FrontChart</name>
    <message>
        <source>Cost against outcome</source>
        <translation>成本与成效</translation>
    </message>
    <message>
        <source>Outcome against outcome</source>
        <translation>成效与成效</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, year</comment>
        <translation>%1，%2年</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>figure, unit, year</comment>
        <translation>%1，%2，%3年</translation>
    </message>
    <message>
        <source>Click a point to open its package.</source>
        <translation>点击任一点可查看其方案。</translation>
    </message>
    <message>
        <source>Dots: a sample of %1 packages tried, central run.</source>
        <translation>圆点为所试%1个方案的样本，中心运行。</translation>
    </message>
    <message>
        <source>Dots: the %1 packages tried, central run.</source>
        <translation>圆点为所试的%1个方案，中心运行。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, its cost</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, its outcome</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, its outcome</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>figure, value</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Package of the front</source>
        <translation>前沿方案</translation>
    </message>
    <message>
        <source>shown beside</source>
        <translation>右侧所示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>package, what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing has been found yet.</source>
        <translation>尚无结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) of which none is cheaper and better.</source>
        <translation>
            <numerusform>%n个方案，彼此没有更省且更好的。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, unit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Limits broken</source>
        <translation>突破的限制</translation>
    </message>
    <message>
        <source>Front %1</source>
        <comment>a package&apos;s number</comment>
        <translation>前沿%1</translation>
    </message>
    <message>
        <source>front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>fits the rest of the goal</source>
        <translation>符合其余目标与限制</translation>
    </message>
    <message>
        <source>does not</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>papers’ package</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>public money to %1, %2</source>
        <comment>year, unit</comment>
        <translation>至%1年的公共资金，%2</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限%1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标%1</translation>
    </message>
</context>
<context>
    <name>ui::GoalBar</name>
    <message>
        <source>here %1</source>
        <translation>现为%1</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>as much as can be</source>
        <comment>before “of Trade”</comment>
        <translation>尽可能提高</translation>
    </message>
    <message>
        <source>as little as can be</source>
        <comment>before “of Vacant”</comment>
        <translation>尽可能降低</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>的界限</translation>
    </message>
    <message>
        <source>{relation} of {outcome} in {year}</source>
        <comment>an aim; the words in braces stay</comment>
        <translation>{relation}{year}年的{outcome}</translation>
    </message>
    <message>
        <source>{outcome} {relation} {bound}</source>
        <comment>a wish; the words in braces stay</comment>
        <translation>{outcome}{relation}{bound}</translation>
    </message>
    <message>
        <source>{outcome} {relation} {bound} by {year}</source>
        <comment>a wish; the words in braces stay</comment>
        <translation>到{year}年{outcome}{relation}{bound}</translation>
    </message>
    <message>
        <source>{outcome} of {relation} {bound}</source>
        <comment>a target; the words in braces stay</comment>
        <translation>{outcome}{relation}{bound}</translation>
    </message>
    <message>
        <source>{outcome} of {relation} {bound} by {year}</source>
        <comment>a target; the words in braces stay</comment>
        <translation>到{year}年{outcome}{relation}{bound}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Which package</source>
        <translation>选用哪个方案</translation>
    </message>
    <message>
        <source>least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>least cost, as sure as the papers’</source>
        <translation>成本最低、与论文方案同样稳妥</translation>
    </message>
    <message>
        <source>the highest chance</source>
        <translation>达标概率最高</translation>
    </message>
    <message>
        <source>the best worst case</source>
        <translation>最坏情形最好</translation>
    </message>
    <message>
        <source>the least regret</source>
        <translation>最大遗憾最小</translation>
    </message>
    <message>
        <source>with starts from {earliest} to {latest}</source>
        <comment>the words in braces stay</comment>
        <translation>，启动年份在{earliest}至{latest}年之间</translation>
    </message>
    <message>
        <source>Earliest start</source>
        <translation>最早启动</translation>
    </message>
    <message>
        <source>Latest start</source>
        <translation>最晚启动</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>追求</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between targets</comment>
        <translation>，且</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between aims</comment>
        <translation>，且</translation>
    </message>
    <message>
        <source>Reach {targets} by {year} at {least}</source>
        <comment>the words in braces stay</comment>
        <translation>到{year}年，使{targets}，要求{least}</translation>
    </message>
    <message>
        <source>Reach {targets} at {least}</source>
        <comment>the words in braces stay</comment>
        <translation>使{targets}，要求{least}</translation>
    </message>
    <message>
        <source>Reach {targets} by {year} at {least} {starts}</source>
        <comment>the words in braces stay</comment>
        <translation>到{year}年，使{targets}，要求{least}{starts}</translation>
    </message>
    <message>
        <source>Reach {targets} at {least} {starts}</source>
        <comment>the words in braces stay</comment>
        <translation>使{targets}，要求{least}{starts}</translation>
    </message>
    <message>
        <source>Wish, not required</source>
        <translation>愿望（非必需）</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between wishes</comment>
        <translation>，且</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>愿望</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>To {year} {total}</source>
        <comment>money until a year; the words in braces stay</comment>
        <translation>到{year}年累计{total}</translation>
    </message>
    <message>
        <source>Money counts to</source>
        <translation>费用计算至</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Any year</source>
        <translation>任一年</translation>
    </message>
    <message>
        <source>Each lever</source>
        <translation>每项政策杠杆</translation>
    </message>
    <message>
        <source>Each lever, at least</source>
        <translation>每项政策杠杆至少</translation>
    </message>
    <message>
        <source>Each lever, at most</source>
        <translation>每项政策杠杆至多</translation>
    </message>
    <message>
        <source>Central-West share of regional money</source>
        <translation>区域资金中西部占比</translation>
    </message>
    <message>
        <source>Central-West share of regional money, at least</source>
        <translation>区域资金中西部占比至少</translation>
    </message>
    <message>
        <source>Per dimension</source>
        <translation>分维度</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Another figure…</source>
        <translation>其他指标…</translation>
    </message>
    <message>
        <source>How far regions lie apart</source>
        <translation>区域差距</translation>
    </message>
    <message>
        <source>Score of a dimension</source>
        <translation>维度得分</translation>
    </message>
    <message>
        <source>Remove this target</source>
        <translation>删除此目标</translation>
    </message>
    <message>
        <source>Remove this wish</source>
        <translation>删除此愿望</translation>
    </message>
    <message>
        <source>Remove this aim</source>
        <translation>删除此追求</translation>
    </message>
    <message>
        <source>Robust: least cost, as sure of the targets as the papers’ package</source>
        <translation>稳健：成本最低，达标把握不低于论文方案</translation>
    </message>
    <message>
        <source>Robust: the highest chance of the targets</source>
        <translation>稳健：达标概率最高</translation>
    </message>
    <message>
        <source>Robust: the best worst case</source>
        <translation>稳健：最坏情形最好</translation>
    </message>
    <message>
        <source>Robust: the least regret</source>
        <translation>稳健：最大遗憾最小</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标%1</translation>
    </message>
    <message>
        <source>Wish %1</source>
        <translation>愿望%1</translation>
    </message>
    <message>
        <source>Aim %1</source>
        <translation>追求%1</translation>
    </message>
    <message>
        <source>A year of its own</source>
        <translation>单独的年份</translation>
    </message>
    <message>
        <source>Lock at %1</source>
        <translation>锁定为%1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>A range of its own</source>
        <translation>单独的范围</translation>
    </message>
    <message>
        <source>the model as it is</source>
        <translation>模型现值</translation>
    </message>
    <message>
        <source>Under the limits, get {aims} judged by {least}</source>
        <comment>the words in braces stay</comment>
        <translation>在限额之内{aims}，判断依据：{least}</translation>
    </message>
    <message>
        <source>Under the limits, get {aims} with {targets} by {year} judged by {least}</source>
        <comment>the words in braces stay</comment>
        <translation>在限额之内{aims}，同时到{year}年{targets}，判断依据：{least}</translation>
    </message>
    <message>
        <source>Under the limits, get {aims} with {targets} judged by {least}</source>
        <comment>the words in braces stay</comment>
        <translation>在限额之内{aims}，同时{targets}，判断依据：{least}</translation>
    </message>
</context>
<context>
    <name>ui::GoalFields</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>“%1” is not a number. Enter one such as %2.</source>
        <translation>“%1”不是数字。请输入如%2的数字。</translation>
    </message>
    <message>
        <source>bn CNY</source>
        <translation>亿元</translation>
    </message>
    <message>
        <source>bn</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>“%1” is not a sum of money. Enter one such as %2, or nothing for no limit.</source>
        <translation>“%1”不是金额。请输入如%2的金额，留空表示不限。</translation>
    </message>
    <message>
        <source>“%1” is more than %2.</source>
        <translation>“%1”超过%2。</translation>
    </message>
    <message>
        <source>“%1” is not a share. Enter 0 to 100 %, or nothing for no limit.</source>
        <translation>“%1”不是占比。请输入0到100%，留空表示不限。</translation>
    </message>
</context>
<context>
    <name>ui::LeansChart</name>
    <message>
        <source>%1 is needed at any cost: without it the targets cannot be reached.</source>
        <translation>“%1”不可缺少：没有它便达不到目标。</translation>
    </message>
    <message>
        <source>The package is as good without %1.</source>
        <translation>没有“%1”，方案同样好。</translation>
    </message>
    <message>
        <source>%1 stays in even at %2 times its assumed cost.</source>
        <translation>“%1”的成本即使达到假设值的%2倍，仍留在方案中。</translation>
    </message>
    <message>
        <source>%1 stays in even at %2 times its cost.</source>
        <translation>“%1”的成本即使达到原值的%2倍，仍留在方案中。</translation>
    </message>
    <message>
        <source>%1 stays in up to %2 times its assumed cost.</source>
        <translation>“%1”的成本不超过假设值的%2倍时，仍留在方案中。</translation>
    </message>
    <message>
        <source>%1 stays in up to %2 times its cost.</source>
        <translation>“%1”的成本不超过原值的%2倍时，仍留在方案中。</translation>
    </message>
    <message>
        <source>No lever of the package that is free to move costs anything.</source>
        <translation>方案中可调的杠杆均无成本。</translation>
    </message>
    <message>
        <source>Told when the search is through.</source>
        <translation>搜索完成后给出。</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Cost given by</source>
        <translation>成本来源</translation>
    </message>
    <message>
        <source>Leaves at, times the cost</source>
        <translation>退出时为成本的倍数</translation>
    </message>
    <message>
        <source>Cost now</source>
        <translation>现有成本</translation>
    </message>
    <message>
        <source>Cost there</source>
        <translation>退出时成本</translation>
    </message>
    <message>
        <source>Best package without it</source>
        <translation>没有它的最优方案</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>paper’s figure</source>
        <translation>论文数据</translation>
    </message>
    <message>
        <source>always in</source>
        <translation>始终保留</translation>
    </message>
    <message>
        <source>as good without</source>
        <translation>可有可无</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>lever, times its cost</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>shaded: up to twice, the range assumed</source>
        <translation>阴影：假设区间，至两倍</translation>
    </message>
    <message>
        <source>This package leans on costs that no paper gives. Within the range assumed these leave it: %1.</source>
        <translation>该方案依赖论文未给出的成本。在假设区间内，下列杠杆会退出：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No lever is in only because its cost is assumed to be low.</source>
        <translation>没有杠杆仅因假设成本低而入选。</translation>
    </message>
    <message>
        <source>Each lever’s cost is raised by itself and the package looked for anew.</source>
        <translation>逐项提高杠杆成本，并重新搜索方案。</translation>
    </message>
    <message>
        <source>% of futures with another best package</source>
        <translation>另有最优方案的未来所占比例，%</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Choice changes in, %</source>
        <translation>选择改变的比例，%</translation>
    </message>
    <message>
        <source>Worth of knowing it</source>
        <translation>弄清它的价值</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Above nothing</source>
        <translation>高于零</translation>
    </message>
    <message>
        <source>Knowing %1 would lead to another package than %2 in %3 of futures.</source>
        <translation>弄清%1后，在%3的未来中会选择“%2”以外的方案。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>%n future(s)</source>
        <translation>
            <numerusform>%n种未来</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen between %1; %2.</source>
        <comment>packages, futures</comment>
        <translation>在%1之间选择；%2。</translation>
    </message>
    <message>
        <source>No single uncertainty, resolved, would change the choice: %1 stays best.</source>
        <translation>单独弄清任何一项不确定性，都不会改变选择：“%1”仍为最优。</translation>
    </message>
    <message>
        <source>Knowing %1 before choosing would change the choice most.</source>
        <translation>在选择之前弄清%1，对选择的影响最大。</translation>
    </message>
    <message>
        <source>It would bring the targets nearer by %1 of their size on average.</source>
        <translation>平均可使目标缺口缩小目标值的%1。</translation>
    </message>
    <message>
        <source>It would be worth %1 on average.</source>
        <translation>平均价值为%1。</translation>
    </message>
    <message>
        <source>How dear a lever may become</source>
        <translation>杠杆最多可以多贵</translation>
    </message>
    <message>
        <source>times its cost until it leaves the package</source>
        <translation>退出方案前成本可达的倍数</translation>
    </message>
    <message>
        <source>Worth knowing before choosing</source>
        <translation>选择之前值得弄清的</translation>
    </message>
    <message numerus="yes">
        <source>%n more lever(s) in the table (T).</source>
        <translation>
            <numerusform>另有%n项杠杆见表格（T）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeverChip</name>
    <message>
        <source>%1, locked at</source>
        <translation>%1，锁定为</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1，至少</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1，至多</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解除锁定：%1</translation>
    </message>
    <message>
        <source>%1: the range of all</source>
        <translation>%1：恢复通用范围</translation>
    </message>
</context>
<context>
    <name>ui::OptimiseExport</name>
    <message>
        <source>Required: %1</source>
        <translation>必需：%1</translation>
    </message>
    <message>
        <source>Wish: %1</source>
        <translation>愿望：%1</translation>
    </message>
    <message>
        <source>Limit to %1: %2</source>
        <translation>到%1年限额：%2</translation>
    </message>
    <message>
        <source>Limit in any year: %1</source>
        <translation>任一年限额：%1</translation>
    </message>
    <message>
        <source>Central-West share of regional money: at least %1</source>
        <translation>区域资金中西部占比：不低于%1</translation>
    </message>
    <message>
        <source>Limit for %1: %2</source>
        <translation>%1限额：%2</translation>
    </message>
    <message>
        <source>Packages looked at: %1; in futures: %2 packages in %3 futures each; chances counted in %4 futures; seed %5.</source>
        <translation>试过%1个方案；另有%2个方案各在%3种未来中运行；概率按%4种未来统计；随机种子%5。</translation>
    </message>
    <message>
        <source>Packages without a figure: %1</source>
        <translation>没有结果的方案：%1</translation>
    </message>
    <message>
        <source>The search was stopped before its end.</source>
        <translation>搜索提前停止。</translation>
    </message>
    <message>
        <source>Model result, not a forecast. Public money only.</source>
        <translation>模型结果，并非预测。仅计公共资金。</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Packages of levers found by a search</source>
        <translation>搜索所得的政策杠杆方案</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Public money to %1</source>
        <translation>到%1年公共资金</translation>
    </message>
    <message>
        <source>bn CNY</source>
        <translation>亿元</translation>
    </message>
    <message>
        <source>Most in one year</source>
        <translation>最多的一年</translation>
    </message>
    <message>
        <source>Chance of all targets</source>
        <translation>全部达标的概率</translation>
    </message>
    <message>
        <source>share of the papers’ size</source>
        <translation>占论文力度的份额</translation>
    </message>
    <message>
        <source>%1, start</source>
        <translation>%1，启动</translation>
    </message>
    <message>
        <source>Best under the budget</source>
        <translation>预算内最优</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>稳健</translation>
    </message>
    <message>
        <source>Papers’ package at the same cost</source>
        <translation>同等费用的论文方案</translation>
    </message>
    <message>
        <source>Papers’ package</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Front %1</source>
        <translation>前沿%1</translation>
    </message>
    <message>
        <source>Front of chances %1</source>
        <translation>概率前沿%1</translation>
    </message>
    <message>
        <source>Nearly as good %1</source>
        <translation>几乎同样好%1</translation>
    </message>
</context>
<context>
    <name>ui::OptimisePage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Best outcome</source>
        <translation>效果最好</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>Adopt as scenario %1</source>
        <comment>a letter</comment>
        <translation>采用为情景%1</translation>
    </message>
    <message>
        <source>Adopt as a scenario</source>
        <translation>采用为情景</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新搜索</translation>
    </message>
    <message numerus="yes">
        <source>The search was stopped after %n packages; what was found until then stays.</source>
        <translation>
            <numerusform>搜索在试过%n个方案后停止；此前的结果予以保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 more in %2 futures each</source>
        <translation>，另有%1个方案各在%2种未来中运行</translation>
    </message>
    <message>
        <source>; seed %1.</source>
        <translation>；随机种子%1。</translation>
    </message>
    <message>
        <source>%1 packages gave no figure and were left out.</source>
        <translation>%1个方案没有结果，已剔除。</translation>
    </message>
    <message>
        <source>The search used up its packages: a longer one may find a better one.</source>
        <translation>已用完搜索次数：更长的搜索可能找到更好的方案。</translation>
    </message>
    <message>
        <source>Public money only.</source>
        <translation>仅计公共资金。</translation>
    </message>
    <message>
        <source>Packages as CSV…</source>
        <translation>方案存为CSV…</translation>
    </message>
    <message>
        <source>Packages as XLSX…</source>
        <translation>方案存为XLSX…</translation>
    </message>
    <message>
        <source>Question and result as JSON…</source>
        <translation>问题与结果存为JSON…</translation>
    </message>
    <message>
        <source>Search for packages</source>
        <translation>方案搜索</translation>
    </message>
    <message>
        <source>Records (*.json)</source>
        <translation>记录 (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入%1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入%1：%2</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The package is scenario %1, “%2”. It can be undone.</source>
        <translation>该方案已成为情景%1“%2”，可以撤销。</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>寻找什么</translation>
    </message>
    <message>
        <source>Reach targets</source>
        <translation>达成目标</translation>
    </message>
    <message>
        <source>Best under a budget</source>
        <translation>预算内最优</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>时间安排</translation>
    </message>
    <message>
        <source>Which package is shown</source>
        <translation>显示哪个方案</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>稳健</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search packages for this goal, in the background</source>
        <translation>在后台为这一目标搜索方案</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>以往搜索</translation>
    </message>
    <message>
        <source>Export study</source>
        <translation>导出研究</translation>
    </message>
    <message>
        <source>Make a scenario of the package that is shown</source>
        <translation>把所显示的方案做成情景</translation>
    </message>
    <message>
        <source>Search packages for this goal</source>
        <translation>为这一目标搜索方案</translation>
    </message>
    <message>
        <source>This page looks for packages of levers: the cheapest that reaches your targets, or the best within a budget. It says how sure that is, how different a package nearly as good can be, and what is out of reach and why.</source>
        <translation>本页寻找政策杠杆的组合方案：以最低成本达成目标，或在预算内取得最好效果；并说明把握有多大、几乎同样好的方案可以有多不同，以及什么无法达成、为什么。</translation>
    </message>
    <message>
        <source>The levers of this model have no costs, so packages cannot be compared by them. The page works with models whose levers cost public money.</source>
        <translation>此模型的政策杠杆没有费用，无法按费用比较方案。本页适用于政策杠杆需要公共资金的模型。</translation>
    </message>
    <message>
        <source>Source: papers’ figures (A); costs that no paper gives are assumed (C).</source>
        <translation>来源：论文数据（A）；论文未给出的费用为假设（C）。</translation>
    </message>
    <message>
        <source>Method: %1 packages run</source>
        <translation>方法：运行%1个方案</translation>
    </message>
    <message>
        <source>No package keeps all limits; the nearest one is shown: %1.</source>
        <translation>没有方案能守住全部限额；所示为最接近的方案：%1。</translation>
    </message>
    <message>
        <source>With assumed costs drawn from half to twice, the package shown costs %1 in nine of ten futures.</source>
        <translation>假设费用在一半至两倍之间抽取时，所示方案在九成未来中费用为%1。</translation>
    </message>
    <message>
        <source> bn CNY</source>
        <translation>亿元</translation>
    </message>
</context>
<context>
    <name>ui::OptimiseState</name>
    <message>
        <source>The question changed since this search.</source>
        <translation>问题在此次搜索之后有改动。</translation>
    </message>
    <message>
        <source>The model changed since this search.</source>
        <translation>模型在此次搜索之后有改动。</translation>
    </message>
    <message>
        <source>The regions changed since this search.</source>
        <translation>区域数据在此次搜索之后有改动。</translation>
    </message>
    <message>
        <source>The world changed since this search.</source>
        <translation>世界假设在此次搜索之后有改动。</translation>
    </message>
    <message>
        <source>What is taken as uncertain changed since this search.</source>
        <translation>不确定性的设定在此次搜索之后有改动。</translation>
    </message>
    <message>
        <source>Best under the budget</source>
        <translation>预算内最优</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>Robust package</source>
        <translation>稳健方案</translation>
    </message>
    <message>
        <source>Papers’ package</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>Papers’ package, scaled</source>
        <translation>论文方案（按比例）</translation>
    </message>
    <message>
        <source>Package found</source>
        <translation>搜索所得方案</translation>
    </message>
</context>
<context>
    <name>ui::OptimiseWords</name>
    <message>
        <source>Gini of %1</source>
        <comment>a figure, card title</comment>
        <translation>%1基尼系数</translation>
    </message>
    <message>
        <source>%1, Central-West : East</source>
        <translation>%1（中西部∶东部）</translation>
    </message>
    <message>
        <source>%1 score</source>
        <comment>a dimension</comment>
        <translation>%1得分</translation>
    </message>
    <message>
        <source>the Gini coefficient of %1 over the regions</source>
        <translation>各区域%1的基尼系数</translation>
    </message>
    <message>
        <source>the ratio Central-West to East of %1</source>
        <translation>%1的中西部与东部之比</translation>
    </message>
    <message>
        <source>the score of the dimension %1</source>
        <translation>%1维度得分</translation>
    </message>
    <message>
        <source>%1 of at least %2 by %3</source>
        <comment>figure, bound, year</comment>
        <translation>到%3年%1不低于%2</translation>
    </message>
    <message>
        <source>%1 of at most %2 by %3</source>
        <comment>figure, bound, year</comment>
        <translation>到%3年%1不高于%2</translation>
    </message>
    <message>
        <source>The levers of this model have no costs, so packages cannot be compared by them.</source>
        <translation>此模型的政策杠杆没有费用，无法按费用比较方案。</translation>
    </message>
    <message>
        <source>There is no target. Add one with “Target”.</source>
        <translation>没有目标。请用“目标”添加一个。</translation>
    </message>
    <message>
        <source>There is no aim. Add one with “Aim”.</source>
        <translation>没有追求的指标。请用“追求”添加一个。</translation>
    </message>
    <message>
        <source>No lever is free: all are locked or have a range without width. Remove a lock or widen the range.</source>
        <translation>没有可变动的政策杠杆：全部已锁定或范围宽度为零。请解除一项锁定或放宽范围。</translation>
    </message>
    <message>
        <source>The range of %1 is the wrong way round or outside 0–200%.</source>
        <translation>%1的范围上下颠倒或超出0–200%。</translation>
    </message>
    <message>
        <source>%1 is locked outside 0–200%.</source>
        <translation>%1锁定在0–200%之外。</translation>
    </message>
    <message>
        <source>A year lies outside what the model runs, %1–%2.</source>
        <translation>有年份超出模型运行的%1–%2年。</translation>
    </message>
    <message>
        <source>The earliest start lies behind the latest.</source>
        <translation>最早启动晚于最晚启动。</translation>
    </message>
    <message>
        <source>Two targets contradict each other: %1, and %2.</source>
        <translation>两个目标相互矛盾：%1，而%2。</translation>
    </message>
    <message>
        <source>What is locked costs more than the total allows.</source>
        <translation>锁定部分的费用超过总额。</translation>
    </message>
    <message>
        <source>as much as can be of %1 in %2</source>
        <translation>尽可能提高%2年的%1</translation>
    </message>
    <message>
        <source>as little as can be of %1 in %2</source>
        <translation>尽可能降低%2年的%1</translation>
    </message>
    <message>
        <source>Found by a search: %1. Public money to %2: %3.</source>
        <translation>由搜索得到：%1。到%2年公共资金%3。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between targets</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The papers’ package</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>Best package</source>
        <translation>最优方案</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>Cost against outcome</source>
        <translation>费用与效果</translation>
    </message>
    <message>
        <source>Packages nearly as good</source>
        <translation>几乎同样好的方案</translation>
    </message>
    <message numerus="yes">
        <source>Chances in %n futures</source>
        <translation>
            <numerusform>%n种未来中的概率</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Robust variant, each in %n futures</source>
        <translation>
            <numerusform>稳健方案，各在%n种未来中运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Costs at which levers drop out</source>
        <translation>政策杠杆退出方案的费用</translation>
    </message>
    <message>
        <source>What knowing more would change</source>
        <translation>多知道一些会改变什么</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <comment>time, what was asked, cost</comment>
        <translation>%1：%2；%3</translation>
    </message>
</context>
<context>
    <name>ui::PackageBars</name>
    <message>
        <source>Package of the best outcome</source>
        <translation>成效最佳的方案</translation>
    </message>
    <message>
        <source>Package of least cost</source>
        <translation>成本最低的方案</translation>
    </message>
    <message>
        <source>Robust package</source>
        <translation>稳健方案</translation>
    </message>
    <message>
        <source>Papers’ package</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>Papers’ package at the same cost</source>
        <translation>同等成本的论文方案</translation>
    </message>
    <message>
        <source>Chosen package</source>
        <translation>所选方案</translation>
    </message>
    <message>
        <source>% of the papers’ size; bn CNY to %1</source>
        <translation>占论文方案的%；至%1年，亿元</translation>
    </message>
    <message>
        <source>Start years are chosen too.</source>
        <translation>起始年份一并选择。</translation>
    </message>
    <message>
        <source>All levers start at their own dates, for their own time.</source>
        <translation>各杠杆按各自的起始时间和期限实施。</translation>
    </message>
    <message numerus="yes">
        <source>%n lever(s) off.</source>
        <translation>
            <numerusform>%n项杠杆未启用。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>lever, strength</comment>
        <translation>%1至%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>levers</comment>
        <translation>
            <numerusform>另外%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Each fits in within the %1: %2.</source>
        <comment>share, list of levers</comment>
        <translation>各项在%1以内可单独加入：%2。</translation>
    </message>
    <message>
        <source>Within the %1 fit in: %2.</source>
        <comment>share, list of levers</comment>
        <translation>在%1以内可加入：%2。</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a date</comment>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>papers’ at the same cost %1</source>
        <translation>同等成本的论文方案%1</translation>
    </message>
    <message>
        <source>%1–%2 among packages nearly as good</source>
        <translation>相差不大的方案中为%1–%2</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lever, what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Strength, %</source>
        <translation>力度，%</translation>
    </message>
    <message>
        <source>Papers’ at the same cost, %</source>
        <translation>同等成本的论文方案，%</translation>
    </message>
    <message>
        <source>Lowest nearly as good, %</source>
        <translation>相差不大时最低，%</translation>
    </message>
    <message>
        <source>Highest nearly as good, %</source>
        <translation>相差不大时最高，%</translation>
    </message>
    <message>
        <source>Cost to %1, %2</source>
        <comment>year, unit</comment>
        <translation>至%1年的成本，%2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>papers’ package at the same cost</source>
        <translation>同等成本的论文方案</translation>
    </message>
    <message>
        <source>range within %1 of the best outcome</source>
        <translation>与最佳成效相差%1以内的范围</translation>
    </message>
    <message>
        <source>range within %1 of the least cost</source>
        <translation>与最低成本相差%1以内的范围</translation>
    </message>
    <message>
        <source>No package yet.</source>
        <translation>尚无方案。</translation>
    </message>
    <message>
        <source>No lever is on.</source>
        <translation>没有启用的杠杆。</translation>
    </message>
    <message>
        <source>Unlock %1 (L)</source>
        <translation>解锁“%1”（L）</translation>
    </message>
    <message>
        <source>Keep %1 at %2 (L)</source>
        <translation>将“%1”保持在%2（L）</translation>
    </message>
</context>
<context>
    <name>ui::PackageWords</name>
    <message>
        <source>Best outcome</source>
        <translation>成效最佳</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>稳健</translation>
    </message>
    <message>
        <source>Papers’ at %1</source>
        <translation>论文方案的%1</translation>
    </message>
    <message>
        <source>Papers’ at the same cost</source>
        <translation>同等成本的论文方案</translation>
    </message>
    <message>
        <source>Papers’</source>
        <comment>package: of the papers, in full</comment>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>Chosen</source>
        <comment>package</comment>
        <translation>所选</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>about even</source>
        <translation>约各半</translation>
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
        <source>over %1 to %2</source>
        <comment>money, year</comment>
        <translation>至%2年超过%1</translation>
    </message>
    <message numerus="yes">
        <source>over %1 in %n year(s)</source>
        <comment>money</comment>
        <translation>
            <numerusform>有%n年超过%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Central-West share %1, not %2</source>
        <translation>中西部占%1，而非%2</translation>
    </message>
    <message>
        <source>over %1 for %2</source>
        <comment>money, dimension</comment>
        <translation>%2超过%1</translation>
    </message>
    <message numerus="yes">
        <source>%n lever(s) outside the range</source>
        <translation>
            <numerusform>%n项杠杆超出范围</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>best
outcome</source>
        <comment>head of a column, in two lines</comment>
        <translation>成效
最佳</translation>
    </message>
    <message>
        <source>least
cost</source>
        <comment>head of a column, in two lines</comment>
        <translation>成本
最低</translation>
    </message>
    <message>
        <source>robust</source>
        <comment>head of a column, in two lines</comment>
        <translation>稳健</translation>
    </message>
    <message>
        <source>papers’
same cost</source>
        <comment>head of a column, in two lines</comment>
        <translation>论文方案
同等成本</translation>
    </message>
    <message>
        <source>papers’
in full</source>
        <comment>head of a column, in two lines</comment>
        <translation>论文方案
全额</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>head of a column, in two lines</comment>
        <translation>所选</translation>
    </message>
</context>
<context>
    <name>ui::ResultViews</name>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Chance of the target</source>
        <translation>达成目标的概率</translation>
    </message>
    <message>
        <source>Chance of both</source>
        <translation>同时达成的概率</translation>
    </message>
    <message>
        <source>Chance of all</source>
        <translation>全部达成的概率</translation>
    </message>
    <message>
        <source>nearly as good %1</source>
        <comment>a package&apos;s number</comment>
        <translation>相近方案%1</translation>
    </message>
    <message>
        <source>which world comes true</source>
        <translation>哪种世界设定成真</translation>
    </message>
    <message>
        <source>the cost of “%1”</source>
        <translation>“%1”的成本</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a figure, a region</comment>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>Most in a year</source>
        <translation>单年最高</translation>
    </message>
</context>
<context>
    <name>ui::SearchRow</name>
    <message>
        <source>about %1 min left</source>
        <translation>约剩%1分钟</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩%1秒</translation>
    </message>
    <message>
        <source>%1 of %2 packages</source>
        <translation>%1/%2个方案</translation>
    </message>
    <message>
        <source>what is found so far is drawn below</source>
        <translation>已找到的结果绘于下方</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>取消搜索</translation>
    </message>
    <message>
        <source>Cancel (Esc): what is found stays</source>
        <translation>取消（Esc）：已找到的结果保留</translation>
    </message>
</context>
<context>
    <name>ui::UnreachedList</name>
    <message>
        <source>What could not be reached</source>
        <translation>未能达到的目标</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>figure, bound</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>A chance of %1 for the target</source>
        <translation>目标的达成概率为%1</translation>
    </message>
    <message>
        <source>A chance of %1 for both targets</source>
        <translation>两项目标同时达成的概率为%1</translation>
    </message>
    <message>
        <source>A chance of %1 for all targets</source>
        <translation>全部目标达成的概率为%1</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>value, money</comment>
        <translation>%1，需%2</translation>
    </message>
    <message>
        <source>Best found: %1.</source>
        <translation>所找到的最高值：%1。</translation>
    </message>
    <message>
        <source>Closest with the targets: %1; without the others %2.</source>
        <translation>兼顾目标时最接近%1；不计其他目标时为%2。</translation>
    </message>
    <message>
        <source>Closest: %1.</source>
        <translation>最接近：%1。</translation>
    </message>
    <message>
        <source>Without the other targets: %1.</source>
        <translation>不计其他目标：%1。</translation>
    </message>
    <message>
        <source>No package came near it.</source>
        <translation>没有方案接近它。</translation>
    </message>
    <message>
        <source>It cannot be had together with %1.</source>
        <translation>它不能与“%1”同时达到。</translation>
    </message>
    <message>
        <source>%1 stops at its limit of %2.</source>
        <translation>%1已到上限%2。</translation>
    </message>
    <message>
        <source>%1 stop at their limit of %2.</source>
        <translation>%1已到上限%2。</translation>
    </message>
    <message>
        <source>%1 is at its least.</source>
        <translation>%1已到下限。</translation>
    </message>
    <message>
        <source>%1 are at their least.</source>
        <translation>%1已到下限。</translation>
    </message>
    <message>
        <source>Allow %1</source>
        <comment>strength of levers</comment>
        <translation>放宽至%1</translation>
    </message>
    <message>
        <source>Drop the wish</source>
        <translation>放弃此愿望</translation>
    </message>
    <message>
        <source>Ask for %1</source>
        <comment>value</comment>
        <translation>改为%1</translation>
    </message>
    <message>
        <source>Allow %1 in all</source>
        <comment>money</comment>
        <translation>总额放宽至%1</translation>
    </message>
    <message>
        <source>Allow %1 in a year</source>
        <comment>money</comment>
        <translation>单年放宽至%1</translation>
    </message>
    <message>
        <source>Allow a Central-West share of %1</source>
        <translation>中西部占比放宽至%1</translation>
    </message>
    <message>
        <source>Allow %1 for %2</source>
        <comment>money, dimension</comment>
        <translation>%2放宽至%1</translation>
    </message>
    <message>
        <source>All that was asked for can be reached.</source>
        <translation>所有要求均可达到。</translation>
    </message>
    <message>
        <source>What cannot be reached is told when the search is through.</source>
        <translation>搜索完成后说明哪些达不到。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ways on</source>
        <translation>出路</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The package there costs %1.</source>
        <translation>该处方案的成本为%1。</translation>
    </message>
</context>
<context>
    <name>ui::WordButton</name>
    <message>
        <source>%1: %2</source>
        <comment>part of a goal, choice</comment>
        <translation>%1：%2</translation>
    </message>
</context>
</TS>
