<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
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
        <source>Year</source>
        <translation>年份</translation>
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
</context>
<context>
    <name>ui::YearTrack</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
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
