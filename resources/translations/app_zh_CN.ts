<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>app::Headless</name>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>package</source>
        <translation>论文方案</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Impacts of the papers&apos; package</source>
        <translation>论文方案的影响</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Public money since 2024</source>
        <translation>2024 年以来财政投入</translation>
    </message>
    <message>
        <source>Results of one central run of the model, not a forecast.</source>
        <translation>模型单次基准参数运行结果，并非预测。</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>图像：%1</translation>
    </message>
    <message>
        <source>All figures: %1</source>
        <translation>全部数据：%1</translation>
    </message>
    <message>
        <source>Paper package</source>
        <translation>论文方案</translation>
    </message>
</context>
</TS>
