<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::CatalogueCard</name>
    <message>
        <source>%1 of %2 indicators</source>
        <translation>%1项指标，共%2项</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n项指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n start values</source>
        <translation>
            <numerusform>%n项初值</numerusform>
        </translation>
    </message>
    <message>
        <source>No indicator matches the filter. Clear it to see all.</source>
        <translation>没有符合筛选条件的指标。清除筛选即可看到全部。</translation>
    </message>
    <message>
        <source>This set has no indicators yet. Add one, or import a table with the Import button.</source>
        <translation>此数据集还没有指标。请添加指标，或用“导入”按钮导入表格。</translation>
    </message>
    <message>
        <source>These belong to the model; their values are edited in the view Values.</source>
        <translation>这些量属于模型，其数值在“数值”视图中编辑。</translation>
    </message>
    <message>
        <source>Double click, F2 or Enter describes an indicator anew; each change is in the history and can be undone.</source>
        <translation>双击、按F2或回车即可修改指标说明；每次修改都记入修改记录，可以撤销。</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>ui::DataDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::DataList</name>
    <message>
        <source>%1, %2</source>
        <comment>name, note, as read aloud</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Region sets</source>
        <translation>区域集</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>paper 001</source>
        <translation>论文001</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Start values of the model, 2024</source>
        <translation>模型初值，2024年</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <comment>quantity, as read aloud</comment>
        <translation>%1，%2级</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计数据</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n项指标</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>此工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>Use in the model</source>
        <translation>用于模型</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Shipped with the program: it stays</source>
        <translation>随程序提供，不可移除</translation>
    </message>
    <message>
        <source>Region set, as a copy of this one…</source>
        <translation>区域集：复制当前集…</translation>
    </message>
    <message>
        <source>Region set from a table…</source>
        <translation>区域集：从表格读取…</translation>
    </message>
    <message>
        <source>Statistics of your own…</source>
        <translation>自有统计数据…</translation>
    </message>
    <message>
        <source>Add a set</source>
        <translation>添加数据集</translation>
    </message>
    <message>
        <source>Empty: not found in any source, not filled in.</source>
        <translation>空白即未找到来源，不作填补。</translation>
    </message>
    <message>
        <source>Region sets and statistics</source>
        <translation>区域集与统计数据</translation>
    </message>
</context>
<context>
    <name>ui::DataPage</name>
    <message>
        <source>Region set from a table</source>
        <translation>从表格读取区域集</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>“%1” was added. Type its values in the view Values, or import them.</source>
        <translation>已添加“%1”。可在“数值”视图中输入数值，也可导入。</translation>
    </message>
    <message>
        <source>The model now runs with “%1”.</source>
        <translation>模型现以“%1”运行。</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Add a region to this set</source>
        <translation>向此集添加区域</translation>
    </message>
    <message>
        <source>A shipped set keeps its regions. Add a set of your own to choose the regions.</source>
        <translation>随程序提供的数据集不能增减区域。请添加自有数据集，再选定区域。</translation>
    </message>
    <message>
        <source>A shipped set keeps its regions. Add a copy of it to choose the regions.</source>
        <translation>随程序提供的区域集不能增减区域。请先复制一份，再选定区域。</translation>
    </message>
    <message>
        <source>This workspace is open for reading only. Save a copy of it to import.</source>
        <translation>此工作区以只读方式打开。请另存一份再导入。</translation>
    </message>
    <message>
        <source>Import a table from a file; a file can be dropped on this page too.</source>
        <translation>从文件导入表格；也可把文件拖到本页。</translation>
    </message>
    <message>
        <source>The region set “%1” was added. Ctrl+Z takes it back.</source>
        <translation>已添加区域集“%1”。按Ctrl+Z可撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators were imported. Ctrl+Z takes the import back.</source>
        <translation>
            <numerusform>已导入%n项指标。按Ctrl+Z可撤销导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>This table as CSV…</source>
        <translation>此表存为CSV…</translation>
    </message>
    <message>
        <source>This table as XLSX…</source>
        <translation>此表存为XLSX…</translation>
    </message>
    <message>
        <source>All values of the set as CSV…</source>
        <translation>全部数值存为CSV…</translation>
    </message>
    <message>
        <source>All values of the set as XLSX…</source>
        <translation>全部数值存为XLSX…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV表格 (*.csv)</translation>
    </message>
    <message>
        <source>XLSX workbook (*.xlsx)</source>
        <translation>XLSX工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>The region “%1” was added.</source>
        <translation>已添加区域“%1”。</translation>
    </message>
    <message>
        <source>Region set, as a copy of this one</source>
        <translation>区域集：复制当前集</translation>
    </message>
    <message>
        <source>%1, own</source>
        <comment>name of a region set</comment>
        <translation>%1（自有）</translation>
    </message>
    <message>
        <source>A copy of %1</source>
        <translation>%1的副本</translation>
    </message>
    <message>
        <source>“%1” was added. The model does not run with it until you say so.</source>
        <translation>已添加“%1”。在您指定之前，模型不会使用它。</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>已添加“%1”。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove “%1”? One undo brings it back.</source>
        <translation>移除“%1”？撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>“%1” was removed. Ctrl+Z brings it back.</source>
        <translation>已移除“%1”。按Ctrl+Z可恢复。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation>来源与许可</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Filter regions or values</source>
        <translation>筛选区域或数值</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Copy or export what is shown</source>
        <translation>复制或导出所示内容</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Use in the model</source>
        <translation>用于模型</translation>
    </message>
