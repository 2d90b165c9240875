<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>ui::BranchDialog</name>
    <message>
        <source>Add a branch</source>
        <translation>添加分支</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>归入其中的内容</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>ui::CouplingChart</name>
    <message>
        <source>Coupling coordination of the four dimensions</source>
        <translation>四个维度的耦合协调</translation>
    </message>
    <message numerus="yes">
        <source>Coupling coordination of %n branch(es)</source>
        <translation>
            <numerusform>%n个分支的耦合协调</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>degree 0–1, %1, %n region(s)</source>
        <translation>
            <numerusform>协调度0–1，%1年，%n个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>Coupling needs scores between two bounds and at least two branches: choose min–max, goalposts, rank or distance.</source>
        <translation>计算耦合协调需要有上下界的得分和至少两个分支：请选择极差法、标杆值、排名或距离法。</translation>
    </message>
    <message>
        <source>Coupling C: standard, median %1; corrected (Wang et al. 2021), %2 to %3, median %4.</source>
        <translation>耦合度C：标准式中位数%1；修正式（王淑佳等，2021）%2至%3，中位数%4。</translation>
    </message>
    <message>
        <source>%1: not computed, a score is missing</source>
        <translation>%1：缺少得分，未计算</translation>
    </message>
    <message>
        <source>%1: standard %2, %3; corrected %4, %5</source>
        <translation>%1：标准式%2，%3；修正式%4，%5</translation>
    </message>
    <message>
        <source>Both forms call %1 “%2”;</source>
        <translation>两种形式下%1均为“%2”；</translation>
    </message>
    <message>
        <source>%1 of %2 regions fall a grade or more.</source>
        <translation>%2个区域中有%1个降低一级或更多。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Development T</source>
        <translation>发展度T</translation>
    </message>
    <message>
        <source>C, standard</source>
        <translation>C，标准式</translation>
    </message>
    <message>
        <source>D, standard</source>
        <translation>D，标准式</translation>
    </message>
    <message>
        <source>Grade, standard</source>
        <translation>等级，标准式</translation>
    </message>
    <message>
        <source>C, corrected</source>
        <translation>C，修正式</translation>
    </message>
    <message>
        <source>D, corrected</source>
        <translation>D，修正式</translation>
    </message>
    <message>
        <source>Grade, corrected</source>
        <translation>等级，修正式</translation>
    </message>
    <message>
        <source>Weakest branch</source>
        <translation>最弱分支</translation>
    </message>
    <message>
        <source>Standard form</source>
        <translation>标准式</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>修正式</translation>
    </message>
    <message>
        <source>%1 falls from “%2” to “%3”;</source>
        <translation>%1由“%2”降为“%3”；</translation>
    </message>
</context>
<context>
    <name>ui::FrameworkDialog</name>
    <message>
        <source>A framework of your own</source>
        <translation>自建框架</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>The model’s variables</source>
        <translation>模型变量</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its indicators; more can be added later</source>
        <translation>所含指标，之后可再添加</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>variable, unit</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ui::FrameworkList</name>
    <message>
        <source>This weight comes from the data or from judgements. Choose “given” to move it.</source>
        <translation>该权重由数据或判断得出。选择“给定”后即可调整。</translation>
    </message>
    <message>
        <source>Locked. Open the lock to move it.</source>
        <translation>已锁定。解锁后即可调整。</translation>
    </message>
    <message>
        <source>All others of its branch are locked, so it cannot move.</source>
        <translation>同一分支的其他权重均已锁定，因此无法调整。</translation>
    </message>
    <message>
        <source>Locked: stays as it is when others move</source>
        <translation>已锁定：其他权重变动时保持不变</translation>
    </message>
    <message>
        <source>Lock this weight</source>
        <translation>锁定该权重</translation>
    </message>
    <message>
        <source>%1: stand-ins (D) for what nobody counts by region. Read it as a guess.</source>
        <translation>%1：各区域均无统计，以替代指标（D）代之，只宜作为猜测来看。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>指标框架</translation>
    </message>
    <message>
        <source>%1 branches, %2 indicators</source>
        <translation>%1个分支，%2项指标</translation>
    </message>
    <message>
        <source>A branch adds up to 100 %. A move is shared among the unlocked.</source>
        <translation>每个分支合计100%，变动由未锁定的权重分担。</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Equal weights in every branch</source>
        <translation>所有分支取等权</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>越小越好</translation>
    </message>
    <message>
        <source>, less is better</source>
        <translation>，越小越好</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>Lock the weight of %1</source>
        <translation>锁定%1的权重</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Indicator…</source>
        <translation>指标…</translation>
    </message>
    <message>
        <source>Branch…</source>
        <translation>分支…</translation>
    </message>
    <message>
        <source>Values of these years stand in for what the years shown lack.</source>
        <translation>所示年份缺少的数值以这些年份代替。</translation>
    </message>
    <message>
        <source>The index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add an indicator or a branch</source>
        <translation>添加指标或分支</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Add an indicator…</source>
        <translation>添加指标…</translation>
    </message>
    <message>
        <source>Add a branch inside…</source>
        <translation>在其中添加分支…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>The index itself</source>
        <translation>指数本身</translation>
    </message>
    <message>
        <source>Remove “%1” from the framework</source>
        <translation>从框架中移除“%1”</translation>
    </message>
    <message>
        <source>Move within the framework</source>
        <translation>在框架内移动</translation>
    </message>
