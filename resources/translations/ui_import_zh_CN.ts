<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::CheckStep</name>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n处问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n处已处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle all as proposed</source>
        <translation>全部按建议处理</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed. Choices for all of a kind, as with “Settle all as proposed”, hold for them too.</source>
        <translation>
            <numerusform>另有%n处未列出。“全部按建议处理”等针对同类问题的处理对它们同样有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 regions with %2 quantities of the model.</source>
        <translation>%1个区域，模型的%2项初值。</translation>
    </message>
    <message>
        <source>%1 values are understood in %2 rows.</source>
        <translation>%2行中识别出%1个数值。</translation>
    </message>
    <message numerus="yes">
        <source>%n cells have no value.</source>
        <translation>
            <numerusform>%n个单元格没有数值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are left out as things stand.</source>
        <translation>
            <numerusform>按目前的处理，%n个单元格不导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is taken as “%2”.</source>
        <translation>“%1”已对应到“%2”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: “%1” is taken as “%2”</source>
        <translation>撤销：“%1”对应到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more problems</source>
        <translation>
            <numerusform>再显示%n处问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ColumnRow</name>
    <message>
        <source>Column %1</source>
        <translation>%1列</translation>
    </message>
    <message>
        <source>Meaning of the column “%1”</source>
        <translation>“%1”列的含义</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>例如%1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>cells understood, cells filled</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1; %2 understood</source>
        <comment>unit, counts</comment>
        <translation>%1；已识别%2</translation>
    </message>
    <message>
        <source>Unit and factor of the column “%1”: %2; %3 understood</source>
        <translation>“%1”列的单位和换算系数：%2；已识别%3</translation>
    </message>
    <message>
        <source>%1 understood</source>
        <translation>已识别%1</translation>
    </message>
    <message>
        <source>Unit in the file</source>
        <translation>文件中的单位</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>换算系数</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Factor from the file’s unit to the indicator’s</source>
        <translation>从文件单位换算到指标单位的系数</translation>
    </message>
    <message>
        <source>Year of the column</source>
        <translation>该列的年份</translation>
    </message>
    <message>
        <source>Indicator of the column</source>
        <translation>该列的指标</translation>
    </message>
    <message>
        <source>by row</source>
        <translation>按行</translation>
    </message>
    <message>
        <source>%1 of %2 cells are understood.</source>
        <translation>%2个单元格中识别出%1个。</translation>
    </message>
    <message>
        <source>The indicator’s unit is %1.</source>
        <translation>指标单位为%1。</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message>
        <source>Columns</source>
        <translation>列的对应</translation>
    </message>
    <message>
        <source>Guessed by names and values; change what is wrong</source>
        <translation>按名称与取值猜测，可改</translation>
    </message>
    <message>
        <source>A column for each</source>
        <translation>每列对应</translation>
    </message>
    <message>
        <source>kind of entry</source>
        <translation>一类内容</translation>
    </message>
    <message>
        <source>year</source>
        <translation>一个年份</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>一项指标</translation>
    </message>
    <message>
        <source>Shape of the table</source>
        <translation>表格形式</translation>
    </message>
    <message numerus="yes">
        <source>Preview: the first rows, and %n with problems</source>
        <translation>
            <numerusform>预览：首行与有问题的%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview: the first rows</source>
        <translation>预览：首行</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Region, by name or code</source>
        <translation>区域，按名称或代码</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Name of the indicator</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Values of one year</source>
        <translation>某一年的数值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A new indicator…</source>
        <translation>新指标…</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more columns</source>
        <translation>
            <numerusform>再显示%n列</numerusform>
        </translation>
    </message>
    <message>
        <source>Add regions that the set does not have</source>
        <translation>添加区域集中没有的区域</translation>
    </message>
    <message>
        <source>Indicator of all values</source>
        <translation>全部数值的指标</translation>
    </message>
    <message>
        <source>Year of all values</source>
        <translation>全部数值的年份</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>例如%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new indicators</source>
        <translation>
            <numerusform>%n项新指标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConfirmStep</name>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>将写入的内容</translation>
    </message>
    <message>
        <source>The values are part of “%1” now.</source>
        <translation>数值已写入“%1”。</translation>
    </message>
    <message>
        <source>Nothing in the table is new: “%1” has all of it already.</source>
        <translation>表中没有新内容：“%1”已全部包含。</translation>
    </message>
    <message>
        <source>Into “%1”, as one step:</source>
        <translation>写入“%1”，作为一步操作：</translation>
    </message>
    <message>
        <source>values were added</source>
        <translation>个数值已新增</translation>
    </message>
    <message>
        <source>values are added</source>
        <translation>个数值将新增</translation>
    </message>
    <message>
        <source>values were changed</source>
        <translation>个数值已改动</translation>
    </message>
    <message>
        <source>values change</source>
        <translation>个数值将改动</translation>
    </message>
    <message>
        <source>stand there already with the same figure; they keep their source</source>
        <translation>个数值与现有相同，保留原来源</translation>
    </message>
    <message>
        <source>have no value in the file; what is known stays</source>
        <translation>个单元格在文件中没有数值，已有数值不受影响</translation>
    </message>
    <message>
        <source>were left out</source>
        <translation>个单元格不导入</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z) takes the whole import back: values, indicators, regions and source.</source>
        <translation>撤销（Ctrl+Z）可一次收回整个导入：数值、指标、区域和来源。</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Afterwards, one Undo (Ctrl+Z) takes the whole import back: values, indicators, regions and source.</source>
        <translation>目前尚未写入。导入后可一次撤销（Ctrl+Z），收回全部数值、指标、区域和来源。</translation>
    </message>
    <message numerus="yes">
        <source>%n new indicators: %1</source>
        <translation>
            <numerusform>%n项新指标：%1</numerusform>
        </translation>
    </message>
    <message>
        <source> and others</source>
        <translation>等</translation>
    </message>
    <message numerus="yes">
        <source>%n new regions: %1</source>
        <translation>
            <numerusform>%n个新区域：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>publisher, document</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Source: %1; evidence grade %2</source>
        <translation>来源：%1；证据等级%2</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>“%1” is a region set now: the model can start from it.</source>
        <translation>“%1”已成为区域集，可作为模型的初值。</translation>
    </message>
    <message>
        <source>A region set “%1” with start values of %2 quantities for %3 regions.</source>
        <translation>区域集“%1”，含%3个区域的%2项初值。</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z) takes the region set away again.</source>
        <translation>撤销（Ctrl+Z）可移除该区域集。</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Afterwards, one Undo (Ctrl+Z) takes the region set away again.</source>
        <translation>目前尚未写入。添加后可一次撤销（Ctrl+Z），移除该区域集。</translation>
    </message>
    <message>
        <source>There is one of this name: a set of your own takes these values, a shipped one is kept and gets a copy.</source>
        <translation>已有同名区域集：自建的将改用这些数值，内置的保留不变并另存副本。</translation>
    </message>