</context>
<context>
    <name>ui::DataState</name>
    <message>
        <source>This workspace is open for reading only. Save a copy of it to change values.</source>
        <translation>此工作区以只读方式打开。请另存一份再修改数值。</translation>
    </message>
    <message>
        <source>This set cannot be read, so nothing in it can be changed.</source>
        <translation>此数据集无法读取，因而不能修改。</translation>
    </message>
    <message>
        <source>Taken from %1 until it has figures of its own</source>
        <translation>暂取自%1，待有自己的数字</translation>
    </message>
    <message>
        <source>Own regions</source>
        <translation>自有区域</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, number</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ui::DataWords</name>
    <message>
        <source>, </source>
        <comment>between sections</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表%1</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>第%1节</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未收录</translation>
    </message>
    <message>
        <source>The publisher has no value for this year.</source>
        <translation>发布机构没有该年数值。</translation>
    </message>
    <message>
        <source>There is a value, but it was not found in any source.</source>
        <translation>数值存在，但未找到来源。</translation>
    </message>
    <message>
        <source>There cannot be a value here.</source>
        <translation>此处不可能有数值。</translation>
    </message>
    <message>
        <source>Left empty by who entered or imported it.</source>
        <translation>输入或导入时留空。</translation>
    </message>
    <message>
        <source>Nothing is recorded here, and nothing is filled in.</source>
        <translation>此处没有收录，也不作填补。</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>neither is better</source>
        <translation>无优劣之分</translation>
    </message>
    <message>
        <source>No dimension</source>
        <translation>无维度</translation>
    </message>
    <message>
        <source>Value changed</source>
        <translation>修改数值</translation>
    </message>
    <message>
        <source>Value taken away</source>
        <translation>删除数值</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Indicator described</source>
        <translation>修改指标说明</translation>
    </message>
    <message>
        <source>Indicator added</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Regions added</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Paper %1, %2</source>
        <comment>paper, place in it</comment>
        <translation>论文%1，%2</translation>
    </message>
    <message>
        <source>Published figure: it carries publisher and year instead of a grade.</source>
        <translation>已公布数据：标注发布机构与年份，不标等级。</translation>
    </message>
    <message>
        <source>CC BY 4.0</source>
        <translation>CC BY 4.0</translation>
    </message>
    <message>
        <source>CC BY 4.0 (Commission reuse decision 2011/833/EU); the repository states none</source>
        <translation>CC BY 4.0（欧盟委员会再利用决定2011/833/EU）；代码仓库未注明许可</translation>
    </message>
    <message>
        <source>CC BY 4.0 (World Development Indicators); the repository says MIT</source>
        <translation>CC BY 4.0（世界发展指标）；代码仓库注明MIT许可</translation>
    </message>
    <message>
        <source>names and dates in official decisions, facts</source>
        <translation>官方批复中的名称与日期，属事实</translation>
    </message>
    <message>
        <source>facts in official decisions</source>
        <translation>官方批复中的事实</translation>
    </message>
    <message>
        <source>none stated; only figures are taken, in our own words</source>
        <translation>未注明；仅取用数值，以自有文字表述</translation>
    </message>
    <message>
        <source>figures only</source>
        <translation>仅取用数值</translation>
    </message>
    <message>
        <source>published facts</source>
        <translation>已公布的事实</translation>
    </message>
    <message>
        <source>published facts; the repository adds an MIT licence</source>
        <translation>已公布的事实；代码仓库附MIT许可</translation>
    </message>
    <message>
        <source>published facts; the repository states no licence, so only facts were taken</source>
        <translation>已公布的事实；代码仓库未注明许可，因此仅取用事实</translation>
    </message>
    <message>
        <source>published</source>
        <comment>in place of a grade</comment>
        <translation>公开发布</translation>
    </message>