</context>
<context>
    <name>ui::IndexMap</name>
    <message>
        <source>The index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Score of the index</source>
        <translation>指数得分</translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation>“%1”得分</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>%1; small: change against %2</source>
        <translation>%1年；小字：相对%2的变化</translation>
    </message>
    <message>
        <source>, new bounds</source>
        <translation>，新上下界</translation>
    </message>
    <message>
        <source>Equal tiles stand for provinces, not for area or borders.</source>
        <translation>等大方块代表各省，不表示面积或边界。</translation>
    </message>
    <message>
        <source>Tiles stand in the order of the set, not where the regions lie. Open a map to see them in place.</source>
        <translation>方块按区域集的次序排列，不表示位置。打开地图即可按位置显示。</translation>
    </message>
    <message>
        <source>Map “%1”, brought by the user; its borders are not the program’s statement.</source>
        <translation>地图“%1”由用户提供，其边界不代表本程序的立场。</translation>
    </message>
    <message>
        <source>Source: runs of the model. Method: as in the bar.</source>
        <translation>来源：模型运行。方法：如方法栏所示。</translation>
    </message>
    <message>
        <source>Source: as under the ranking. Method: as in the bar.</source>
        <translation>来源：与排名相同。方法：如方法栏所示。</translation>
    </message>
    <message>
        <source>Colours show</source>
        <translation>颜色表示</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>自然断点</translation>
    </message>
    <message>
        <source>Equal count</source>
        <translation>等数量</translation>
    </message>
    <message>
        <source>Equal width</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>Open a map…</source>
        <translation>打开地图…</translation>
    </message>
    <message>
        <source>GeoJSON or TopoJSON with the codes or names of these regions</source>
        <translation>含这些区域代码或名称的GeoJSON或TopoJSON</translation>
    </message>
    <message>
        <source>Back to tiles</source>
        <translation>恢复方块图</translation>
    </message>
</context>
<context>
    <name>ui::IndexPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（已修改）</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <comment>year, compared year</comment>
        <translation>%1对比%2</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <comment>scenario, reference</comment>
        <translation>%1对比%2</translation>
    </message>
    <message>
        <source>This model has no regions that an index could compare. Choose “Published statistics”.</source>
        <translation>该模型没有可供指数比较的区域。请选择“公布的统计数据”。</translation>
    </message>
    <message>
        <source>There is no framework for this yet. Import a definition under “Framework”.</source>
        <translation>尚无适用的框架。可在“框架”中导入定义。</translation>
    </message>
    <message>
        <source>The index follows when the model has run.</source>
        <translation>模型运行后即显示指数。</translation>
    </message>
    <message>
        <source>compared year</source>
        <translation>对比年份</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>对比%1年</translation>
    </message>
    <message>
        <source>Copy as my own…</source>
        <translation>复制为自己的框架…</translation>
    </message>
    <message>
        <source>Copy the framework</source>
        <translation>复制框架</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>As it was shipped</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import a definition…</source>
        <translation>导入定义…</translation>
    </message>
    <message>
        <source>Index definitions (*.json)</source>
        <translation>指数定义 (*.json)</translation>
    </message>
    <message>
        <source>Export the definition…</source>
        <translation>导出定义…</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>Copy tables</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存为CSV…</translation>
    </message>
    <message>
        <source>Save as XLSX…</source>
        <translation>存为XLSX…</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Judgements in pairs</source>
        <translation>两两比较判断</translation>
    </message>
    <message>
        <source>Published statistics</source>
        <translation>公布的统计数据</translation>
    </message>
    <message>
        <source>Model, every scenario</source>
        <translation>模型，各情景</translation>
    </message>
    <message>
        <source>What the index is made from</source>
        <translation>指数的数据来源</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Method study</source>
        <translation>方法检验</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation>复制或导出</translation>
    </message>
    <message>
        <source>New framework…</source>
        <translation>新建框架…</translation>
    </message>
    <message>
        <source>Maps (*.geojson *.json *.topojson)</source>
        <translation>地图 (*.geojson *.json *.topojson)</translation>
    </message>
    <message>
        <source>Change an indicator</source>
        <translation>修改指标</translation>
    </message>
    <message>
        <source>Add a branch</source>
        <translation>添加分支</translation>
    </message>
    <message>
        <source>Rename the branch</source>
        <translation>重命名分支</translation>
    </message>
    <message>
        <source>Rename a branch</source>
        <translation>重命名分支</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>指标框架</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>%1 of %2 published</source>
        <comment>indicators</comment>
        <translation>%2项中已公布%1项</translation>
    </message>
    <message>
        <source>Signals are of the model’s runs only.</source>
        <translation>信号只针对模型的运行结果。</translation>
    </message>
    <message>
        <source>No 90 % range of places: %1</source>
        <translation>没有90%名次区间：%1</translation>
    </message>
    <message>
        <source>The 90 % range of places is being worked out.</source>
        <translation>90%名次区间正在计算。</translation>
    </message>
    <message>
        <source>No 90 % range of places: the method study was stopped.</source>
        <translation>没有90%名次区间：方法研究已停止。</translation>
    </message>
</context>
<context>
    <name>ui::IndexState</name>
    <message>
        <source>Restore the framework</source>
        <translation>恢复框架</translation>
    </message>
    <message>
        <source>New framework</source>
        <translation>新建框架</translation>
    </message>
    <message>
        <source>Delete the framework</source>
        <translation>删除框架</translation>
    </message>
    <message>
        <source>Move a weight</source>
        <translation>调整权重</translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation>等权</translation>
    </message>
