<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ui::BandsView</name>
    <message numerus="yes">
        <source>%n runs failed and are in no figure: </source>
        <translation>
            <numerusform>%n run failed and is in no figure: </numerusform>
            <numerusform>%n runs failed and are in no figure: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CatalogueCard</name>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n start values</source>
        <translation>
            <numerusform>%n start value</numerusform>
            <numerusform>%n start values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CausesTab</name>
    <message numerus="yes">
        <source>%n more link(s) between these boxes are not drawn.</source>
        <translation>
            <numerusform>%n more link between these boxes is not drawn.</numerusform>
            <numerusform>%n more links between these boxes are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) farther away are folded: put one of these in the middle to see its own.</source>
        <translation>
            <numerusform>%n box farther away is folded: put one of these in the middle to see its own.</numerusform>
            <numerusform>%n boxes farther away are folded: put one of these in the middle to see its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChanceChart</name>
    <message numerus="yes">
        <source>%n range(s)</source>
        <comment>inputs that are varied</comment>
        <translation>
            <numerusform>%n range</numerusform>
            <numerusform>%n ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n future(s) over %1, the same for every package</source>
        <translation>
            <numerusform>%n future over %1, the same for every package</numerusform>
            <numerusform>%n futures over %1, the same for every package</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CheckStep</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed. Choices for all of a kind, as with “Settle all as proposed”, hold for them too.</source>
        <translation>
            <numerusform>%n more is not listed. Choices for all of a kind, as with “Settle all as proposed”, hold for it too.</numerusform>
            <numerusform>%n more are not listed. Choices for all of a kind, as with “Settle all as proposed”, hold for them too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells have no value.</source>
        <translation>
            <numerusform>%n cell has no value.</numerusform>
            <numerusform>%n cells have no value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are left out as things stand.</source>
        <translation>
            <numerusform>%n cell is left out as things stand.</numerusform>
            <numerusform>%n cells are left out as things stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more problems</source>
        <translation>
            <numerusform>Show %n more problem</numerusform>
            <numerusform>Show %n more problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClaimsTab</name>
    <message numerus="yes">
        <source>%n mechanism(s)</source>
        <translation>
            <numerusform>%n mechanism</numerusform>
            <numerusform>%n mechanisms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message numerus="yes">
        <source>Preview: the first rows, and %n with problems</source>
        <translation>
            <numerusform>Preview: the first rows, and %n with problems</numerusform>
            <numerusform>Preview: the first rows, and %n with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more columns</source>
        <translation>
            <numerusform>Show %n more column</numerusform>
            <numerusform>Show %n more columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new indicators</source>
        <translation>
            <numerusform>%n new indicator</numerusform>
            <numerusform>%n new indicators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompareSummary</name>
    <message numerus="yes">
        <source>%n levers</source>
        <translation>
            <numerusform>%n lever</numerusform>
            <numerusform>%n levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own</source>
        <comment>levers</comment>
        <translation>
            <numerusform>%n own</numerusform>
            <numerusform>%n own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>levers</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConfirmStep</name>
    <message numerus="yes">
        <source>%n new indicators: %1</source>
        <translation>
            <numerusform>%n new indicator: %1</numerusform>
            <numerusform>%n new indicators: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new regions: %1</source>
        <translation>
            <numerusform>%n new region: %1</numerusform>
            <numerusform>%n new regions: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CouplingChart</name>
    <message numerus="yes">
        <source>Coupling coordination of %n branch(es)</source>
        <translation>
            <numerusform>Coupling coordination of %n branch</numerusform>
            <numerusform>Coupling coordination of %n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>degree 0–1, %1, %n region(s)</source>
        <translation>
            <numerusform>degree 0–1, %1, %n region</numerusform>
            <numerusform>degree 0–1, %1, %n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataList</name>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataPage</name>
    <message numerus="yes">
        <source>%n indicators were imported. Ctrl+Z takes the import back.</source>
        <translation>
            <numerusform>%n indicator was imported. Ctrl+Z takes the import back.</numerusform>
            <numerusform>%n indicators were imported. Ctrl+Z takes the import back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Desktop</name>
    <message numerus="yes">
        <source>Other programs may read the model otherwise in %n place(s). %1</source>
        <translation>
            <numerusform>Other programs may read the model otherwise in %n place. %1</numerusform>
            <numerusform>Other programs may read the model otherwise in %n places. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n more thing(s) are to be mended.</source>
        <translation>
            <numerusform> %n more thing is to be mended.</numerusform>
            <numerusform> %n more things are to be mended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DifferenceList</name>
    <message numerus="yes">
        <source>%n changes without visible effect</source>
        <translation>
            <numerusform>%n change without visible effect</numerusform>
            <numerusform>%n changes without visible effect</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DifferencePanel</name>
    <message numerus="yes">
        <source>%n changes without visible effect</source>
        <translation>
            <numerusform>%n change without visible effect</numerusform>
            <numerusform>%n changes without visible effect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other levers</source>
        <comment>two levers and so many more</comment>
        <translation>
            <numerusform>%1 and %n other lever</numerusform>
            <numerusform>%1 and %n other levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The paths first part in %1, in %2: by then %3 differ.</source>
        <comment>year, outcome, levers</comment>
        <translation>
            <numerusform>The paths first part in %1, in %2: by then %3 differs.</numerusform>
            <numerusform>The paths first part in %1, in %2: by then %3 differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They share data and world, and differ in %n parameters.</source>
        <translation>
            <numerusform>They share data and world, and differ in %n parameter.</numerusform>
            <numerusform>They share data and world, and differ in %n parameters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FailureText</name>
    <message numerus="yes">
        <source>%n limits might be chance: without each the box would do nearly as well.</source>
        <translation>
            <numerusform>%n limit might be chance: without it the box would do nearly as well.</numerusform>
            <numerusform>%n limits might be chance: without each the box would do nearly as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worlds</source>
        <translation>
            <numerusform>%n world</numerusform>
            <numerusform>%n worlds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n input</numerusform>
            <numerusform>%n inputs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FailureTrajectory</name>
    <message numerus="yes">
        <source>%n limits.</source>
        <translation>
            <numerusform>%n limit.</numerusform>
            <numerusform>%n limits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n boxes, from all futures to the smallest.</source>
        <translation>
            <numerusform>%1: %n box, that of all futures.</numerusform>
            <numerusform>%1: %n boxes, from all futures to the smallest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FlatnessTable</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>packages</comment>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) looked at around the best.</source>
        <translation>
            <numerusform>%Ln package looked at around the best.</numerusform>
            <numerusform>%Ln packages looked at around the best.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n lever(s) are choice.</source>
        <translation>
            <numerusform>The other lever is choice.</numerusform>
            <numerusform>The other %n levers are choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lever(s)</source>
        <comment>are fixed</comment>
        <translation>
            <numerusform>%n more lever</numerusform>
            <numerusform>%n more levers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FrontChart</name>
    <message numerus="yes">
        <source>%n package(s) of which none is cheaper and better.</source>
        <translation>
            <numerusform>%n package that none is cheaper and better than.</numerusform>
            <numerusform>%n packages of which none is cheaper and better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupTable</name>
    <message numerus="yes">
        <source>What %n people chose</source>
        <translation>
            <numerusform>What %n person chose</numerusform>
            <numerusform>What %n people chose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Strength of each lever in %n scenarios; 100 % is what the papers propose. Counted are those who moved it.</source>
        <translation>
            <numerusform>Strength of each lever in %n scenario; 100 % is what the papers propose. Counted are those who moved it.</numerusform>
            <numerusform>Strength of each lever in %n scenarios; 100 % is what the papers propose. Counted are those who moved it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Value of each constant in %n scenarios. Counted are those who moved it.</source>
        <translation>
            <numerusform>Value of each constant in %n scenario. Counted are those who moved it.</numerusform>
            <numerusform>Value of each constant in %n scenarios. Counted are those who moved it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupView</name>
    <message numerus="yes">
        <source>%n scenarios read</source>
        <translation>
            <numerusform>%n scenario read</numerusform>
            <numerusform>%n scenarios read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back all %n edits of “%1”? One undo brings them back.</source>
        <translation>
            <numerusform>Take back the one edit of “%1”? One undo brings it back.</numerusform>
            <numerusform>Take back all %n edits of “%1”? One undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPanel</name>
    <message numerus="yes">
        <source>Next: %n open</source>
        <translation>
            <numerusform>Next: %n open</numerusform>
            <numerusform>Next: %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n values</source>
        <translation>
            <numerusform>Import %n value</numerusform>
            <numerusform>Import %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IndexText</name>
    <message numerus="yes">
        <source>%n indicator(s)</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) pass the bounds and are taken at them.</source>
        <translation>
            <numerusform>%n region passes the bounds and is taken at them.</numerusform>
            <numerusform>%n regions pass the bounds and are taken at them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InputText</name>
    <message numerus="yes">
        <source>%n worlds</source>
        <translation>
            <numerusform>%n world</numerusform>
            <numerusform>%n worlds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumptions</source>
        <translation>
            <numerusform>%n assumption</numerusform>
            <numerusform>%n assumptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs of levers</source>
        <translation>
            <numerusform>%n cost of a lever</numerusform>
            <numerusform>%n costs of levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regional data</source>
        <translation>
            <numerusform>%n regional figure</numerusform>
            <numerusform>%n regional figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strengths of levers</source>
        <translation>
            <numerusform>%n strength of a lever</numerusform>
            <numerusform>%n strengths of levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not varied: %n inputs, each with its reason.</source>
        <translation>
            <numerusform>Not varied: %n input, with its reason.</numerusform>
            <numerusform>Not varied: %n inputs, each with its reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeansChart</name>
    <message numerus="yes">
        <source>%n future(s)</source>
        <translation>
            <numerusform>%n future</numerusform>
            <numerusform>%n futures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lever(s) in the table (T).</source>
        <translation>
            <numerusform>%n more lever in the table (T).</numerusform>
            <numerusform>%n more levers in the table (T).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeverCard</name>
    <message numerus="yes">
        <source>Set to 0 in %n regions where the papers propose it.</source>
        <translation>
            <numerusform>Set to 0 in %n region where the papers propose it.</numerusform>
            <numerusform>Set to 0 in %n regions where the papers propose it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeverRegions</name>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MattersChart</name>
    <message numerus="yes">
        <source>%n more in the table (T).</source>
        <translation>
            <numerusform>%n more in the table (T).</numerusform>
            <numerusform>%n more in the table (T).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MattersText</name>
    <message numerus="yes">
        <source>All %n are assumptions. No paper measures them.</source>
        <translation>
            <numerusform>The one shown is an assumption. No paper measures it.</numerusform>
            <numerusform>All %n are assumptions. No paper measures them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are estimated from proxies.</source>
        <translation>
            <numerusform>The one shown is estimated from proxies.</numerusform>
            <numerusform>All %n are estimated from proxies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are fitted so that a paper’s figure comes out.</source>
        <translation>
            <numerusform>The one shown is fitted so that a paper’s figure comes out.</numerusform>
            <numerusform>All %n are fitted so that a paper’s figure comes out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are papers’ own figures.</source>
        <translation>
            <numerusform>The one shown is a paper’s own figure.</numerusform>
            <numerusform>All %n are papers’ own figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are assumptions</source>
        <translation>
            <numerusform>%n is an assumption</numerusform>
            <numerusform>%n are assumptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are estimated from proxies</source>
        <translation>
            <numerusform>%n is estimated from proxies</numerusform>
            <numerusform>%n are estimated from proxies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are fitted to a paper’s figure</source>
        <translation>
            <numerusform>%n is fitted to a paper’s figure</numerusform>
            <numerusform>%n are fitted to a paper’s figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are papers’ own figures</source>
        <translation>
            <numerusform>%n is a paper’s own figure</numerusform>
            <numerusform>%n are papers’ own figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worlds</source>
        <translation>
            <numerusform>%n world</numerusform>
            <numerusform>%n worlds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n levers</source>
        <translation>
            <numerusform>%n lever</numerusform>
            <numerusform>%n levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n input</numerusform>
            <numerusform>%n inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs do not move it at all.</source>
        <translation>
            <numerusform>%n input does not move it at all.</numerusform>
            <numerusform>%n inputs do not move it at all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs move it the same way at both ends: the outcome turns back in between.</source>
        <translation>
            <numerusform>%n input moves it the same way at both ends: the outcome turns back in between.</numerusform>
            <numerusform>%n inputs move it the same way at both ends: the outcome turns back in between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs do nothing to it and can be left out.</source>
        <translation>
            <numerusform>%n input does nothing to it and can be left out.</numerusform>
            <numerusform>%n inputs do nothing to it and can be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n inputs the spread is larger than the mean: what they do depends on where they start or on the others.</source>
        <translation>
            <numerusform>Of %n input the spread is larger than the mean: what it does depends on where it starts or on the others.</numerusform>
            <numerusform>Of %n inputs the spread is larger than the mean: what they do depends on where they start or on the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs cannot be told from zero.</source>
        <translation>
            <numerusform>%n input cannot be told from zero.</numerusform>
            <numerusform>%n inputs cannot be told from zero.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelReportDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to mend in the file. Nothing was changed.</source>
        <translation>
            <numerusform>%n thing to mend in the file. Nothing was changed.</numerusform>
            <numerusform>%n things to mend in the file. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model runs. %n place(s) in its file may be read otherwise by other programs.</source>
        <translation>
            <numerusform>The model runs. One place in its file may be read otherwise by other programs.</numerusform>
            <numerusform>The model runs. %n places in its file may be read otherwise by other programs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ObstacleCard</name>
    <message numerus="yes">
        <source>Draft: %n lever(s) as the papers propose, the rest as in the baseline.</source>
        <translation>
            <numerusform>Draft: %n lever as the papers propose, the rest as in the baseline.</numerusform>
            <numerusform>Draft: %n levers as the papers propose, the rest as in the baseline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OptimisePage</name>
    <message numerus="yes">
        <source>The search was stopped after %n packages; what was found until then stays.</source>
        <translation>
            <numerusform>The search was stopped after %n package; what was found until then stays.</numerusform>
            <numerusform>The search was stopped after %n packages; what was found until then stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OptimiseWords</name>
    <message numerus="yes">
        <source>Chances in %n futures</source>
        <translation>
            <numerusform>Chances in %n future</numerusform>
            <numerusform>Chances in %n futures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Robust variant, each in %n futures</source>
        <translation>
            <numerusform>Robust variant, each in %n future</numerusform>
            <numerusform>Robust variant, each in %n futures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PackageBars</name>
    <message numerus="yes">
        <source>%n lever(s) off.</source>
        <translation>
            <numerusform>%n lever off.</numerusform>
            <numerusform>%n levers off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>levers</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PackageWords</name>
    <message numerus="yes">
        <source>over %1 in %n year(s)</source>
        <comment>money</comment>
        <translation>
            <numerusform>over %1 in %n year</numerusform>
            <numerusform>over %1 in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lever(s) outside the range</source>
        <translation>
            <numerusform>%n lever outside the range</numerusform>
            <numerusform>%n levers outside the range</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PapersTab</name>
    <message numerus="yes">
        <source>Of those it has, %n work(s) with another sign than the papers tell, or one that varies.</source>
        <translation>
            <numerusform>Of those it has, %n works with another sign than the papers tell, or one that varies.</numerusform>
            <numerusform>Of those it has, %n work with another sign than the papers tell, or one that varies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProblemText</name>
    <message numerus="yes">
        <source>The new indicator “%1” and %n other(s) have no unit: slips between units cannot be seen without one.</source>
        <translation>
            <numerusform>The new indicator “%1” and %n other have no unit: slips between units cannot be seen without one.</numerusform>
            <numerusform>The new indicator “%1” and %n others have no unit: slips between units cannot be seen without one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 and %n more:</source>
        <comment>place of a problem</comment>
        <translation>
            <numerusform>Row %1 and %n more:</numerusform>
            <numerusform>Row %1 and %n more:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 and %n more, column “%2”:</source>
        <comment>place of a problem</comment>
        <translation>
            <numerusform>Row %1 and %n more, column “%2”:</numerusform>
            <numerusform>Row %1 and %n more, column “%2”:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RankChart</name>
    <message numerus="yes">
        <source>Ranking of %n region(s)</source>
        <translation>
            <numerusform>Ranking of %n region</numerusform>
            <numerusform>Ranking of %n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of this year filled from others.</source>
        <translation>
            <numerusform>%n value of this year filled from others.</numerusform>
            <numerusform>%n values of this year filled from others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SignalsView</name>
    <message numerus="yes">
        <source>%1, %2, %3: %n signal(s) on. A crossed line calls for action in the paper’s words; it forecasts nothing.</source>
        <comment>scenario, place, year</comment>
        <translation>
            <numerusform>%1, %2, %3: %n signal on. A crossed line calls for action in the paper’s words; it forecasts nothing.</numerusform>
            <numerusform>%1, %2, %3: %n signals on. A crossed line calls for action in the paper’s words; it forecasts nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SmallMultiples</name>
    <message numerus="yes">
        <source>%n outcomes of %1, in %2.</source>
        <comment>scenarios, year</comment>
        <translation>
            <numerusform>%n outcome of %1, in %2.</numerusform>
            <numerusform>%n outcomes of %1, in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes of %1, at %2.</source>
        <comment>scenarios, a time such as day 40</comment>
        <translation>
            <numerusform>%n outcome of %1, at %2.</numerusform>
            <numerusform>%n outcomes of %1, at %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SourcesCard</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StoredStudiesDialog</name>
    <message numerus="yes">
        <source>%n run(s) stopped being numbers and are in no figure; the first: %1.</source>
        <translation>
            <numerusform>%n run stopped being numbers and is in no figure: %1.</numerusform>
            <numerusform>%n runs stopped being numbers and are in no figure; the first: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TornadoChart</name>
    <message numerus="yes">
        <source>%n more in the table (T).</source>
        <translation>
            <numerusform>%n more in the table (T).</numerusform>
            <numerusform>%n more in the table (T).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UncertaintyPage</name>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n input</numerusform>
            <numerusform>%n inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed and are in no figure: </source>
        <translation>
            <numerusform>%n run failed and is in no figure: </numerusform>
            <numerusform>%n runs failed and are in no figure: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ValuesCard</name>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n other(s) are now marked “%3”.</source>
        <comment>region, year, reason</comment>
        <translation>
            <numerusform>%1, %2 and %n other are now marked “%3”.</numerusform>
            <numerusform>%1, %2 and %n others are now marked “%3”.</numerusform>
        </translation>
    </message>
</context>
</TS>