</context>
<context>
    <name>ui::HistoryCard</name>
    <message>
        <source>%1 %2: %3 → %4</source>
        <comment>region year: before, after</comment>
        <translation>%1%2年：%3 → %4</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Take all edits back</source>
        <translation>撤回全部修改</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>%1: %2, from %3</source>
        <comment>region: value, source</comment>
        <translation>%1：%2，来源：%3</translation>
    </message>
    <message>
        <source>user’s own figure</source>
        <translation>用户自有数据</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>初值</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n次修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: this set is as it was shipped. Edit a value in the view Values, or import a table.</source>
        <translation>没有修改，数据集与随程序提供的一致。可在“数值”视图中修改数值，或导入表格。</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Edit a value in the view Values, or import a table.</source>
        <translation>还没有修改。可在“数值”视图中修改数值，或导入表格。</translation>
    </message>
    <message>
        <source>The latest edit stands first. Taking back goes from the latest on and can be undone with Ctrl+Z.</source>
        <translation>最近的修改排在最前。撤回从最近一次开始，可用Ctrl+Z恢复。</translation>
    </message>
    <message>
        <source>The latest edit was taken back.</source>
        <translation>已撤回最近一次修改。</translation>
    </message>
    <message numerus="yes">
        <source>Take back all %n edits of “%1”? One undo brings them back.</source>
        <translation>
            <numerusform>撤回“%1”的全部%n次修改？撤销一次即可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>The set is as it was shipped.</source>
        <translation>数据集已恢复为随程序提供的样子。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Take back the latest</source>
        <translation>撤回最近一次</translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4</source>
        <comment>start value, region: before, after</comment>
        <translation>%1，%2：%3→%4</translation>
    </message>
    <message>
        <source>named “%1” before</source>
        <translation>原名“%1”</translation>
    </message>
    <message>
        <source>another list of regions</source>
        <translation>改用另一组区域</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Copy of a shipped set</source>
        <translation>由随附数据复制</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>A shipped region set is never changed: the first edit makes a copy. Taking back goes from the latest edit on, is an edit too, and can be undone with Ctrl+Z.</source>
        <translation>随附的区域集不会被更改：首次编辑会生成副本。撤回从最近一次编辑开始，其本身也是一次编辑，可用Ctrl+Z撤销。</translation>
    </message>
</context>
<context>
    <name>ui::IndicatorsModel</name>
    <message>
        <source>Assumption of this model</source>
        <translation>本模型的假设</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>%1, %2 missing</source>
        <translation>%1，缺%2</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>初值</translation>
    </message>
    <message>
        <source>In the other language</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Known faults</source>
        <translation>已知问题</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>An indicator needs a name.</source>
        <translation>指标需要名称。</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Start values</source>
        <translation>初值</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
