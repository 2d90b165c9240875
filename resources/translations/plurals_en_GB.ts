<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ui::DifferenceList</name>
    <message numerus="yes">
        <source>%n changes without visible effect</source>
        <translation><numerusform>%n change without visible effect</numerusform><numerusform>%n changes without visible effect</numerusform></translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation><numerusform>… and %n more</numerusform><numerusform>… and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>ui::GroupTable</name>
    <message numerus="yes">
        <source>What %n people chose</source>
        <translation><numerusform>What %n person chose</numerusform><numerusform>What %n people chose</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Strength of each lever in %n scenarios; 100 % is what the papers propose. Counted are those who moved it.</source>
        <translation><numerusform>Strength of each lever in %n scenario; 100 % is what the papers propose. Counted are those who moved it.</numerusform><numerusform>Strength of each lever in %n scenarios; 100 % is what the papers propose. Counted are those who moved it.</numerusform></translation>
    </message>
</context>
<context>
    <name>ui::GroupView</name>
    <message numerus="yes">
        <source>%n scenarios read</source>
        <translation><numerusform>%n scenario read</numerusform><numerusform>%n scenarios read</numerusform></translation>
    </message>
</context>
<context>
    <name>ui::LeverCard</name>
    <message numerus="yes">
        <source>Set to 0 in %n regions where the papers propose it.</source>
        <translation><numerusform>Set to 0 in %n region where the papers propose it.</numerusform><numerusform>Set to 0 in %n regions where the papers propose it.</numerusform></translation>
    </message>
</context>
<context>
    <name>ui::LeverRegions</name>
    <message numerus="yes">
        <source>%n regions</source>
        <translation><numerusform>%n region</numerusform><numerusform>%n regions</numerusform></translation>
    </message>
</context>
<context>
    <name>ui::SmallMultiples</name>
    <message numerus="yes">
        <source>%n outcomes of %1, in %2.</source>
        <comment>scenarios, year</comment>
        <translation><numerusform>%n outcome of %1, in %2.</numerusform><numerusform>%n outcomes of %1, in %2.</numerusform></translation>
    </message>
</context>
</TS>