</context>
<context>
    <name>ui::IndexText</name>
    <message>
        <source>linear in time</source>
        <translation>按时间线性</translation>
    </message>
    <message>
        <source>nearest year</source>
        <translation>取最近年份</translation>
    </message>
    <message>
        <source>mean of the group</source>
        <translation>组均值</translation>
    </message>
    <message>
        <source>median of the group</source>
        <translation>组中位数</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>winsorise</source>
        <translation>缩尾</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>变换</translation>
    </message>
    <message>
        <source>winsorise, else log</source>
        <translation>缩尾，否则取对数</translation>
    </message>
    <message>
        <source>min–max</source>
        <translation>极差法</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>z分数</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>goalposts</source>
        <translation>标杆值</translation>
    </message>
    <message>
        <source>distance to reference</source>
        <translation>到参照值的距离</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>given</source>
        <translation>给定</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵权</translation>
    </message>
    <message>
        <source>CRITIC</source>
        <translation>CRITIC</translation>
    </message>
    <message>
        <source>coefficient of variation</source>
        <translation>变异系数</translation>
    </message>
    <message>
        <source>principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>AHP</source>
        <translation>层次分析</translation>
    </message>
    <message>
        <source>entropy and AHP</source>
        <translation>熵权与层次分析</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <translation>算术平均</translation>
    </message>
    <message>
        <source>geometric</source>
        <translation>几何平均</translation>
    </message>
    <message>
        <source>harmonic</source>
        <translation>调和平均</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>Mazziotta–Pareto</source>
        <translation>Mazziotta–Pareto</translation>
    </message>
    <message>
        <source>Copeland</source>
        <translation>Copeland</translation>
    </message>
    <message>
        <source>Imputation</source>
        <translation>插补</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>赋权</translation>
    </message>
    <message>
        <source>Values of the weights</source>
        <translation>权重取值</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>One indicator left out</source>
        <translation>剔除一项指标</translation>
    </message>
    <message>
        <source>Which indicators and branches</source>
        <translation>选用哪些指标与分支</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>指标方向</translation>
    </message>
    <message>
        <source>Denominators</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>数据筛选</translation>
    </message>
    <message>
        <source>Years that bounds come from</source>
        <translation>上下界所取年份</translation>
    </message>
    <message>
        <source>Errors of the data themselves</source>
        <translation>数据本身的误差</translation>
    </message>
    <message>
        <source>extreme disorder</source>
        <translation>极度失调</translation>
    </message>
    <message>
        <source>severe disorder</source>
        <translation>严重失调</translation>
    </message>
    <message>
        <source>moderate disorder</source>
        <translation>中度失调</translation>
    </message>
    <message>
        <source>mild disorder</source>
        <translation>轻度失调</translation>
    </message>
    <message>
        <source>near disorder</source>
        <translation>濒临失调</translation>
    </message>
    <message>
        <source>barely coordinated</source>
        <translation>勉强协调</translation>
    </message>
    <message>
        <source>primary coordination</source>
        <translation>初级协调</translation>
    </message>
    <message>
        <source>intermediate coordination</source>
        <translation>中级协调</translation>
    </message>
    <message>
        <source>good coordination</source>
        <translation>良好协调</translation>
    </message>
    <message>
        <source>superior coordination</source>
        <translation>优质协调</translation>
    </message>
    <message>
        <source>extreme</source>
        <comment>grade</comment>
        <translation>极度</translation>
    </message>
    <message>
        <source>severe</source>
        <comment>grade</comment>
        <translation>严重</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>grade</comment>
        <translation>中度</translation>
    </message>
    <message>
        <source>mild</source>
        <comment>grade</comment>
        <translation>轻度</translation>
    </message>
    <message>
        <source>near</source>
        <comment>grade</comment>
        <translation>濒临</translation>
    </message>
    <message>
        <source>barely</source>
        <comment>grade</comment>
        <translation>勉强</translation>
    </message>
    <message>
        <source>primary</source>
        <comment>grade</comment>
        <translation>初级</translation>
    </message>
    <message>
        <source>intermed.</source>
        <comment>grade</comment>
        <translation>中级</translation>
    </message>
    <message>
        <source>good</source>
        <comment>grade</comment>
        <translation>良好</translation>
    </message>
    <message>
        <source>superior</source>
        <comment>grade</comment>
        <translation>优质</translation>
    </message>
    <message>
        <source>The worst region scores 0, the best 100, the others in between.</source>
        <translation>最差的区域得0分，最好的得100分，其余按比例。</translation>
    </message>
    <message>
        <source>Standard deviations from the mean; scores have no bounds, so coupling and obstacles are not worked out.</source>
        <translation>以标准差计的离均值程度；得分没有上下界，因此不计算耦合与障碍。</translation>
    </message>
    <message>
        <source>Only the order counts; distances between regions are lost.</source>
        <translation>只看次序，不反映区域间的差距大小。</translation>
    </message>
    <message>
        <source>Fixed values score 0 and 100; scores compare over years and scenarios.</source>
        <translation>以固定值对应0分和100分；得分可跨年份、跨情景比较。</translation>
    </message>
    <message>
        <source>The worst region scores 0, the reference value 100.</source>
        <translation>最差的区域得0分，参照值得100分。</translation>
    </message>
    <message>
        <source>Values over the root of their sum of squares, as TOPSIS takes them.</source>
        <translation>数值除以其平方和的平方根，与TOPSIS的做法相同。</translation>
    </message>
    <message>
        <source>As the sliders stand.</source>
        <translation>以滑块所设为准。</translation>
    </message>
    <message>
        <source>All members of a branch weigh the same.</source>
        <translation>同一分支内各项权重相同。</translation>
    </message>
    <message>
        <source>More weight to what tells regions apart most.</source>
        <translation>区域间区分度越大，权重越大。</translation>
    </message>
    <message>
        <source>More weight to what differs among regions and repeats no other indicator.</source>
        <translation>区域间差异大、又不与其他指标重复的，权重更大。</translation>
    </message>
    <message>
        <source>More weight to what varies most, relative to its mean.</source>
        <translation>相对均值变动越大，权重越大。</translation>
    </message>
    <message>
        <source>Weights by what moves together in the data; they say nothing of what matters.</source>
        <translation>按数据中的共同变动赋权，并不说明何者重要。</translation>
    </message>
    <message>
        <source>Weights from judgements in pairs, with a check of whether these agree.</source>
        <translation>由两两比较判断得出权重，并检验判断是否一致。</translation>
    </message>
    <message>
        <source>Weights of the data and of judgements, multiplied.</source>
        <translation>数据权重与判断权重相乘。</translation>
    </message>
    <message>
        <source>What is good makes up fully for what is bad.</source>
        <translation>优势可完全弥补短板。</translation>
    </message>
    <message>
        <source>What is bad counts more; a score of 0 makes the whole 0.</source>
        <translation>短板影响更大；一项为0则整体为0。</translation>
    </message>
    <message>
        <source>What is worst counts most.</source>
        <translation>最弱的一项影响最大。</translation>
    </message>
    <message>
        <source>Nearness to the best and distance from the worst that occur.</source>
        <translation>看与现有最优值的接近程度和与最差值的距离。</translation>
    </message>
    <message>
        <source>The mean less a penalty for imbalance.</source>
        <translation>均值减去对不均衡的惩罚。</translation>
    </message>
    <message>
        <source>Wins less losses when each region is set beside each other one.</source>
        <translation>各区域两两相比，胜场数减负场数。</translation>
    </message>
    <message>
        <source>none</source>
        <comment>denominators</comment>
        <translation>不除</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s)</source>
        <translation>
            <numerusform>%n项指标</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>imputation</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Bounds frozen, %1</source>
        <translation>上下界固定，%1</translation>
    </message>
    <message>
        <source>Bounds of all years</source>
        <translation>上下界取自所有年份</translation>
    </message>
    <message>
        <source>New bounds each year</source>
        <translation>每年重新确定上下界</translation>
    </message>
    <message>
        <source>the index</source>
        <translation>该指数</translation>
    </message>
    <message>
        <source>%1: the denominator of %2 is 0; its value is left out.</source>
        <translation>%1：%2的分母为0，该值不计。</translation>
    </message>
    <message>
        <source>%1 has no values; it is left out.</source>
        <translation>%1没有数值，不计入。</translation>
    </message>
    <message>
        <source>%1 is the same everywhere; it is left out.</source>
        <translation>%1在各区域都相同，不计入。</translation>
    </message>
    <message>
        <source>%1 has too few values for the rule on outliers; it is kept as it is.</source>
        <translation>%1的数值太少，不适用离群值规则，保持原样。</translation>
    </message>
    <message>
        <source>%1 still has outliers after treatment (skewness %2).</source>
        <translation>%1处理后仍有离群值（偏度%2）。</translation>
    </message>
    <message>
        <source>%1 has too few data and is left out.</source>
        <translation>%1数据太少，不计入。</translation>
    </message>
    <message>
        <source>%1 of %2 is not above 0, so it has no score under this mean.</source>
        <translation>%2的%1不大于0，用这种平均无法得分。</translation>
    </message>
    <message>
        <source>The judgements of %1 do not agree with one another (consistency ratio %2, wanted at most %3).</source>
        <translation>“%1”的判断彼此不一致（一致性比率%2，应不超过%3）。</translation>
    </message>
    <message>
        <source>%1 runs against the component that weighs %2.</source>
        <translation>%1与为“%2”赋权的主成分方向相反。</translation>
    </message>
    <message>
        <source>%1 is published for only %2 of the regions.</source>
        <translation>%1只有%2的区域公布了数据。</translation>
    </message>
    <message>
        <source>%1 has only %2 of the indicators.</source>
        <translation>%1只有%2的指标有数据。</translation>
    </message>
    <message>
        <source>%1 repeats %2 (r = %3).</source>
        <translation>“%1”与“%2”重复（r = %3）。</translation>
    </message>
    <message>
        <source>%1 runs against %2 (r = %3).</source>
        <translation>“%1”与“%2”方向相反（r = %3）。</translation>
    </message>
    <message>
        <source>%1 acts with %2 points more than it is set to.</source>
        <translation>“%1”的实际作用比所设权重高%2个百分点。</translation>
    </message>
    <message>
        <source>%1 acts with %2 points less than it is set to.</source>
        <translation>“%1”的实际作用比所设权重低%2个百分点。</translation>
    </message>
    <message>
        <source>%1 falls where the index rises (r = %2).</source>
        <translation>指数上升处“%1”反而下降（r = %2）。</translation>
    </message>
    <message>
        <source>The indicators of %1 hang together weakly (α = %2, wanted at least %3).</source>
        <translation>“%1”的各项指标内部一致性较弱（α = %2，应不低于%3）。</translation>
    </message>
    <message>
        <source>%1 indicators are hard to follow; 30 to 40 still can be.</source>
        <translation>%1项指标难以兼顾，30至40项尚可。</translation>
    </message>
    <message>
        <source>%1 stands in for what nobody measures: read it as a guess.</source>
        <translation>“%1”替代无人统计的内容，只宜作为猜测来看。</translation>
    </message>
    <message>
        <source>Bounds are estimated anew: scores of different years do not compare.</source>
        <translation>上下界重新估计：不同年份的得分不可比较。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) pass the bounds and are taken at them.</source>
        <translation>
            <numerusform>%n个区域超出上下界，按上下界取值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels look like per cent; the formulas want 0 to 1.</source>
        <translation>数值像是百分数；公式要求0到1。</translation>
    </message>
    <message>
        <source>%1 scores 0 in %2, which makes its coupling 0 whatever the rest is.</source>
        <translation>%1在“%2”上得0分，无论其他各项如何，其耦合度都为0。</translation>
    </message>
    <message>
        <source>%1 is the same for all regions and tells none apart.</source>
        <translation>“%1”在各区域都相同，没有区分作用。</translation>
    </message>
    <message>
        <source>Weights were brought to a sum of 1.</source>
        <translation>权重已折算为合计1。</translation>
    </message>
    <message>
        <source>Half of all regions or more have a standard C above 0.9: it hardly tells them apart.</source>
        <translation>半数以上区域的标准式C高于0.9，几乎无法区分。</translation>
    </message>
    <message>
        <source>Degrees of different numbers of branches do not compare.</source>
        <translation>分支数目不同的协调度不可比较。</translation>
    </message>
    <message>
        <source>Correlations and Cronbach’s α are left out: they need 3 regions or more.</source>
        <translation>不列相关系数与克龙巴赫α：至少需要3个区域。</translation>
    </message>
