<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::RegionFigures</name>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>%1 Q%2</source>
        <comment>year and quarter</comment>
        <translation>%1年第%2季度</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation>%1及以下</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>低于%1</translation>
    </message>
    <message>
        <source>%1 and over</source>
        <translation>%1及以上</translation>
    </message>
</context>
<context>
    <name>ui::RegionMap</name>
    <message>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>ILLUSTRATIVE</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1：无数据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, rank %1 of %2</source>
        <translation>，在%2个中列第%1位</translation>
    </message>
    <message>
        <source>, change %1</source>
        <translation>，变化%1</translation>
    </message>
    <message>
        <source>, class %1</source>
        <translation>，等级“%1”</translation>
    </message>
    <message>
        <source>Map: %1, %2.</source>
        <translation>地图：%1，%2。</translation>
    </message>
    <message>
        <source>First is %1 with %2, last is %3 with %4.</source>
        <translation>第一位是%1（%2），最后一位是%3（%4）。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Illustrative.</source>
        <translation>仅供示意。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
</context>
</TS>