</context>
<context>
    <name>ui::ModelRegionDialog</name>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Add the region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>可留空</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Start values as</source>
        <translation>初值暂同</translation>
    </message>
    <message>
        <source>The model needs a value of each quantity. Those of the region chosen stand there, grade D, until you type its own.</source>
        <translation>模型需要每个量的数值。在您输入其自身数值之前，暂用所选区域的数值，标为D级。</translation>
    </message>
    <message>
        <source>Give the region a name.</source>
        <translation>请填写区域名称。</translation>
    </message>
    <message>
        <source>The name or code is taken. Give another one.</source>
        <translation>名称或代码已被占用，请换一个。</translation>
    </message>
</context>
<context>
    <name>ui::NewIndicatorDialog</name>
    <message>
        <source>Add an indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Add the indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Unit in English</source>
        <translation>英文单位</translation>
    </message>
    <message>
        <source>for example %</source>
        <translation>例如%</translation>
    </message>
    <message>
        <source>Unit in Chinese</source>
        <translation>中文单位</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Give the indicator a name.</source>
        <translation>请填写指标名称。</translation>
    </message>
    <message>
        <source>Give the unit; of a plain number write “number”.</source>
        <translation>请填写单位；单纯的数目写“个”。</translation>
    </message>
</context>
<context>
    <name>ui::NewStatisticsDialog</name>
    <message>
        <source>Statistics of your own</source>
        <translation>自有统计数据</translation>
    </message>
    <message>
        <source>Add the set</source>
        <translation>添加数据集</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>list of regions, their number</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>None yet: I add them myself</source>
        <translation>暂无，由我自行添加</translation>
    </message>
    <message>
        <source>Values come by import, or are typed into the table.</source>
        <translation>数值可以导入，也可以在表中输入。</translation>
    </message>
    <message>
        <source>Give the set a name.</source>
        <translation>请填写数据集名称。</translation>
    </message>
</context>
<context>
    <name>ui::SourcesCard</name>
    <message>
        <source>Document:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Credit to show:</source>
        <translation>须注明：</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>许可：</translation>
    </message>
    <message>
        <source>Notes on use:</source>
        <translation>使用说明：</translation>
    </message>
    <message>
        <source>Found at:</source>
        <translation>获取位置：</translation>
    </message>
    <message>
        <source>Used for:</source>
        <translation>用于：</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>values, indicators</comment>
        <translation>%2，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n个数值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n项指标</numerusform>
        </translation>
    </message>
    <message>
        <source>This set has no sources yet. What you type or import brings its own.</source>
        <translation>此数据集还没有来源。输入或导入的数据会带入各自的来源。</translation>
    </message>
    <message>
        <source>No source matches the filter. Clear it to see all.</source>
        <translation>没有符合筛选条件的来源。清除筛选即可看到全部。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Equal tiles stand for provinces, not for area or borders; no outline map is shipped. Hong Kong, Macao and Taiwan are in the grid and carry no data. A map that you open keeps the terms of its own publisher: a public map of China needs an approved base map and its approval number.</source>
        <translation>等大方格代表省份，不表示面积与边界；程序不附带轮廓地图。香港、澳门、台湾在方格图中，但没有数据。您打开的地图适用其发布机构的条款：公开使用的中国地图须采用标准地图并标注审图号。</translation>
    </message>
    <message>
        <source>%1 of %2 sources</source>
        <translation>%1个来源，共%2个</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n个来源</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources and licences</source>
        <translation>来源与许可</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Publisher, other language</source>
        <translation>发布机构（英文）</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>获取位置</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>须注明</translation>
    </message>
    <message>
        <source>Notes on use</source>
        <translation>使用说明</translation>
    </message>