</context>
<context>
    <name>ui::IndicatorDialog</name>
    <message>
        <source>Less is better</source>
        <translation>越小越好</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>variable, unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The index itself</source>
        <translation>指数本身</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>除以</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1与%2之比</translation>
    </message>
    <message>
        <source>Stands in for something that nobody measures (D)</source>
        <translation>替代无人统计的内容（D级）</translation>
    </message>
    <message>
        <source>Change an indicator</source>
        <translation>修改指标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>乘以</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <comment>units</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ui::JudgementDialog</name>
    <message>
        <source>Judgements in pairs</source>
        <translation>两两比较判断</translation>
    </message>
    <message>
        <source>The branches of the index</source>
        <translation>指数的各分支</translation>
    </message>
    <message>
        <source>Which of the two matters more for the index, and how much?</source>
        <translation>对指数而言，两者哪个更重要，重要多少？</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Use these judgements</source>
        <translation>采用这些判断</translation>
    </message>
    <message>
        <source>equally</source>
        <translation>同等重要</translation>
    </message>
    <message>
        <source>◀ %1 times</source>
        <comment>left matters so much more</comment>
        <translation>◀ %1倍</translation>
    </message>
    <message>
        <source>%1 times ▶</source>
        <comment>right matters so much more</comment>
        <translation>%1倍 ▶</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1与%2相比</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>indicator, weight</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Weights: %1.</source>
        <translation>权重：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Consistency ratio %1: the judgements agree (at most 0.10 is wanted).</source>
        <translation>一致性比率%1：判断一致（应不超过0.10）。</translation>
    </message>
    <message>
        <source>Consistency ratio %1: the judgements contradict one another (at most 0.10 is wanted).</source>
        <translation>一致性比率%1：判断相互矛盾（应不超过0.10）。</translation>
    </message>