</context>
<context>
    <name>ui::FileStep</name>
    <message>
        <source>Drop another table here, or choose one</source>
        <translation>将另一份表格拖到此处，或选择文件</translation>
    </message>
    <message>
        <source>Drop a table here, or choose one</source>
        <translation>将表格拖到此处，或选择文件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>CSV, TSV, SDMX-CSV, XLSX or ODS; a value a row, or a column for each year or indicator. Nothing is written before the last step.</source>
        <translation>支持CSV、TSV、SDMX-CSV、XLSX和ODS；可一行一个数值，也可按年份或指标分列。最后一步之前不写入任何内容。</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel工作簿（XLSX）</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet (ODS)</source>
        <translation>OpenDocument表格（ODS）</translation>
    </message>
    <message>
        <source>Text with separators</source>
        <translation>分隔符文本</translation>
    </message>
    <message>
        <source>: start values of the model. They become a region set.</source>
        <translation>：模型初值，将成为一个区域集。</translation>
    </message>
    <message>
        <source>: a value a row.</source>
        <translation>：一行一个数值。</translation>
    </message>
    <message>
        <source>: a column for each year.</source>
        <translation>：每个年份一列。</translation>
    </message>
    <message>
        <source>: a column for each indicator.</source>
        <translation>：每项指标一列。</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Set of statistics that the values go to</source>
        <translation>数值写入的数据集</translation>
    </message>
</context>
<context>
    <name>ui::FormatFields</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <comment>sheet</comment>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Encoding (auto)</source>
        <translation>编码（自动）</translation>
    </message>
