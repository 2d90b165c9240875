<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::GroupTable</name>
    <message>
        <source>%1 of %2</source>
        <comment>people</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1: nobody moved it.</source>
        <translation>%1：无人调整。</translation>
    </message>
    <message>
        <source>%1: moved by %2 of %3; %4 to %5, half of them %6 to %7, median %8.</source>
        <translation>%1：%3人中有%2人调整；力度%4至%5，中间一半为%6至%7，中位数%8。</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>调整人数</translation>
    </message>
    <message>
        <source>Spread of those who moved it</source>
        <translation>调整力度的分布</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message numerus="yes">
        <source>What %n people chose</source>
        <translation>
            <numerusform>%n人的选择</numerusform>
        </translation>
    </message>
    <message>
        <source>Lower quarter</source>
        <translation>下四分位</translation>
    </message>
    <message>
        <source>Upper quarter</source>
        <translation>上四分位</translation>
    </message>
    <message numerus="yes">
        <source>Strength of each lever in %n scenarios; 100 % is what the papers propose. Counted are those who moved it.</source>
        <translation>
            <numerusform>%n个情景中各政策杠杆的力度；100%为论文方案。只统计作出调整者。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message numerus="yes">
        <source>Value of each constant in %n scenarios. Counted are those who moved it.</source>
        <translation>
            <numerusform>%n个情景中各常数的取值。只统计作出调整者。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupView</name>
    <message>
        <source>Read scenario files</source>
        <translation>读取情景文件</translation>
    </message>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>情景 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Comma-separated values (*.csv)</source>
        <translation>Excel工作簿 (*.xlsx);;逗号分隔文件 (*.csv)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n scenarios read</source>
        <translation>
            <numerusform>已读取%n个情景</numerusform>
        </translation>
    </message>
    <message>
        <source>group</source>
        <translation>群体选择</translation>
    </message>
    <message>
        <source>What the group chose</source>
        <translation>群体的选择</translation>
    </message>
    <message>
        <source>Read files…</source>
        <translation>读取文件…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Scenario code</source>
        <translation>情景代码</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Scenarios read; Delete takes one out</source>
        <translation>已读取的情景；按Delete键移除</translation>
    </message>
    <message>
        <source>Delete takes one out</source>
        <translation>按Delete键移除</translation>
    </message>
    <message>
        <source>Collect what people chose: read their scenario files (also by dropping them here) or type their codes. The table then shows, lever by lever, how many moved it and how far they differ.</source>
        <translation>汇总大家的选择：读取各人的情景文件（也可拖放到此处），或输入情景代码。表格将逐项列出调整该政策杠杆的人数和力度差异。</translation>
    </message>
    <message>
        <source>Strength from 0 to 200 %, tick at 100 %, the papers&apos; proposal. Line: lowest to highest; bar: the middle half; upright: median; of those who moved the lever. Hollow dot: the current scenario.</source>
        <translation>力度为0至200%，刻度处为100%（论文方案）。细线：最低至最高；色条：中间一半；竖线：中位数；只统计作出调整者。空心点：当前情景。</translation>
    </message>
    <message>
        <source>Each constant over its range, tick at the model&apos;s own value. Line: lowest to highest; bar: the middle half; upright: median; of those who moved it. Hollow dot: the current scenario.</source>
        <translation>各常数按其取值范围绘制，刻度为模型自身取值。细线：最低至最高；色条：中间一半；竖线：中位数；只统计作出调整者。空心点：当前情景。</translation>
    </message>
    <message>
        <source>Collect what people chose: read their scenario files (also by dropping them here). The table then shows, lever by lever, how many moved it and how far they differ.</source>
        <translation>汇总大家的选择：读取各人的情景文件（也可拖放到此处）。表格将逐项列出调整人数和取值差异。</translation>
    </message>
</context>
</TS>
