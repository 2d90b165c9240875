<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::RangeText</name>
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
        <source>under %1</source>
        <comment>a chance in per cent</comment>
        <translation>低于%1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a chance in per cent</comment>
        <translation>高于%1</translation>
    </message>
</context>
<context>
    <name>ui::RangesSwitch</name>
    <message>
        <source>Range as text</source>
        <translation>区间以文字显示</translation>
    </message>
    <message>
        <source>No range</source>
        <translation>不显示区间</translation>
    </message>
    <message>
        <source>Range of the result: %1</source>
        <extracomment>%1 is Bands, Text or Off</extracomment>
        <translation>结果区间：%1</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Difference from the baseline</source>
        <translation>与基准之差</translation>
    </message>
    <message>
        <source>How the range of the result is shown. Pale: where nine in ten runs lie; strong: where half of them lie.</source>
        <translation>结果区间的显示方式。浅色：九成运行落在其中；深色：半数运行落在其中。</translation>
    </message>
</context>
</TS>