</context>
<context>
    <name>ui::ImportPanel</name>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.ods)</source>
        <translation>表格（*.csv *.tsv *.txt *.xlsx *.ods）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件（*）</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import XLSX</source>
        <translation>导入XLSX</translation>
    </message>
    <message>
        <source>Import ODS</source>
        <translation>导入ODS</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>导入CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the import</source>
        <translation>关闭导入</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1行，%2列</translation>
    </message>
    <message>
        <source>File</source>
        <comment>step</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <comment>step</comment>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>step</comment>
        <translation>检查</translation>
    </message>
    <message>
        <source>Confirm</source>
        <comment>step</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>Import of statistics</source>
        <translation>导入统计数据</translation>
    </message>
    <message>
        <source>Step %1 of the import</source>
        <translation>导入的第%1步</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>未改动任何数据。</translation>
    </message>
    <message>
        <source>The set of statistics to import into is not there any more. Choose another one.</source>
        <translation>要写入的数据集已不存在，请另选一个。</translation>
    </message>
    <message>
        <source>The check was stopped: what is shown may be out of date.</source>
        <translation>检查已停止，显示的内容可能不是最新的。</translation>
    </message>
    <message>
        <source>Reading was stopped. Nothing has been changed.</source>
        <translation>读取已停止，未改动任何数据。</translation>
    </message>
    <message>
        <source>The workspace is open for reading only; nothing can be imported into it.</source>
        <translation>工作区以只读方式打开，无法导入。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>导入另一个文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message numerus="yes">
        <source>Next: %n open</source>
        <translation>
            <numerusform>下一步：还有%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Add the region set</source>
        <translation>添加区域集</translation>
    </message>
    <message numerus="yes">
        <source>Import %n values</source>
        <translation>
            <numerusform>导入%n个数值</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with the set: %1 new, %2 the same, %3 changed, %4 open.</source>
        <translation>与现有数值相比：%1个新增，%2个相同，%3个改动，%4处待定。</translation>
    </message>
    <message>
        <source>Nothing is written before Confirm, and one Undo takes it back.</source>
        <translation>确认前不写入，导入后可一次撤销。</translation>
    </message>
    <message>
        <source>Reading, kB</source>
        <translation>正在读取（kB）</translation>
    </message>
    <message>
        <source>Checking rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
</context>
<context>
    <name>ui::IndicatorForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Good is</source>
        <translation>向好方向</translation>
    </message>
    <message>
        <source>%1 of the new indicator, %2</source>
        <comment>name or unit; language</comment>
        <translation>新指标的%1，%2</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>in Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>More</source>
        <translation>越大越好</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>越小越好</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>不分好坏</translation>
    </message>
    <message>
        <source>Which way is good for the public</source>
        <translation>对公众而言的好坏方向</translation>
    </message>
    <message>
        <source>No dimension</source>
        <translation>无维度</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
</context>
<context>
    <name>ui::PreviewModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>ui::PreviewTable</name>
    <message>
        <source>Preview: first rows and rows with problems</source>
        <translation>预览：首行与有问题的行</translation>
    </message>
</context>
<context>
    <name>ui::ProblemRow</name>
    <message>
        <source>It is another indicator…</source>
        <translation>对应其他指标…</translation>
    </message>
    <message>
        <source>It is another region…</source>
        <translation>对应其他区域…</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>Central-West</source>
        <translation>中西部</translation>
    </message>
