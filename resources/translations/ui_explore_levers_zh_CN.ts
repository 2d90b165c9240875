<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::ConstantItem</name>
    <message>
        <source>“%1” is not a number. Enter one such as 0.25 or 3e6.</source>
        <translation>“%1”不是数值。请输入如0.25或3e6的数值。</translation>
    </message>
    <message>
        <source>Card open</source>
        <translation>卡片已展开</translation>
    </message>
    <message>
        <source>Opens the card</source>
        <translation>展开卡片</translation>
    </message>
    <message>
        <source>Outside its stated range, %1.</source>
        <translation>超出给定范围（%1）。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the ends of a range</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>From %1; the model’s own value is %2.</source>
        <translation>范围%1；模型自身取值为%2。</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1的取值</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为%1</translation>
    </message>
    <message>
        <source>Back to the baseline’s value of %1</source>
        <translation>恢复%1的基准取值</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>This value was not accepted: %1</source>
        <translation>该取值未被接受：%1</translation>
    </message>
    <message>
        <source>the model’s own value</source>
        <translation>模型自身取值</translation>
    </message>
    <message>
        <source>outside its stated range</source>
        <translation>超出给定范围</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>证据等级%1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of what a screen reader says</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ui::LeverCard</name>
    <message>
        <source>No cost at this setting</source>
        <translation>当前设置不产生成本</translation>
    </message>
    <message>
        <source>Up to %1 a year · %2 in all</source>
        <translation>每年最多%1 · 合计%2</translation>
    </message>
    <message>
        <source>Off: this policy is not part of the scenario.</source>
        <translation>未启用：本情景不含此项政策。</translation>
    </message>
    <message>
        <source>Beyond any proposal: no paper speaks of this strength.</source>
        <translation>超出所有建议值：论文未讨论这一强度。</translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1，以%2计：%3</translation>
    </message>
    <message>
        <source>Set to 0 in %1, where the papers propose it.</source>
        <translation>论文建议在%1实施，现设为0。</translation>
    </message>
    <message numerus="yes">
        <source>Set to 0 in %n regions where the papers propose it.</source>
        <translation>
            <numerusform>论文建议实施的%n个区域现设为0。</numerusform>
        </translation>
    </message>
    <message>
        <source>Above 130 %: far from what the papers describe, so effects are less certain.</source>
        <translation>高于130%：远超论文所述范围，效果更不确定。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬坡期</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>%1的起始时间</translation>
    </message>
    <message>
        <source>Ramp of %1, years</source>
        <translation>%1的爬坡期，年</translation>
    </message>
    <message>
        <source>Duration of %1, years</source>
        <translation>%1的持续时间，年</translation>
    </message>
    <message>
        <source>When the policy starts: a year or a quarter</source>
        <translation>政策何时开始：年份或季度</translation>
    </message>
    <message>
        <source>Years from the start to full strength, and from the end to nothing</source>
        <translation>从开始到全力实施、以及从结束到完全退出所需的年数</translation>
    </message>
    <message>
        <source>Years from the start to the beginning of the end</source>
        <translation>从开始到着手退出的年数</translation>
    </message>
    <message>
        <source>National: one setting for the whole country.</source>
        <translation>全国统一设置。</translation>
    </message>
    <message>
        <source>What the paper says</source>
        <translation>论文怎么说</translation>
    </message>
    <message>
        <source>What the paper says about %1</source>
        <translation>论文怎么说：%1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1的更多操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Reset to baseline</source>
        <translation>恢复为基准</translation>
    </message>
    <message>
        <source>Set to the papers’ proposal</source>
        <translation>设为论文方案</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Up to %1 a year · %2 to %3</source>
        <comment>money, money and the last year</comment>
        <translation>每年最多%1 · 至%3年%2</translation>
    </message>
</context>
<context>
    <name>ui::LeverGroupHead</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Other constants</source>
        <translation>其他常数</translation>
    </message>
</context>
<context>
    <name>ui::LeverItem</name>
    <message>
        <source>Card open</source>
        <translation>卡片已展开</translation>
    </message>
    <message>
        <source>Opens the card</source>
        <translation>展开卡片</translation>
    </message>
    <message>
        <source>Strength of %1</source>
        <translation>%1的强度</translation>
    </message>
    <message>
        <source>This setting was not accepted: %1</source>
        <translation>此设置未被接受：%1</translation>
    </message>
</context>
<context>
    <name>ui::LeverPanel</name>
    <message>
        <source>%1, %2 of %3 levers on</source>
        <translation>%1，%3项杠杆中%2项启用</translation>
    </message>
    <message>
        <source>%1 of %2 on, one level down</source>
        <translation>%2项中%1项启用，点开查看</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 money, %2 a year</extracomment>
        <translation>至%2年%1</translation>
    </message>
    <message>
        <source>Policy levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Main %1</source>
        <translation>主要%1项</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1项</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Show the main levers</source>
        <translation>显示主要杠杆</translation>
    </message>
    <message>
        <source>Show all levers</source>
        <translation>显示全部杠杆</translation>
    </message>
    <message>
        <source>Show the levers that differ from the baseline</source>
        <translation>显示与基准不同的杠杆</translation>
    </message>
    <message>
        <source>This workspace is open read-only, so levers can be looked at but not moved.</source>
        <translation>工作区以只读方式打开，可以查看杠杆，但不能改动。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Reset all to the baseline</source>
        <translation>全部恢复为基准</translation>
    </message>
    <message>
        <source>No lever differs from the baseline yet.</source>
        <translation>目前没有与基准不同的杠杆。</translation>
    </message>
    <message>
        <source>Cross-cutting</source>
        <translation>跨领域</translation>
    </message>
    <message>
        <source>Constants of the model</source>
        <translation>模型常数</translation>
    </message>
    <message>
        <source>This model has no constants to set.</source>
        <translation>该模型没有可设置的常数。</translation>
    </message>
