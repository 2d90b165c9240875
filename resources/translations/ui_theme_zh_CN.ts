<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::figures</name>
    <message>
        <source>percentage points</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>index points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>bn CNY</source>
        <translation>亿元</translation>
    </message>
</context>
</TS>