</context>
<context>
    <name>ui::ProblemText</name>
    <message numerus="yes">
        <source>Row %1 and %n more:</source>
        <comment>place of a problem</comment>
        <translation>
            <numerusform>第%1行及另外%n行：</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1:</source>
        <translation>第%1行：</translation>
    </message>
    <message numerus="yes">
        <source>Row %1 and %n more, column “%2”:</source>
        <comment>place of a problem</comment>
        <translation>
            <numerusform>第%1行及另外%n行，“%2”列：</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, column “%2”:</source>
        <translation>第%1行，“%2”列：</translation>
    </message>
    <message>
        <source>No heading names a region.</source>
        <translation>没有列名是区域。</translation>
    </message>
    <message>
        <source>No column is taken as the region. Choose the column that names the regions.</source>
        <translation>没有指定区域列，请选择写有区域的列。</translation>
    </message>
    <message>
        <source>No column is taken as values. Choose what at least one column means.</source>
        <translation>没有指定数值列，请至少为一列选择含义。</translation>
    </message>
    <message>
        <source>Neither a column nor the headings tell the year. Choose the column of the year, or give one year for all values.</source>
        <translation>列和列名中都没有年份。请选择年份列，或为全部数值填写一个年份。</translation>
    </message>
    <message>
        <source>Neither a column nor the headings tell what is measured. Choose an indicator for the values.</source>
        <translation>列和列名中都没有指标。请为数值选择一项指标。</translation>
    </message>
    <message>
        <source>The publisher of these figures is not named. Every value carries its source.</source>
        <translation>未填写这些数据的发布机构。每个数值都需注明来源。</translation>
    </message>
    <message>
        <source>The column has values, %1 for example, but no heading.</source>
        <translation>该列有数值（例如%1），但没有列名。</translation>
    </message>
    <message>
        <source>The region “%1” stands in the table twice.</source>
        <translation>区域“%1”在表中出现了两次。</translation>
    </message>
    <message>
        <source>Column %1 has the same indicator and year already.</source>
        <translation>%1列已是同一指标、同一年份。</translation>
    </message>
    <message>
        <source>The heading “%1” is one merged cell over columns %2 to %3, and counts for each of them.</source>
        <translation>列名“%1”是跨%2至%3列的合并单元格，视为其中每一列的列名。</translation>
    </message>
    <message>
        <source>The row does not say which indicator it is of.</source>
        <translation>该行未写明指标。</translation>
    </message>
    <message>
        <source>“%1” is not an indicator of this set.</source>
        <translation>“%1”不是该数据集的指标。</translation>
    </message>
    <message>
        <source>Some characters are no %1 text: the file is probably in another encoding.</source>
        <translation>部分字符不是有效的%1文本，文件可能使用其他编码。</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed, so that the rest of the file counts as one cell.</source>
        <translation>有一个引号未闭合，文件余下部分被当作一个单元格。</translation>
    </message>
    <message>
        <source>Text goes on behind a closing quotation mark: a separator is missing, or a mark inside the cell is not doubled.</source>
        <translation>右引号之后还有文字：可能缺少分隔符，或单元格内的引号没有写成两个。</translation>
    </message>
    <message>
        <source>The row names no region.</source>
        <translation>该行未写明区域。</translation>
    </message>
    <message>
        <source>The row lies under the merged cell “%1”, and counts for that region.</source>
        <translation>该行位于合并单元格“%1”之下，视为该区域。</translation>
    </message>
    <message>
        <source>“%1” is not among the regions of this set.</source>
        <translation>“%1”不在区域集中。</translation>
    </message>
    <message>
        <source>“%1” is not among the regions of this set; the nearest name is “%2”.</source>
        <translation>“%1”不在区域集中，最接近的名称是“%2”。</translation>
    </message>
    <message>
        <source>“%1” is not a name of the set, but one region can be meant.</source>
        <translation>“%1”不在区域集中，但只可能指一个区域。</translation>
    </message>
    <message>
        <source>The year is missing.</source>
        <translation>缺少年份。</translation>
    </message>
    <message>
        <source>“%1” is not a year.</source>
        <translation>“%1”不是年份。</translation>
    </message>
    <message>
        <source>The year %1 lies outside 1900 to 2100, probably by a slip.</source>
        <translation>年份%1不在1900至2100之间，疑为笔误。</translation>
    </message>
    <message>
        <source>The quantity “%1” stands in the table already.</source>
        <translation>“%1”一项在表中已出现过。</translation>
    </message>
    <message>
        <source>Row %1 has the same region, indicator and year already, without a value.</source>
        <translation>第%1行已有相同的区域、指标和年份，但没有数值。</translation>
    </message>
    <message>
        <source>Row %1 has the same region, indicator and year with the same value.</source>
        <translation>第%1行已有相同的区域、指标和年份，数值也相同。</translation>
    </message>
    <message>
        <source>Row %1 has the same region, indicator and year already, with %2.</source>
        <translation>第%1行已有相同的区域、指标和年份，数值为%2。</translation>
    </message>
    <message>
        <source>The row has %1 cells where the heading has %2: a separator is probably missing.</source>
        <translation>该行有%1个单元格，列名行有%2个，可能缺少分隔符。</translation>
    </message>
    <message>
        <source>The row has %1 cells where the heading has %2: a comma or another separator probably cuts a cell in two.</source>
        <translation>该行有%1个单元格，列名行有%2个，可能有逗号等分隔符把一个单元格分成了两个。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” holds more than a number.</source>
        <translation>“%1”中除数字外还有其他内容。</translation>
    </message>
    <message>
        <source>“%1” has a unit of its own, %2, which cannot be converted.</source>
        <translation>“%1”另有单位%2，无法换算。</translation>
    </message>
    <message>
        <source>“%1” has its unit in the cell; it is the unit of the indicator.</source>
        <translation>“%1”含单位文字，单位相符。</translation>
    </message>
    <message>
        <source>“%1” has a unit of its own, %2; it can be converted.</source>
        <translation>“%1”另有单位%2，可以换算。</translation>
    </message>
    <message>
        <source>The unit is %1 here and %2 in other rows of the indicator.</source>
        <translation>此处单位为%1，该指标其他行的单位为%2。</translation>
    </message>
    <message>
        <source>The unit %1 cannot be converted into %2, the unit of the indicator.</source>
        <translation>单位%1无法换算成指标单位%2。</translation>
    </message>
    <message>
        <source>The unit is %, but no value is above 1: they are probably fractions.</source>
        <translation>单位为%，但所有数值都不大于1，疑为比例。</translation>
    </message>
    <message>
        <source>The values lie above 1 where shares of 0 to 1 are expected: they are probably per cent.</source>
        <translation>应为0至1的比例，数值却大于1，疑为百分数。</translation>
    </message>
    <message>
        <source>%1 is above 1, which a share cannot be.</source>
        <translation>%1大于1，比例不应如此。</translation>
    </message>
    <message>
        <source>%1 is probably per cent where a share of 0 to 1 is expected.</source>
        <translation>%1疑为百分数，此处应为0至1的比例。</translation>
    </message>
    <message>
        <source>The cell is a formula, and the file does not hold its result.</source>
        <translation>单元格是公式，文件中没有保存其结果。</translation>
    </message>
    <message>
        <source>The cells are formulas; their results are in the file.</source>
        <translation>这些单元格是公式，文件中保存了结果。</translation>
    </message>
    <message>
        <source>The cell is a formula; its result in the file is %1.</source>
        <translation>单元格是公式，文件中保存的结果为%1。</translation>
    </message>
    <message>
        <source>The cell holds the spreadsheet’s error %1.</source>
        <translation>单元格中是电子表格的错误值%1。</translation>
    </message>
    <message>
        <source>The cell is a date, %1: spreadsheets turn figures such as 3.12 into dates.</source>
        <translation>单元格是日期%1：电子表格会把3.12之类的数字变成日期。</translation>
    </message>
    <message>
        <source>The cell is %1, a truth value and not a number.</source>
        <translation>单元格是逻辑值%1，不是数字。</translation>
    </message>
    <message>
        <source>%1 is below 0, which a share cannot be.</source>
        <translation>%1小于0，比例不应如此。</translation>
    </message>
    <message>
        <source>%1 is about %2 times the value of %3 (%4): it is probably in another unit.</source>
        <translation>%1约为%3年数值（%4）的%2倍，疑为其他单位。</translation>
    </message>
    <message>
        <source>%1 is about 1/%2 of the value of %3 (%4): it is probably in another unit.</source>
        <translation>%1约为%3年数值（%4）的1/%2，疑为其他单位。</translation>
    </message>
    <message>
        <source>%1 is below 0, which a start value of the model cannot be.</source>
        <translation>%1小于0，模型初值不能如此。</translation>
    </message>
    <message>
        <source>“%1” is not a quantity that the model starts from.</source>
        <translation>“%1”不是模型的初值项。</translation>
    </message>
    <message>
        <source>The quantity “%1” is missing, which the model needs.</source>
        <translation>缺少模型需要的“%1”一项。</translation>
    </message>
    <message>
        <source>The unit is missing; the model’s is %1.</source>
        <translation>缺少单位，模型的单位为%1。</translation>
    </message>
    <message>
        <source>The unit is %1, the model’s %2.</source>
        <translation>此处单位为%1，模型的单位为%2。</translation>
    </message>
    <message>
        <source>The evidence grade is missing.</source>
        <translation>缺少证据等级。</translation>
    </message>
    <message>
        <source>“%1” is not an evidence grade; they are A to D.</source>
        <translation>“%1”不是证据等级，证据等级为A至D。</translation>
    </message>
    <message>
        <source>Whether “%1” belongs to East or Central-West is not told.</source>
        <translation>未说明“%1”属于东部还是中西部。</translation>
    </message>
    <message>
        <source>“%1” cannot be a region’s id in the model: letters, digits and _ can.</source>
        <translation>“%1”不能作为模型中的区域标识，只能使用字母、数字和下划线。</translation>
    </message>
    <message>
        <source>The value is missing; the model needs one of each region.</source>
        <translation>缺少数值，模型需要每个区域都有数值。</translation>
    </message>
    <message>
        <source>Add as a new region</source>
        <translation>作为新区域添加</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>用本行</translation>
    </message>
    <message>
        <source>Take the rest as empty</source>
        <translation>其余视为空</translation>
    </message>
    <message>
        <source>Pass over the rest</source>
        <translation>忽略多余部分</translation>
    </message>
    <message>
        <source>Take as %1</source>
        <translation>视为%1</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留%1</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Leave the rows out</source>
        <translation>不导入这些行</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>不导入该行</translation>
    </message>
    <message>
        <source>Leave the columns out</source>
        <translation>不导入这些列</translation>
    </message>
    <message>
        <source>Leave the values out</source>
        <translation>不导入这些数值</translation>
    </message>
    <message>
        <source>Leave the region out</source>
        <translation>不导入该区域</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>不导入该列</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>不导入此处</translation>
    </message>
    <message>
        <source>Use for all</source>
        <translation>用于各列</translation>
    </message>
    <message>
        <source>Add as a new indicator</source>
        <translation>作为新指标添加</translation>
    </message>
    <message>
        <source>Use row %1</source>
        <translation>用第%1行</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Remove the unit</source>
        <translation>去掉单位</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为%1</translation>
    </message>
    <message>
        <source>Convert into %1</source>
        <translation>换算为%1</translation>
    </message>
    <message>
        <source>Take the results</source>
        <translation>采用结果</translation>
    </message>
    <message>
        <source>Take the result</source>
        <translation>采用结果</translation>
    </message>
    <message>
        <source>Multiply all by 100</source>
        <translation>全部乘以100</translation>
    </message>
    <message>
        <source>Divide all by 100</source>
        <translation>全部除以100</translation>
    </message>
    <message>
        <source>Divide all by %1</source>
        <translation>全部除以%1</translation>
    </message>
    <message>
        <source>Multiply all by %1</source>
        <translation>全部乘以%1</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>已设为不导入。</translation>
    </message>
    <message>
        <source>Row %1 is used.</source>
        <translation>已采用第%1行。</translation>
    </message>
    <message>
        <source>Used for all.</source>
        <translation>已用于各列。</translation>
    </message>
    <message>
        <source>Added as a new indicator.</source>
        <translation>已作为新指标添加。</translation>
    </message>
    <message>
        <source>The unit is removed.</source>
        <translation>已去掉单位。</translation>
    </message>
    <message>
        <source>Changed to %1.</source>
        <translation>已改为%1。</translation>
    </message>
    <message>
        <source>Converted into %1.</source>
        <translation>已换算为%1。</translation>
    </message>
    <message>
        <source>Taken as %1.</source>
        <translation>已视为%1。</translation>
    </message>
    <message>
        <source>The results are taken.</source>
        <translation>已采用结果。</translation>
    </message>
    <message>
        <source>The result is taken.</source>
        <translation>已采用结果。</translation>
    </message>
    <message>
        <source>Left empty.</source>
        <translation>已留空。</translation>
    </message>
    <message>
        <source>All are multiplied by 100.</source>
        <translation>已全部乘以100。</translation>
    </message>
    <message>
        <source>All are divided by 100.</source>
        <translation>已全部除以100。</translation>
    </message>
    <message>
        <source>All are converted.</source>
        <translation>已全部换算。</translation>
    </message>
    <message>
        <source>Changed to “%1”.</source>
        <translation>已改为“%1”。</translation>
    </message>
    <message>
        <source>Added as a new region.</source>
        <translation>已作为新区域添加。</translation>
    </message>
    <message>
        <source>This one is used.</source>
        <translation>已采用本行。</translation>
    </message>
    <message>
        <source>The rest is taken as empty.</source>
        <translation>其余已视为空。</translation>
    </message>
    <message>
        <source>The rest is passed over.</source>
        <translation>已忽略多余部分。</translation>
    </message>
    <message>
        <source>Kept as it is.</source>
        <translation>已保持原样。</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择各列含义</translation>
    </message>
    <message>
        <source>Name the source</source>
        <translation>填写来源</translation>
    </message>
    <message>
        <source>Choose the encoding</source>
        <translation>选择编码</translation>
    </message>
    <message>
        <source>%1 is probably a fraction; the others are %2–%3&#x2009;%.</source>
        <comment>a share in per cent</comment>
        <translation>%1疑为比例，其余为%2–%3%。</translation>
    </message>
    <message>
        <source>%1&#x2009;% of the values are about %2 times those of the set: the column is probably in another unit.</source>
        <translation>%1%的数值约为现有数值的%2倍，该列疑为其他单位。</translation>
    </message>
    <message>
        <source>%1&#x2009;% of the values are about 1/%2 of those of the set: the column is probably in another unit.</source>
        <translation>%1%的数值约为现有数值的1/%2，该列疑为其他单位。</translation>
    </message>
    <message>
        <source>The new indicator “%1” has no unit. By its name and values it is probably %2.</source>
        <translation>新指标“%1”没有单位。从名称与数值看，单位可能是%2。</translation>
    </message>
    <message numerus="yes">
        <source>The new indicator “%1” and %n other(s) have no unit: slips between units cannot be seen without one.</source>
        <translation>
            <numerusform>新指标“%1”及另外%n项没有单位：没有单位就看不出单位上的差错。</numerusform>
        </translation>
    </message>
    <message>
        <source>The new indicator “%1” has no unit: slips between units cannot be seen without one.</source>
        <translation>新指标“%1”没有单位：没有单位就看不出单位上的差错。</translation>
    </message>
    <message>
        <source>It has none</source>
        <translation>没有单位</translation>
    </message>
    <message>
        <source>The unit is %1</source>
        <translation>单位为%1</translation>
    </message>
    <message>
        <source>The unit is %1.</source>
        <translation>单位为%1。</translation>
    </message>
    <message>
        <source>Taken without a unit.</source>
        <translation>按没有单位处理。</translation>
    </message>
    <message>
        <source>Name the unit</source>
        <translation>填写单位</translation>
    </message>