</context>
<context>
    <name>ui::MethodBar</name>
    <message>
        <source>Estimate bounds anew?</source>
        <translation>重新估计上下界？</translation>
    </message>
    <message>
        <source>Scores of different years will no longer compare, and every score is marked “new bounds”.</source>
        <translation>此后不同年份的得分不可比较，所有得分都会标注“新上下界”。</translation>
    </message>
    <message>
        <source>Denominate</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Impute</source>
        <translation>插补</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>赋权</translation>
    </message>
    <message>
        <source>Aggregate</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Bounds fixed by goalposts</source>
        <translation>上下界由标杆值确定</translation>
    </message>
    <message>
        <source>Freeze bounds</source>
        <translation>固定上下界</translation>
    </message>
    <message>
        <source>Re-estimate</source>
        <translation>重新估计</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>上下界</translation>
    </message>
    <message>
        <source>New bounds each year: scores of different years do not compare.</source>
        <translation>每年重新确定上下界：不同年份的得分不可比较。</translation>
    </message>
    <message>
        <source>The same bounds and weights for all years and scenarios.</source>
        <translation>所有年份和情景使用相同的上下界与权重。</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>方法：%1</translation>
    </message>
    <message>
        <source>As the framework says</source>
        <translation>按框架设定</translation>
    </message>
    <message>
        <source>Each indicator over its denominator, such as people or gross product.</source>
        <translation>每项指标除以其分母，如人口或地区生产总值。</translation>
    </message>
    <message>
        <source>None: raw amounts</source>
        <translation>不除：原始总量</translation>
    </message>
    <message>
        <source>Large regions lead by size alone.</source>
        <translation>大区域仅凭规模领先。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What is missing stays missing; the others share its weight.</source>
        <translation>缺失值保持缺失，其权重由其他指标分担。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Where |skewness| ≥ %1 and kurtosis ≥ %2.</source>
        <translation>当|偏度| ≥ %1且峰度 ≥ %2时。</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Box–Cox</source>
        <translation>Box–Cox</translation>
    </message>
    <message>
        <source>Judgements in pairs…</source>
        <translation>两两比较判断…</translation>
    </message>
    <message>
        <source>Take these weights over as given</source>
        <translation>将这些权重转为给定</translation>
    </message>
    <message>
        <source>Take weights over</source>
        <translation>转为给定权重</translation>
    </message>
    <message>
        <source>%1 of the branches, arithmetic within them</source>
        <translation>分支之间%1，分支内部算术平均</translation>
    </message>
    <message>
        <source>Re-estimate bounds</source>
        <translation>重新估计上下界</translation>
    </message>
    <message>
        <source>Goalposts</source>
        <translation>标杆值</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Estimate anew</source>
        <translation>重新估计</translation>
    </message>