</context>
<context>
    <name>ui::StartWords</name>
    <message>
        <source>, capped</source>
        <translation>，封顶</translation>
    </message>
    <message>
        <source>warehouse devices per 100 m², the start value</source>
        <translation>每百平方米仓储设备台数（初值）</translation>
    </message>
    <message>
        <source>R&amp;D staff per 10,000 residents, in person-years</source>
        <translation>每万名居民的研发人员（人年）</translation>
    </message>
    <message>
        <source>fixed broadband subscriptions per resident</source>
        <translation>人均固定宽带接入户数</translation>
    </message>
    <message>
        <source>technology bought, % of GDP</source>
        <translation>技术吸纳成交额占GDP的比重（%）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>indicator, unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Divided: the root of trade times population, by its sum over East or over all others.</source>
        <translation>以贸易份额与人口乘积的平方根，除以其在东部或其余地区的合计。</translation>
    </message>
    <message>
        <source>Divided by the sum over East, North-east or the rest.</source>
        <translation>除以其在东部、东北或其余地区的合计。</translation>
    </message>
    <message>
        <source>Divided by the sum over East or over all others.</source>
        <translation>除以其在东部或其余地区的合计。</translation>
    </message>
    <message>
        <source>The curve runs through the papers’ two macro regions.</source>
        <translation>曲线经过论文两大区域的数值。</translation>
    </message>
    <message>
        <source>Each count and one more, divided by its mean, weighted with trade, of East, North-east or the rest.</source>
        <translation>个数加一，除以东部、东北或其余地区按贸易加权的均值。</translation>
    </message>
    <message>
        <source>Divided by the mean, weighted with trade, of East, North-east or the rest.</source>
        <translation>除以东部、东北或其余地区按贸易加权的均值。</translation>
    </message>
    <message>
        <source>Computed from the papers’ figures</source>
        <translation>由论文数字算得</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>source, year</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>own figure</source>
        <translation>自有数据</translation>
    </message>
    <message>
        <source>User’s own figure</source>
        <translation>用户自有数据</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>修改于%1</translation>
    </message>
    <message>
        <source>as printed in the paper</source>
        <translation>论文原数</translation>
    </message>
    <message>
        <source>computed from the paper’s figure</source>
        <translation>由论文数字算得</translation>
    </message>
    <message>
        <source>from the user’s table</source>
        <translation>取自用户表格</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Assumption of this model</source>
        <translation>本模型的假设</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>原样采用</translation>
    </message>
    <message>
        <source>Spread over the provinces from the papers’ two macro regions by published statistics: a start, not an observation. Any cell can be replaced, with its own source and grade.</source>
        <translation>由论文两大区域的数值按已公布统计分摊到各省，是起点而不是观测值。任何一格都可替换，替换后改记来源与等级。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Raw value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>初值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Source, year</source>
        <translation>来源，年份</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Raw value: %1.</source>
        <translation>原值：%1。</translation>
    </message>
    <message>
        <source>Hatched: no figure published for that year.</source>
        <translation>斜纹：该年没有公布数值。</translation>
    </message>
    <message>
        <source>No range: figures of grade A and B are taken as they are.</source>
        <translation>无区间：A级与B级数字原样采用。</translation>
    </message>
    <message>
        <source>Range by grade: C ±15 %, D ±25 %, each region by itself; A and B are taken as they are.</source>
        <translation>区间按等级：C级±15%，D级±25%，各区域独立；A级与B级原样采用。</translation>
    </message>
</context>
<context>
    <name>ui::StatisticsRegionDialog</name>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Add the region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>for example 11, AT11 or AUS</source>
        <translation>例如11、AT11或AUS</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>不属于任何组</translation>
    </message>
    <message>
        <source>Give the region a name.</source>
        <translation>请填写区域名称。</translation>
    </message>
    <message>
        <source>Give the region a code. Files are matched by it.</source>
        <translation>请填写区域代码，文件按代码对应。</translation>
    </message>
    <message>
        <source>The code %1 is taken. Give another one.</source>
        <translation>代码%1已被占用，请换一个。</translation>
    </message>