</context>
<context>
    <name>ui::SourceForm</name>
    <message>
        <source>Source of the start values</source>
        <translation>初值的来源</translation>
    </message>
    <message>
        <source>Source of the figures</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Shown beside the region set.</source>
        <translation>显示在区域集旁。</translation>
    </message>
    <message>
        <source>Stands beside every value of the file.</source>
        <translation>注明在文件的每个数值旁。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Evidence grade</source>
        <translation>证据等级</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>in Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Publisher, in English</source>
        <translation>发布机构，英文</translation>
    </message>
    <message>
        <source>Publisher, in Chinese</source>
        <translation>发布机构，中文</translation>
    </message>
    <message>
        <source>Year of publication</source>
        <translation>发布年份</translation>
    </message>
    <message>
        <source>Address where it was found</source>
        <translation>获取网址</translation>
    </message>
    <message>
        <source>A new source</source>
        <translation>新来源</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>publisher, document</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>None: published statistics</source>
        <translation>无：已公布的统计数据</translation>
    </message>
    <message>
        <source>A: a paper’s own figure</source>
        <translation>A：论文原有数据</translation>
    </message>
    <message>
        <source>B: fitted so that a paper’s figure comes out</source>
        <translation>B：校准至与论文数据相符</translation>
    </message>
    <message>
        <source>C: an assumption with a range</source>
        <translation>C：带区间的假设</translation>
    </message>
    <message>
        <source>D: estimated from proxies</source>
        <translation>D：由代理指标估计</translation>
    </message>
</context>
<context>
    <name>ui::StepHeader</name>
    <message>
        <source>this step</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>can be gone to</source>
        <translation>可前往</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <comment>number, count, name, state</comment>
        <translation>第%1步，共%2步：%3，%4</translation>
    </message>
</context>
</TS>
