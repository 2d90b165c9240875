<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::BusyBar</name>
    <message>
        <source>Working out figures</source>
        <translation>正在计算数据</translation>
    </message>
</context>
<context>
    <name>ui::ChartCard</name>
    <message>
        <source>Save image</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png);;Vector pictures (*.svg);;PDF documents (*.pdf)</source>
        <translation>图片(*.png);;矢量图(*.svg);;PDF文档(*.pdf)</translation>
    </message>
    <message>
        <source>The picture could not be written to %1. Choose a folder you may write to, and a name that ends in .png, .svg or .pdf.</source>
        <translation>图片无法写入%1。请选择有写入权限的文件夹，文件名以.png、.svg或.pdf结尾。</translation>
    </message>
    <message>
        <source>Table, copy, save</source>
        <translation>数据表、复制、保存</translation>
    </message>
    <message>
        <source>Actions of this chart</source>
        <translation>本图操作</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>图表数据</translation>
    </message>
    <message>
        <source>Choose chart…</source>
        <translation>选择图表…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>保存图片…</translation>
    </message>
</context>
<context>
    <name>ui::FourRadar</name>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1：%2 %3，%4 %5</translation>
    </message>
    <message>
        <source>, %1 %2</source>
        <translation>，%1 %2</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
</context>
<context>
    <name>ui::GradeWords</name>
    <message>
        <source>Evidence A: a paper’s own figure.</source>
        <translation>证据等级A：论文自身的数字。</translation>
    </message>
    <message>
        <source>Evidence B: fitted so that a paper’s figure comes out.</source>
        <translation>证据等级B：经拟合得出，使结果与论文数字一致。</translation>
    </message>
    <message>
        <source>Evidence C: our assumption, with a range.</source>
        <translation>证据等级C：本模型的假设，附取值范围。</translation>
    </message>
    <message>
        <source>Evidence D: estimated from proxies.</source>
        <translation>证据等级D：由替代指标估计。</translation>
    </message>
    <message>
        <source>Evidence A: a source’s own figure, as the model says.</source>
        <translation>证据等级A：据模型说明，取自文献原有数值。</translation>
    </message>
    <message>
        <source>Evidence B: fitted so that a known figure comes out, as the model says.</source>
        <translation>证据等级B：据模型说明，经拟合以得出已知数值。</translation>
    </message>
    <message>
        <source>Evidence C: an assumption; the model names no better source.</source>
        <translation>证据等级C：假设；模型未说明更好的来源。</translation>
    </message>
    <message>
        <source>Evidence D: estimated from proxies, as the model says.</source>
        <translation>证据等级D：据模型说明，由替代指标估计。</translation>
    </message>
</context>
<context>
    <name>ui::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%3步中的%2步</translation>
    </message>
    <message>
        <source>%1: %2 of %3, about %4 s left</source>
        <translation>%1：%3步中的%2步，约剩%4秒</translation>
    </message>
</context>
<context>
    <name>ui::StackedBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1年：%2</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>ui::TimeChart</name>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The read-out of a chart: year, then &quot;name value&quot; of each line.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4.</source>
        <extracomment>%1 quantity, %2 unit, %3 and %4 years.</extracomment>
        <translation>%1，%2，%3–%4年。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2年%1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2年。</translation>
    </message>
    <message>
        <source>%1, %2 to %3.</source>
        <extracomment>%1 quantity, %2 and %3 years.</extracomment>
        <translation>%1，%2至%3。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a value and a time such as day 40</comment>
        <translation>%2为%1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a note as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2 to %3 in %4.</source>
        <comment>band</comment>
        <translation>%1：%4为%2至%3。</translation>
    </message>
    <message>
        <source>%1: %2 to %3 at %4.</source>
        <comment>band, and a time such as day 40</comment>
        <translation>%1：%4时为%2至%3。</translation>
    </message>
    <message>
        <source>%1, from</source>
        <comment>band</comment>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, to</source>
        <comment>band</comment>
        <translation>%1，上限</translation>
    </message>
</context>
<context>
    <name>ui::TimeWords</name>
    <message>
        <source>year %1</source>
        <translation>第%1年</translation>
    </message>
    <message>
        <source>quarter %1</source>
        <translation>第%1季度</translation>
    </message>
    <message>
        <source>month %1</source>
        <translation>第%1个月</translation>
    </message>
    <message>
        <source>week %1</source>
        <translation>第%1周</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第%1天</translation>
    </message>
    <message>
        <source>hour %1</source>
        <translation>第%1小时</translation>
    </message>
    <message>
        <source>minute %1</source>
        <translation>第%1分钟</translation>
    </message>
    <message>
        <source>second %1</source>
        <translation>第%1秒</translation>
    </message>
    <message>
        <source>time %1</source>
        <translation>时刻%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>unit of time and number</comment>
        <extracomment>A time in a unit that only the model&apos;s author names: %1 unit, %2 number.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Time (years)</source>
        <translation>时间（年）</translation>
    </message>
    <message>
        <source>Time (quarters)</source>
        <translation>时间（季度）</translation>
    </message>
    <message>
        <source>Time (months)</source>
        <translation>时间（月）</translation>
    </message>
    <message>
        <source>Time (weeks)</source>
        <translation>时间（周）</translation>
    </message>
    <message>
        <source>Time (days)</source>
        <translation>时间（天）</translation>
    </message>
    <message>
        <source>Time (hours)</source>
        <translation>时间（小时）</translation>
    </message>
    <message>
        <source>Time (minutes)</source>
        <translation>时间（分钟）</translation>
    </message>
    <message>
        <source>Time (seconds)</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <extracomment>%1 the unit as the model&apos;s author wrote it</extracomment>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a calendar year within a sentence</comment>
        <translation>%1年</translation>
    </message>
</context>
<context>
    <name>ui::YearScrubber</name>
    <message>
        <source>Pause the years</source>
        <translation>暂停播放</translation>
    </message>
    <message>
        <source>Play the years</source>
        <translation>逐年播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play from start to end</source>
        <translation>从头到尾播放</translation>
    </message>
</context>
<context>
    <name>ui::YearTrack</name>
    <message>
        <source>compared year</source>
        <translation>对比年份</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year and what happens</comment>
        <translation>%1年：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between happenings</comment>
        <translation>；</translation>
    </message>
</context>
</TS>