</context>
<context>
    <name>ui::LeverPaper</name>
    <message>
        <source>(Paper %1, %2)</source>
        <translation>（论文%1，%2）</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议内容</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>作用方式</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>见效时间</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>副作用</translation>
    </message>
    <message>
        <source>Who gains</source>
        <translation>谁受益</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Check it by</source>
        <translation>如何检验</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Paper %1, section %2, in our own words</source>
        <translation>论文%1，第%2节，本系统转述</translation>
    </message>
</context>
<context>
    <name>ui::LeverRegions</name>
    <message>
        <source>Where</source>
        <translation>实施区域</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>One strength for all regions, shared as the papers propose</source>
        <translation>所有区域共用一个强度，按论文建议分配</translation>
    </message>
    <message>
        <source>Regions of %1 linked</source>
        <translation>%1：区域联动</translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>The papers leave %1 out. Unlink the regions to set it.</source>
        <translation>论文方案不含%1。取消联动后可单独设置。</translation>
    </message>
    <message>
        <source>Unlink the regions to set one of them.</source>
        <translation>取消联动后可单独设置某一区域。</translation>
    </message>
    <message>
        <source>Apply %1 to all</source>
        <translation>将%1的设置用于全部区域</translation>
    </message>
</context>
<context>
    <name>ui::LeverWords</name>
    <message>
        <source>Off</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation>试点</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>加强</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Beyond any proposal</source>
        <translation>超出所有建议值</translation>
    </message>
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
        <source>Organisation and institution</source>
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
        <source>Org. &amp; inst.</source>
        <translation>组织制度</translation>
    </message>
    <message>
        <source>“%1” is not a number. Enter a strength from 0 to 200 %, such as 80.</source>
        <translation>“%1”不是数字。请输入0到200%之间的强度，例如80。</translation>
    </message>
    <message>
        <source>“%1” is outside 0 to 200 %. The papers’ proposal is 100 %.</source>
        <translation>“%1”超出0到200%的范围。论文方案为100%。</translation>
    </message>
    <message>
        <source>“%1” is not a year. Enter a year such as 2026, or a quarter such as 2026 Q3.</source>
        <translation>“%1”不是年份。请输入年份（如2026）或季度（如2026 Q3）。</translation>
    </message>
    <message>
        <source>“%1” is outside the model’s years. A policy starts between %2 and %3.</source>
        <translation>“%1”超出模型的年份范围。政策起始时间须在%2到%3年之间。</translation>
    </message>
    <message>
        <source>“%1” does not fit the model’s steps of 1/16 year. Quarters do: 2026 Q3, or 2026.5.</source>
        <translation>“%1”不符合模型1/16年的步长。可用季度，例如2026 Q3或2026.5。</translation>
    </message>
    <message>
        <source>%1 yr</source>
        <extracomment>a length of time</extracomment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>“%1” is not a number of years. Enter one such as 1.5.</source>
        <translation>“%1”不是年数。请输入数字，例如1.5。</translation>
    </message>
    <message>
        <source>“%1” is outside %2 to %3 years.</source>
        <translation>“%1”超出%2到%3年的范围。</translation>
    </message>
    <message>
        <source>“%1” does not fit the model’s steps of 1/16 year. Quarters do: 0.25, 0.5, 0.75.</source>
        <translation>“%1”不符合模型1/16年的步长。可用季度，例如0.25、0.5、0.75。</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之%1</translation>
    </message>
    <message>
        <source>under 1 percent</source>
        <translation>不足百分之一</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>与论文方案一致</translation>
    </message>
    <message>
        <source>national</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>证据等级%1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of what a screen reader says</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ui::PanelHint</name>
    <message>
        <source>papers’ proposal</source>
        <translation>论文建议值</translation>
    </message>
    <message>
        <source>Triangle: the model’s own value.</source>
        <translation>三角：模型自身取值。</translation>
    </message>
    <message>
        <source>Triangle: the papers’ proposal. Strip: when a policy is active, %1 to %2.</source>
        <comment>first and last year</comment>
        <translation>三角：论文建议值。色条：政策在%1至%2年间的实施期。</translation>
    </message>
    <message>
        <source>the model’s own value</source>
        <translation>模型自身取值</translation>
    </message>
    <message>
        <source>active, %1–%2</source>
        <comment>first and last year</comment>
        <translation>实施期%1–%2</translation>
    </message>
</context>
<context>
    <name>ui::RangeScale</name>
    <message>
        <source>the model’s %1</source>
        <comment>its own value</comment>
        <translation>模型取%1</translation>
    </message>
</context>
<context>
    <name>ui::RegionRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Strength of %1</source>
        <translation>%1的强度</translation>
    </message>
</context>
</TS>