</context>
<context>
    <name>ui::ObstacleBars</name>
    <message>
        <source>%1 %2, %3</source>
        <comment>obstacle, share, levers</comment>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>no lever acts on it</source>
        <translation>没有政策杠杆作用于它</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>制约因素</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>障碍度</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>政策杠杆</translation>
    </message>
    <message>
        <source>obstacle degree</source>
        <translation>障碍度</translation>
    </message>
</context>
<context>
    <name>ui::ObstacleCard</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Obstacles need scores between two bounds: choose min–max, goalposts, rank or distance.</source>
        <translation>计算障碍度需要有上下界的得分：请选择极差法、标杆值、排名或距离法。</translation>
    </message>
    <message>
        <source>Nothing holds it back within these bounds.</source>
        <translation>在这些上下界内没有制约因素。</translation>
    </message>
    <message>
        <source>No lever of the model acts on these.</source>
        <translation>模型中没有政策杠杆作用于这些因素。</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>正在读取模型。</translation>
    </message>
    <message>
        <source>Obstacle degree; these give %1.</source>
        <translation>障碍度；以上合计%1。</translation>
    </message>
    <message>
        <source>Draft a scenario</source>
        <translation>起草情景</translation>
    </message>
    <message>
        <source>For %1</source>
        <comment>scenario drafted from a region&apos;s obstacles</comment>
        <translation>为%1</translation>
    </message>
    <message>
        <source>What holds back</source>
        <translation>制约因素</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Draft a scenario from these</source>
        <translation>据此起草情景</translation>
    </message>
    <message>
        <source>What holds back %1</source>
        <translation>%1的制约因素</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n lever(s) as the papers propose, the rest as in the baseline.</source>
        <translation>
            <numerusform>草案：%n项政策杠杆按论文方案，其余同基准。</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not claim that the statistic itself rises.</source>
        <translation>这并不表示统计数值本身会上升。</translation>
    </message>
</context>
<context>
    <name>ui::RankChart</name>
    <message numerus="yes">
        <source>Ranking of %n region(s)</source>
        <translation>
            <numerusform>%n个区域的排名</numerusform>
        </translation>
    </message>
    <message>
        <source>score %1–%2, %3</source>
        <translation>得分%1–%2，%3年</translation>
    </message>
    <message>
        <source>score, %1</source>
        <translation>得分，%1年</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>来源：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of this year filled from others.</source>
        <translation>
            <numerusform>本年有%n个数值由其他数据补齐。</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: runs of the model; start values of provinces are estimates (D).</source>
        <translation>来源：模型运行；各省初值为推算（D）。</translation>
    </message>
    <message>
        <source>Source: runs of the model.</source>
        <translation>来源：模型运行。</translation>
    </message>
    <message>
        <source>Method: as in the bar.</source>
        <translation>方法：如方法栏所示。</translation>
    </message>
    <message>
        <source>Places: 90 % of %1 variants of the method.</source>
        <translation>名次：%1种方法变体中的90%。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Best place, 90 %</source>
        <translation>最好名次，90%</translation>
    </message>
    <message>
        <source>Worst place, 90 %</source>
        <translation>最差名次，90%</translation>
    </message>
    <message>
        <source>Place, %1</source>
        <translation>名次，%1</translation>
    </message>
    <message>
        <source>Score, %1</source>
        <translation>得分，%1</translation>
    </message>
    <message>
        <source>%1: no score</source>
        <translation>%1：无得分</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>dimension, score</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: place %2, score %3 (%4)</source>
        <translation>%1：第%2名，得分%3（%4）</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>±</source>
        <comment>places won or lost</comment>
        <translation>±</translation>
    </message>
    <message>
        <source>%1, new bounds</source>
        <comment>score and year</comment>
        <translation>%1，新上下界</translation>
    </message>
    <message>
        <source>Score, new bounds</source>
        <translation>得分，新上下界</translation>
    </message>
    <message>
        <source>%1: place %2, score %3, new bounds (%4)</source>
        <translation>%1：第%2名，得分%3，新上下界（%4）</translation>
    </message>
    <message>
        <source>new bounds</source>
        <translation>新上下界</translation>
    </message>
    <message>
        <source>places %1–%2 in 90 % of variants</source>
        <translation>90%的变体中为第%1–%2位</translation>
    </message>
    <message>
        <source>place %1 in %2</source>
        <comment>place; the compared year or scenario</comment>
        <translation>%2为第%1位</translation>
    </message>