</context>
<context>
    <name>ui::ValueWords</name>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>Source, year</source>
        <translation>来源，年份</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>source, year</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Nothing is recorded for this indicator yet. Type into the table, or import one.</source>
        <translation>此指标还没有数值。可在表中输入，或导入表格。</translation>
    </message>
    <message>
        <source>Hatched: no value; the tooltip says why.</source>
        <translation>斜纹：没有数值，原因见提示。</translation>
    </message>
    <message>
        <source>Hatched: no value; the cell says why. Nothing is filled in.</source>
        <translation>斜纹：没有数值，原因见格内，不作填补。</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>许可：%1</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>修改于%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>quantity, unit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Region, other language</source>
        <translation>区域（英文）</translation>
    </message>
    <message>
        <source>Raw value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Reason where there is none</source>
        <translation>无数值的原因</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Indicator id</source>
        <translation>指标标识</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicator, other language</source>
        <translation>指标（英文）</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>ui::ValuesCard</name>
    <message>
        <source>%1, new</source>
        <comment>a year without values</comment>
        <translation>%1，新增</translation>
    </message>
    <message>
        <source>%1 of %2 regions</source>
        <translation>%1个区域，共%2个</translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>unit; number of regions</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>In the model</source>
        <translation>模型使用中</translation>
    </message>
    <message>
        <source>Use in the model</source>
        <translation>用于模型</translation>
    </message>
    <message>
        <source>The model runs with this region set.</source>
        <translation>模型以此区域集运行。</translation>
    </message>
    <message>
        <source>From now on the model runs with this region set, on all pages.</source>
        <translation>从现在起，模型在所有页面都以此区域集运行。</translation>
    </message>
    <message>
        <source>An edit makes a copy of this set. Its source:</source>
        <translation>修改将生成副本。新值来源：</translation>
    </message>
    <message>
        <source>Source of what you type:</source>
        <translation>新值来源：</translation>
    </message>
    <message>
        <source>No region or value matches “%1”.</source>
        <translation>没有与“%1”匹配的区域或数值。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>There are no start values here. Choose a region set at the left.</source>
        <translation>这里没有初值。请在左侧选择区域集。</translation>
    </message>
    <message>
        <source>This set cannot be read. Choose another one at the left.</source>
        <translation>此数据集无法读取。请在左侧另选一个。</translation>
    </message>
    <message>
        <source>This set has no indicators yet. Import a table, or drop a file on this page.</source>
        <translation>此数据集还没有指标。请导入表格，或把文件拖到本页。</translation>
    </message>
    <message>
        <source>This set has no regions yet. Add one with the button Region, or import a table.</source>
        <translation>此数据集还没有区域。请用“区域”按钮添加，或导入表格。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>“%1” is no number. Type digits with a point: 12.5.</source>
        <translation>“%1”不是数字。请输入数字，小数点用英文句点，如12.5。</translation>
    </message>
    <message>
        <source>A start value cannot be empty: the model needs one for each region.</source>
        <translation>初值不能为空：模型需要每个区域都有数值。</translation>
    </message>
    <message>
        <source>user’s own figure</source>
        <translation>用户自有数据</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4. Source: %5.</source>
        <comment>region, year: old, new</comment>
        <translation>%1，%2年：%3 → %4。来源：%5。</translation>
    </message>
    <message>
        <source>%1: %2 → %3. Source: %4, grade %5.</source>
        <comment>region: old, new</comment>
        <translation>%1：%2 → %3。来源：%4，%5级。</translation>
    </message>
    <message>
        <source>The model now runs with “%1”.</source>
        <translation>模型现以“%1”运行。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>复制整张表</translation>
    </message>
    <message>
        <source>No value: %1</source>
        <comment>reason</comment>
        <translation>无数值：%1</translation>
    </message>
    <message>
        <source>Illustrative</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>单年</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>各年</translation>
    </message>
    <message>
        <source>Years shown</source>
        <translation>所示年份</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>User’s own figure</source>
        <translation>用户自有数据</translation>
    </message>
    <message>
        <source>Source of what you type</source>
        <translation>新值来源</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Grade of what you type</source>
        <translation>新值等级</translation>
    </message>
    <message>
        <source>Values by region</source>
        <translation>各区域数值</translation>
    </message>
    <message>
        <source>Not in the model yet.</source>
        <translation>尚未用于模型。</translation>
    </message>
    <message>
        <source>%1, %2 is now marked “%3”.</source>
        <comment>region, year, reason</comment>
        <translation>%1%2年已标记为“%3”。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n other(s) are now marked “%3”.</source>
        <comment>region, year, reason</comment>
        <translation>
            <numerusform>%1%2年及另外%n处已标记为“%3”。</numerusform>
        </translation>
    </message>
</context>
</TS>