</context>
<context>
    <name>ui::RankKey</name>
    <message>
        <source>place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>90 % of variants</source>
        <translation>90%的变体</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1年起</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ui::ScoreAccount</name>
    <message>
        <source>%1: no score</source>
        <translation>%1：无得分</translation>
    </message>
    <message>
        <source>%1: place %2 of %3, score %4</source>
        <translation>%1：%3个区域中第%2名，得分%4</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>framework, scenario, year</comment>
        <translation>%1，%2，%3年</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>framework, year</comment>
        <translation>%1，%2年</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>values that score nothing and everything</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>how a gap was filled, year</comment>
        <translation>%1，取自%2年</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>a stand-in</source>
        <translation>替代指标</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Denominated: %1. Gaps: %2. Outliers: %3. Normalised: %4. Weights: %5. Aggregated: %6. %7.</source>
        <translation>分母：%1。缺值：%2。离群值：%3。标准化：%4。权重：%5。合成：%6。%7。</translation>
    </message>
    <message>
        <source>New bounds: this score does not compare with those of other years.</source>
        <translation>新上下界：该得分不可与其他年份比较。</translation>
    </message>
    <message>
        <source>Stand-ins are part of this score: read their branch as a guess.</source>
        <translation>得分中含替代指标，所在分支只宜作为猜测来看。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>上下界</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>补齐方式</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比重</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Bounds are goalposts</source>
        <translation>上下界为标杆值</translation>
    </message>
</context>
<context>
    <name>ui::ScorePopover</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比重</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Why is %1 what it is?</source>
        <translation>%1为何是这个数值？</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Filled: %1</source>
        <translation>补齐：%1</translation>
    </message>
    <message>
        <source>bounds %1</source>
        <comment>from worst to best</comment>
        <translation>上下界%1</translation>
    </message>
</context>
<context>
    <name>ui::SignalsView</name>
    <message>
        <source>The nation</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>no value here</source>
        <translation>此处无数值</translation>
    </message>
    <message>
        <source>not until %1</source>
        <comment>last year of the run</comment>
        <translation>至%1年未越过</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>起始即越过</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1年起</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>years</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>paper 002, section %1</source>
        <translation>论文002第%1节</translation>
    </message>
    <message>
        <source>%1: the paper’s number</source>
        <comment>where it stands</comment>
        <translation>%1：论文数值</translation>
    </message>
    <message>
        <source>%1 in words; the number is an assumption of the model (C)</source>
        <comment>where it stands</comment>
        <translation>%1文字表述；数值为模型假设（C级）</translation>
    </message>
    <message>
        <source>%1: in words, without a number</source>
        <comment>where it stands</comment>
        <translation>%1：仅有文字表述，无数值</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Crossed, %1</source>
        <comment>scenario</comment>
        <translation>越过时间，%1</translation>
    </message>
    <message>
        <source>The signals follow when the model has run.</source>
        <translation>模型运行后显示信号。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Crossed</source>
        <translation>越过时间</translation>
    </message>
    <message>
        <source>When it is on: %1</source>
        <translation>信号亮起时：%1</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>来源：%1。</translation>
    </message>
    <message>
        <source>Signals of the spiral</source>
        <translation>螺旋演进信号</translation>
    </message>
    <message>
        <source>The signal by region</source>
        <translation>该信号的各区域情况</translation>
    </message>
    <message>
        <source>measured outside</source>
        <translation>外部监测</translation>
    </message>
    <message>
        <source>Signals of the spiral, %1</source>
        <translation>螺旋演进信号，%1年</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>signal, place</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Source: %1. Method: one run.</source>
        <translation>来源：%1。方法：单次运行。</translation>
    </message>
    <message>
        <source>no line set</source>
        <translation>未设阈值</translation>
    </message>
    <message>
        <source>only in words</source>
        <translation>仅有文字表述</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3: %n signal(s) on. A crossed line calls for action in the paper’s words; it forecasts nothing.</source>
        <comment>scenario, place, year</comment>
        <translation>
            <numerusform>%1，%2，%3年：%n个信号已触发。按论文的说法，越过阈值表示需要采取行动，并非预测。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StageButton</name>
    <message>
        <source>%1: %2</source>
        <comment>stage of the calculation, choice</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::StudyView</name>
    <message>
        <source>Variants of the method</source>
        <translation>方法变体</translation>
    </message>
    <message>
        <source>The places follow when the variants are done.</source>
        <translation>方法变体算完后显示名次。</translation>
    </message>
    <message>
        <source>No study yet. Choose what to vary.</source>
        <translation>尚未检验。请选择要变动的内容。</translation>
    </message>
    <message>
        <source>not varied</source>
        <translation>未变动</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>region, places</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>90 % of variants</source>
        <translation>90%的变体</translation>
    </message>
    <message>
        <source>All variants</source>
        <translation>全部变体</translation>
    </message>
    <message>
        <source>Over %1 variants a region moves by %2 places on average.</source>
        <translation>在%1种变体中，区域的名次平均变动%2位。</translation>
    </message>
    <message>
        <source>Normalisation: min–max, rank and z-score</source>
        <translation>标准化：极差法、排名与z分数</translation>
    </message>
    <message>
        <source>Each weight by up to half more or less</source>
        <translation>每项权重上下浮动至多一半</translation>
    </message>
    <message>
        <source>Weights: as they are, equal, entropy, CRITIC</source>
        <translation>权重：现状、等权、熵权、CRITIC</translation>
    </message>
    <message>
        <source>Outliers: kept and winsorised</source>
        <translation>离群值：保留与缩尾</translation>
    </message>
    <message>
        <source>One indicator left out at a time</source>
        <translation>每次剔除一项指标</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>变动内容</translation>
    </message>
    <message>
        <source>Which choice moves places</source>
        <translation>哪种选择影响名次</translation>
    </message>
    <message>
        <source>Places over the variants</source>
        <translation>各变体中的名次</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体数</translation>
    </message>
    <message>
        <source>Share of the variation</source>
        <translation>占变动的份额</translation>
    </message>
    <message>
        <source>Places moved, varied alone</source>
        <translation>单独改变时的名次变动</translation>
    </message>
    <message>
        <source>Moved most, varied alone</source>
        <translation>单独改变时变动最大</translation>
    </message>
    <message>
        <source>Share: how much of the variation between all variants goes away once this choice is settled (total effect). Choices act together, so shares overlap; here they add up to %1.</source>
        <translation>份额：这一选择确定之后，各变体之间的变动会消失多少（总效应）。各项选择共同起作用，份额相互重叠，此处合计%1。</translation>
    </message>
    <message>
        <source>Varied alone: mean places a region moves while all other choices stay as they are. The two measures need not agree.</source>
        <translation>单独改变：其他选择不变时，各区域名次的平均变动。两种度量不必一致。</translation>
    </message>
    <message>
        <source>All variants: the best and the worst place in any one of them, also the oddest. 90 %: without the 5 % of variants that place a region best and the 5 % that place it worst.</source>
        <translation>全部变体：任何一个变体中的最好与最差名次，包括最极端的。90%：去掉名次最好与最差的各5%的变体。</translation>
    </message>
    <message>
        <source>“%1” has the largest share in how variants differ.</source>
        <translation>各变体的差异中，“%1”所占份额最大。</translation>
    </message>
    <message>
        <source>Varied alone, it also moves places furthest: %1 on average.</source>
        <translation>单独改变时，它对名次的影响也最大：平均%1位。</translation>
    </message>
    <message>
        <source>Varied alone, “%1” moves places furthest: %2 on average.</source>
        <translation>单独改变时，“%1”对名次的影响最大：平均%2位。</translation>
    </message>
    <message>
        <source>Nine in ten scores lie within %1 points of each other on a scale of %2: that is why small choices move many places.</source>
        <translation>九成得分彼此相差不超过%1分（量程为%2分），因此细小的选择也会使名次大幅变动。</translation>
    </message>
    <message>
        <source>Aggregation: arithmetic and Mazziotta–Pareto</source>
        <translation>合成：算术平均与Mazziotta–Pareto</translation>
    </message>
    <message>
        <source>Mazziotta–Pareto is calculated from scores of 70 to 130, as its authors have it: on 0 to 100 its penalty would turn the ranking round wherever a score is near 0.</source>
        <translation>Mazziotta–Pareto按其作者的做法以70至130的得分计算：若以0至100计，凡得分接近0处，惩罚项会颠倒排名。</translation>
    </message>
</context>
<context>
    <name>ui::ValuesView</name>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，取自%2年</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator, unit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>Points that add up to the score exist for arithmetic means only.</source>
        <translation>只有算术平均才能把得分拆成可加的分值。</translation>
    </message>
    <message>
        <source>Amber: filled from another year or from the group; the tooltip says which.</source>
        <translation>琥珀色：由其他年份或同组补齐，详见提示。</translation>
    </message>
    <message>
        <source>Pearson correlations of the normalised indicators, this year.</source>
        <translation>本年标准化指标的皮尔逊相关系数。</translation>
    </message>
    <message>
        <source>Click a heading to sort; Ctrl+C copies the rows chosen.</source>
        <translation>点击表头排序；Ctrl+C复制所选行。</translation>
    </message>
    <message>
        <source>Year %1. %2</source>
        <translation>%1年。%2</translation>
    </message>
    <message>
        <source>Values after each stage</source>
        <translation>各步骤后的数值</translation>
    </message>
    <message>
        <source>Over their denominators</source>
        <translation>除以分母后</translation>
    </message>
    <message>
        <source>With gaps filled</source>
        <translation>补齐缺口后</translation>
    </message>
    <message>
        <source>Outliers treated</source>
        <translation>处理离群值后</translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation>标准化后</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Points of the score</source>
        <translation>得分构成</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>相关系数</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>ui::WeightsChart</name>
    <message>
        <source>What the weights do</source>
        <translation>权重的实际作用</translation>
    </message>
    <message>
        <source>% of variance</source>
        <translation>占方差的%</translation>
    </message>
    <message>
        <source>Cronbach’s α %1. %2 of %3 pairs correlate above 0.9.</source>
        <translation>克龙巴赫α为%1。%3对指标中有%2对相关系数高于0.9。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Set, share of the index</source>
        <translation>设定，占指数比重</translation>
    </message>
    <message>
        <source>Acts, share of variance</source>
        <translation>实际，占方差比重</translation>
    </message>
    <message>
        <source>Correlation with the index</source>
        <translation>与指数的相关系数</translation>
    </message>
    <message>
        <source>Share by squared correlation</source>
        <translation>按相关系数平方的比重</translation>
    </message>
    <message>
        <source>Share by correlation ratio</source>
        <translation>按相关比的比重</translation>
    </message>
    <message>
        <source>%1: set to %2</source>
        <translation>%1：设为%2</translation>
    </message>
    <message>
        <source>%1: set to %2, acts with %3</source>
        <translation>%1：设为%2，实际作用%3</translation>
    </message>
    <message>
        <source>acts</source>
        <comment>share of variance</comment>
        <translation>实际</translation>
    </message>
    <message>
        <source>set</source>
        <comment>weight as set</comment>
        <translation>设定</translation>
    </message>
</context>
</TS>
